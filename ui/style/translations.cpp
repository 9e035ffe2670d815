// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

/// Outside of the namespace, as the macro wants it: the linker leaves resources of a library out else.
static void initTranslationResources() {
    Q_INIT_RESOURCE(kith_ui_translations);
}

namespace kith::ui {

namespace {

const QString& folder() {
    static const QString kFolder = QStringLiteral(":/kith/translations");
    return kFolder;
}

/// Installs the file of that name for one of the locale's languages; empty when there is none, else its
/// language.
QString install(const QLocale& locale, const QString& name, const QString& directory) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), directory)) {
        return {};
    }
    translator->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(translator.get());
    return translator.release()->language();
}

} // namespace

void loadEnglishPlurals() {
    initTranslationResources();
    install(QLocale(QLocale::English), QStringLiteral("kith"), folder());
}

void loadTranslations() {
    const QString asked = qEnvironmentVariable("KITH_LANGUAGE");
    if (!asked.isEmpty()) {
        QLocale::setDefault(QLocale(asked));
    }
    loadTranslations(asked.isEmpty() ? QLocale::system() : QLocale(asked));
}

bool loadTranslations(const QLocale& locale) {
    initTranslationResources();
    const QString language = install(locale, QStringLiteral("kith"), folder());
    if (!language.isEmpty()) { // in the same language: the locale may name several
        install(QLocale(language), QStringLiteral("qtbase"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }
    return !language.isEmpty();
}

} // namespace kith::ui

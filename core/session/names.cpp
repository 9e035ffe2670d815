// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/names.h"

#include "core/model/error.h"
#include "core/session/people_topic.h"

#include <QString>

namespace kith::session {

namespace {

QString tidied(const std::string& name) {
    return QString::fromStdString(name).normalized(QString::NormalizationForm_C).simplified();
}

} // namespace

std::string tidyName(const std::string& name) {
    const QString tidy = tidied(name);
    if (tidy.isEmpty()) {
        throw model::Error(model::ErrorKind::Invalid, model::SentenceCode::NameBlank);
    }
    return tidy.toStdString();
}

std::string nameKey(const std::string& name) {
    // Folding may take composed characters apart.
    return tidied(name).toCaseFolded().normalized(QString::NormalizationForm_C).toStdString();
}

std::string foldedForSearch(const std::string& text) {
    const QString decomposed =
        QString::fromStdString(text).trimmed().toCaseFolded().normalized(QString::NormalizationForm_D);
    QString kept;
    kept.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        if (character.category() != QChar::Mark_NonSpacing) {
            kept.append(character);
        }
    }
    return kept.toStdString();
}

} // namespace kith::session

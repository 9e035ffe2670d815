// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be translated is what the program asks for when it runs, and all of it is translated.
#include "core/model/sentence.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/source_paths.h"
#include "tests/ui/translations/ts_file.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <set>

using namespace kith;
using namespace kith::ui;

namespace {

QString root() {
    return QString::fromStdString(support::sourceFolder().string());
}

QString lupdate() {
    return QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
}

/// What lupdate finds in the sources, and what it complains about.
struct Extracted {
    std::vector<TsMessage> messages;
    QString complaints;
};

Extracted extract() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("found.ts"));
    QProcess process;
    process.setWorkingDirectory(root());
    process.start(lupdate(), {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                              QStringLiteral("ui"), QStringLiteral("app"),
                              QStringLiteral("core/model/sentence_table.cpp"), QStringLiteral("-ts"), file});
    REQUIRE(process.waitForFinished());
    return {readTs(file), QString::fromUtf8(process.readAllStandardError())};
}

/// Contexts that objects have when the program runs: their class with Q_OBJECT, or what is declared.
std::set<QString> contextsAtRunTime() {
    static const QRegularExpression objects(QStringLiteral("class (\\w+)[^;{]*\\{\\s*Q_OBJECT"));
    static const QRegularExpression declared(QStringLiteral("Q_DECLARE_TR_FUNCTIONS\\(([\\w:]+)\\)"));
    std::set<QString> contexts{QString::fromLatin1(model::Sentence::kContext)};
    for (const QString& folder : {QStringLiteral("/ui"), QStringLiteral("/app")}) {
        QDirIterator files(root() + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto found = objects.globalMatch(text); found.hasNext();) {
                contexts.insert(QStringLiteral("kith::ui::") + found.next().captured(1));
            }
            for (auto found = declared.globalMatch(text); found.hasNext();) {
                contexts.insert(found.next().captured(1));
            }
        }
    }
    return contexts;
}

using Key = std::pair<QString, QString>;

std::map<Key, TsMessage> byKey(const std::vector<TsMessage>& messages) {
    std::map<Key, TsMessage> found;
    for (const TsMessage& message : messages) {
        found.emplace(Key(message.context, message.source), message);
    }
    return found;
}

/// "%1 %2 %n" in their order in the alphabet; "%Ln" is "%n".
QStringList placeholders(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%L?([1-9n])"));
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        places << found.next().captured(1);
    }
    places.sort();
    places.removeDuplicates();
    return places;
}

bool isLupdateMissing() {
    if (QFile::exists(lupdate())) {
        return false;
    }
    support::skip("there is no " + lupdate().toStdString());
    return true;
}

} // namespace

TEST_CASE("Every text is in a context that is asked for at run time") {
    if (isLupdateMissing()) {
        return;
    }
    const Extracted found = extract();
    CHECK(found.complaints.toStdString() == "");
    CHECK(found.messages.size() > 500);
    const std::set<QString> contexts = contextsAtRunTime();
    for (const TsMessage& message : found.messages) {
        INFO(message.context.toStdString() << ": " << message.source.toStdString());
        CHECK(contexts.contains(message.context));
    }
}

TEST_CASE("Every text of the sources is translated into German, and every plural has its English words") {
    if (isLupdateMissing()) {
        return;
    }
    const auto german = byKey(readTs(tsFile(QStringLiteral("de"))));
    const auto english = byKey(readTs(tsFile(QStringLiteral("en"))));
    const auto sources = byKey(extract().messages);
    for (const auto& [key, message] : sources) {
        INFO(message.context.toStdString() << ": " << message.source.toStdString());
        CHECK(german.contains(key));
        CHECK(english.contains(key) == message.isPlural);
    }
    for (const auto& [key, message] : german) {
        INFO(message.context.toStdString() << ": " << message.source.toStdString());
        CHECK(sources.contains(key)); // else it is one of yesterday
    }
}

TEST_CASE("Translations are finished and name what the text names") {
    for (const QString& language : {QStringLiteral("de"), QStringLiteral("en")}) {
        for (const TsMessage& message : readTs(tsFile(language))) {
            INFO(message.context.toStdString() << ": " << message.source.toStdString());
            CHECK(message.isFinished);
            CHECK(message.translations.size() == (message.isPlural ? 2 : 1));
            for (const QString& translation : message.translations) {
                CHECK_FALSE(translation.isEmpty());
                QStringList places = placeholders(translation);
                const QStringList wanted = placeholders(message.source);
                if (message.isPlural && translation == message.translations.front() &&
                    !places.contains(QStringLiteral("n"))) {
                    places << QStringLiteral("n"); // "the face" for one
                }
                CHECK(places == (places.contains(QStringLiteral("n")) && !wanted.contains(QStringLiteral("n"))
                                     ? wanted + QStringList(QStringLiteral("n"))
                                     : wanted));
            }
        }
    }
}

TEST_CASE("Every sentence of core can be translated") {
    const auto german = byKey(readTs(tsFile(QStringLiteral("de"))));
    for (const model::SentencePattern& pattern : model::sentencePatterns()) {
        if (pattern.code == model::SentenceCode::Verbatim) {
            continue;
        }
        const auto found =
            german.find({QString::fromLatin1(model::Sentence::kContext), QString::fromUtf8(pattern.text)});
        INFO(pattern.name);
        REQUIRE(found != german.end());
        CHECK(found->second.isPlural == (pattern.one != nullptr));
    }
}

TEST_CASE("Nobody makes a context by hand") {
    QDirIterator files(root() + QStringLiteral("/ui"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        INFO(file.fileName().toStdString());
        CHECK_FALSE(file.readAll().contains("translate(\""));
    }
}

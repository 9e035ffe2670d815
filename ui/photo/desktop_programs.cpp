// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/desktop_programs.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace kith::ui {

namespace {

/// The keys of the group "Desktop Entry".
QHash<QString, QString> readEntry(const QString& path) {
    QHash<QString, QString> entry;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        return entry;
    }
    bool inEntry = false;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const auto equals = line.indexOf(QLatin1Char('='));
        if (line.startsWith(QLatin1Char('['))) {
            inEntry = line.trimmed() == QLatin1String("[Desktop Entry]");
        } else if (inEntry && equals > 0) {
            entry.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
        }
    }
    return entry;
}

bool isTrue(const QHash<QString, QString>& entry, const char* key) {
    return entry.value(QString::fromLatin1(key)) == QLatin1String("true");
}

} // namespace

QStringList commandOf(const QString& exec) {
    QStringList command;
    for (const QString& part : QProcess::splitCommand(exec)) {
        if (part == QLatin1String("%f") || part == QLatin1String("%F") || part == QLatin1String("%u") ||
            part == QLatin1String("%U")) {
            command.append(QStringLiteral("%f"));
        } else if (part.size() != 2 || part.front() != QLatin1Char('%')) {
            command.append(QString(part).replace(QStringLiteral("%%"), QStringLiteral("%")));
        }
    }
    if (!command.isEmpty() && !command.contains(QStringLiteral("%f"))) {
        command.append(QStringLiteral("%f"));
    }
    return command;
}

std::vector<DesktopProgram> programsFor(const QString& mimeType, const QStringList& folders) {
    std::vector<DesktopProgram> programs;
    QSet<QString> seen;
    const QString localName =
        QStringLiteral("Name[%1]").arg(QLocale().name().section(QLatin1Char('_'), 0, 0));
    for (const QString& folder : folders) {
        for (const QString& file : QDir(folder).entryList({QStringLiteral("*.desktop")}, QDir::Files)) {
            if (seen.contains(file)) {
                continue;
            }
            seen.insert(file);
            const auto entry = readEntry(QDir(folder).filePath(file));
            const QStringList types = entry.value(QStringLiteral("MimeType")).split(QLatin1Char(';'));
            const QStringList command = commandOf(entry.value(QStringLiteral("Exec")));
            if (types.contains(mimeType) && !command.isEmpty() && !isTrue(entry, "NoDisplay") &&
                !isTrue(entry, "Hidden") && !isTrue(entry, "Terminal")) {
                const QString name = entry.value(localName, entry.value(QStringLiteral("Name")));
                programs.push_back({name, entry.value(QStringLiteral("Icon")), command});
            }
        }
    }
    std::sort(programs.begin(), programs.end(), [](const DesktopProgram& a, const DesktopProgram& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return programs;
}

std::vector<DesktopProgram> programsFor(const QString& mimeType) {
    return programsFor(mimeType, QStandardPaths::standardLocations(QStandardPaths::ApplicationsLocation));
}

bool start(const DesktopProgram& program, const QString& file) {
    QStringList arguments = program.command.mid(1);
    arguments.replaceInStrings(QStringLiteral("%f"), file);
    return QProcess::startDetached(program.command.front(), arguments);
}

} // namespace kith::ui

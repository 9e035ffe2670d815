// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/ts_file.h"

#include "tests/support/catch.h"
#include "tests/support/source_paths.h"

#include <QFile>
#include <QXmlStreamReader>

namespace kith::ui {

namespace {

TsMessage readMessage(QXmlStreamReader& xml, const QString& context) {
    TsMessage message;
    message.context = context;
    message.isPlural = xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QStringLiteral("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() != QStringLiteral("translation")) {
            xml.skipCurrentElement();
        } else {
            message.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!message.isPlural) {
                message.translations << xml.readElementText();
            }
            while (message.isPlural && xml.readNextStartElement()) {
                message.translations << xml.readElementText();
            }
        }
    }
    return message;
}

} // namespace

std::vector<TsMessage> readTs(const QString& path) {
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<TsMessage> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QStringLiteral("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QStringLiteral("message")) {
            messages.push_back(readMessage(xml, context));
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

QString tsFile(const QString& language) {
    return QString::fromStdString(support::sourceFolder().string()) +
           QStringLiteral("/resources/translations/kith_%1.ts").arg(language);
}

} // namespace kith::ui

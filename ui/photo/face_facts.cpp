// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/face_facts.h"

#include "ui/style/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace kith::ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::FaceFacts)
};
} // namespace

QString fileNameOf(const model::Photo& photo) {
    return QFileInfo(qt(photo.path)).fileName();
}

QString folderOf(const model::Photo& photo) {
    return shortPath(QFileInfo(qt(photo.path)).path());
}

QString sizeOf(const model::Photo& photo) {
    return photo.width > 0 ? QStringLiteral("%1 × %2").arg(photo.width).arg(photo.height) : QString();
}

QString takenOf(const model::Photo& photo) {
    if (photo.takenAt) {
        return dateTime(*photo.takenAt);
    }
    return photo.stamp.modifiedNs > 0
               ? Words::tr("%1 (file)").arg(dateTime(photo.stamp.modifiedNs / 1'000'000'000))
               : QString();
}

QString faceOf(const model::FaceDetails& details) {
    const double side = std::max(details.face.box.width * details.photo.width,
                                 details.face.box.height * details.photo.height);
    return Words::tr("%1 px · quality %2")
        .arg(number(std::llround(side)), QLocale().toString(details.face.quality, 'f', 2));
}

QString nameOf(const model::FaceDetails& details) {
    if (!details.personName.empty()) {
        return qt(details.personName);
    }
    return details.unknownNumber > 0 ? unknownName(details.unknownNumber) : QString();
}

QString captionOf(const model::FaceDetails& details,
                  const std::function<QString(model::PersonId)>& nameOfGuess) {
    if (!details.personName.empty() || details.suggestions.empty()) {
        return nameOf(details);
    }
    const auto best =
        std::max_element(details.suggestions.begin(), details.suggestions.end(),
                         [](const auto& a, const auto& b) { return a.probability < b.probability; });
    const QString guess = nameOfGuess(best->person);
    return guess.isEmpty() ? nameOf(details) : Words::tr("%1? %2").arg(guess, percent(best->probability));
}

QString faceToolTip(const model::FaceDetails& details) {
    QStringList lines{nameOf(details), fileNameOf(details.photo), takenOf(details.photo),
                      sizeOf(details.photo), Words::tr("Face %1").arg(faceOf(details))};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace kith::ui

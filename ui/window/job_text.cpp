// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/job_text.h"

#include "ui/style/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace kith::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("kith::ui::JobText", text);
}

QString counted(std::int64_t count, const char* one, const char* many) {
    return count == 1 ? tr(one) : tr(many).arg(number(count));
}

QString scanFigures(const model::Progress& p) {
    QStringList parts;
    if (p.paused) {
        parts.append(tr("Paused"));
    }
    if (p.total > 0) {
        parts.append(tr("%1 of %2 photos").arg(number(p.done), number(p.total)));
    } else if (p.done > 0) {
        parts.append(counted(p.done, "1 photo", "%1 photos"));
    }
    if (p.faces > 0) {
        parts.append(faceCount(p.faces));
    }
    if (!p.paused && p.perSecond > 0 && p.total > 0) {
        const int decimals = p.perSecond < 10 ? 1 : 0;
        parts.append(tr("%1 photos/s").arg(QLocale().toString(p.perSecond, 'f', decimals)));
        parts.append(timeLeft(p.secondsLeft));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

JobText jobText(const model::Progress& p) {
    JobText text;
    text.share =
        p.total > 0 ? std::clamp(static_cast<double>(p.done) / static_cast<double>(p.total), 0.0, 1.0) : -1;
    if (p.kind == model::JobKind::Train || p.kind == model::JobKind::TrainPreview) {
        text.verb = p.kind == model::JobKind::Train ? tr("Training") : tr("Previewing training");
        text.figures = qt(p.stage);
        if (p.paused) {
            text.figures = tr("Paused");
        }
        return text;
    }
    const bool rescans = p.kind == model::JobKind::Rescan && p.total > 0; // before that it looks for photos
    text.verb = rescans ? tr("Re-scanning faces") : p.stage.empty() ? tr("Scanning") : qt(p.stage);
    text.subject = p.subject.empty() ? QString() : QFileInfo(qt(p.subject)).fileName();
    text.figures = scanFigures(p);
    return text;
}

QString unreadSentence(std::int64_t failed) {
    return failed == 0 ? QString()
                       : counted(failed, "1 photo could not be read.", "%1 photos could not be read.");
}

QString scanResult(const model::ScanSummary& s) {
    if (s.photos == 0 && s.unchanged == 0) {
        return s.skipped == 0
                   ? tr("There are no photos in these folders.")
                   : tr("There are no photos of a format that Kith reads in these folders. It reads JPEG, "
                        "PNG, WebP, TIFF and BMP.");
    }
    if (s.photos == 0) {
        return tr("No new photos.");
    }
    QStringList sentences;
    const QString photos = counted(s.photos, "1 photo", "%1 photos");
    if (s.photos > s.failed) {
        sentences.append(s.faces == 0 ? tr("Looked at %1 and found no faces.").arg(photos)
                                      : tr("Looked at %1 and found %2.").arg(photos, faceCount(s.faces)));
    }
    sentences.append(unreadSentence(s.failed));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

bool changedAnything(const model::TrainSummary& s) {
    return s.newSuggestions > 0 || s.changedSuggestions > 0 || s.goneSuggestions > 0 || s.newUnknown > 0;
}

QString trainResult(const model::TrainSummary& s) {
    QStringList parts;
    if (s.newSuggestions > 0) {
        parts.append(counted(s.newSuggestions, "1 new suggestion", "%1 new suggestions"));
    }
    if (s.changedSuggestions > 0) {
        parts.append(tr("%1 changed").arg(number(s.changedSuggestions)));
    }
    if (s.goneSuggestions > 0) {
        parts.append(tr("%1 withdrawn").arg(number(s.goneSuggestions)));
    }
    if (s.newUnknown > 0) {
        parts.append(counted(s.newUnknown, "1 new unknown person", "%1 new unknown people"));
    }
    if (!parts.isEmpty()) {
        return parts.join(QStringLiteral(", "));
    }
    // What the names alone brought was there before the Train.
    return s.suggestions == 0
               ? tr("nothing new")
               : tr("nothing new, %1").arg(counted(s.suggestions, "1 suggestion", "%1 suggestions"));
}

QString agoText(qint64 seconds) {
    if (seconds < 60) {
        return tr("just now");
    }
    return seconds < 5400 ? tr("%1 min ago").arg(seconds / 60) : tr("%1 h ago").arg((seconds + 1800) / 3600);
}

} // namespace kith::ui

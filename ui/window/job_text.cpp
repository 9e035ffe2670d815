// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/job_text.h"

#include "ui/style/error_text.h"
#include "ui/style/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace kith::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::JobText)
};

QString scanFigures(const model::Progress& p) {
    QStringList parts;
    if (p.paused) {
        parts.append(Words::tr("Paused"));
    }
    if (p.total > 0) {
        parts.append(Words::tr("%1 of %2 photos").arg(number(p.done), number(p.total)));
    } else if (p.done > 0) {
        parts.append(Words::tr("%Ln photo(s)", nullptr, pluralOf(p.done)));
    }
    if (p.faces > 0) {
        parts.append(faceCount(p.faces));
    }
    if (!p.paused && p.perSecond > 0 && p.total > 0) {
        const int decimals = p.perSecond < 10 ? 1 : 0;
        parts.append(Words::tr("%1 photos/s").arg(QLocale().toString(p.perSecond, 'f', decimals)));
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
        text.verb =
            p.kind == model::JobKind::Train ? Words::tr("Training") : Words::tr("Previewing training");
        text.figures = sentenceText(p.stage);
        if (p.paused) {
            text.figures = Words::tr("Paused");
        }
        return text;
    }
    const bool rescans = p.kind == model::JobKind::Rescan && p.total > 0; // before that it looks for photos
    text.verb = rescans             ? Words::tr("Re-scanning faces")
                : p.stage.isEmpty() ? Words::tr("Scanning")
                                    : sentenceText(p.stage);
    text.subject = p.subject.empty() ? QString() : QFileInfo(qt(p.subject)).fileName();
    text.figures = scanFigures(p);
    return text;
}

QString unreadSentence(std::int64_t failed) {
    return failed == 0 ? QString() : Words::tr("%Ln photo(s) could not be read.", nullptr, pluralOf(failed));
}

QString scanResult(const model::ScanSummary& s) {
    if (s.photos == 0 && s.unchanged == 0) {
        return s.skipped == 0
                   ? Words::tr("There are no photos in these folders.")
                   : Words::tr(
                         "There are no photos of a format that Kith reads in these folders. It reads JPEG, "
                         "PNG, WebP, TIFF and BMP.");
    }
    if (s.photos == 0) {
        return Words::tr("No new photos.");
    }
    QStringList sentences;
    const int photos = pluralOf(s.photos);
    if (s.photos > s.failed) {
        sentences.append(
            s.faces == 0
                ? Words::tr("Looked at %Ln photo(s) and found no faces.", nullptr, photos)
                : Words::tr("Looked at %Ln photo(s) and found %1.", nullptr, photos).arg(faceCount(s.faces)));
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
        parts.append(Words::tr("%Ln new suggestion(s)", nullptr, pluralOf(s.newSuggestions)));
    }
    if (s.changedSuggestions > 0) {
        parts.append(Words::tr("%Ln changed", nullptr, pluralOf(s.changedSuggestions)));
    }
    if (s.goneSuggestions > 0) {
        parts.append(Words::tr("%Ln withdrawn", nullptr, pluralOf(s.goneSuggestions)));
    }
    if (s.newUnknown > 0) {
        parts.append(Words::tr("%Ln new unknown person(s)", nullptr, pluralOf(s.newUnknown)));
    }
    if (!parts.isEmpty()) {
        return parts.join(QStringLiteral(", "));
    }
    // What the names alone brought was there before the Train.
    return s.suggestions == 0 ? Words::tr("nothing new")
                              : Words::tr("nothing new, %Ln suggestion(s)", nullptr, pluralOf(s.suggestions));
}

QString agoText(qint64 seconds) {
    if (seconds < 60) {
        return Words::tr("just now");
    }
    return seconds < 5400 ? Words::tr("%1 min ago").arg(seconds / 60)
                          : Words::tr("%1 h ago").arg((seconds + 1800) / 3600);
}

} // namespace kith::ui

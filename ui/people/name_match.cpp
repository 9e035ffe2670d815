// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/name_match.h"

#include "core/session/people_topic.h"

namespace kith::ui {

namespace {

QString folded(const QString& text) {
    return QString::fromStdString(session::foldedForSearch(text.toStdString()));
}

bool hasLettersInOrder(const QString& letters, const QString& text) {
    qsizetype next = 0;
    for (const QChar c : text) {
        if (next < letters.size() && c == letters.at(next)) {
            ++next;
        }
    }
    return next == letters.size();
}

} // namespace

NameMatch matchName(const QString& typed, const QString& name) {
    const QString wanted = folded(typed);
    if (wanted.isEmpty()) {
        return NameMatch::Start;
    }
    const QString text = folded(name);
    const qsizetype at = text.indexOf(wanted);
    if (at == 0) {
        return text.size() == wanted.size() ? NameMatch::Equal : NameMatch::Start;
    }
    for (qsizetype i = at; i > 0; i = text.indexOf(wanted, i + 1)) {
        if (!text.at(i - 1).isLetterOrNumber()) {
            return NameMatch::WordStart;
        }
    }
    if (at > 0) {
        return NameMatch::Inside;
    }
    return wanted.size() >= 2 && hasLettersInOrder(wanted, text) ? NameMatch::Letters : NameMatch::None;
}

bool isSameName(const QString& a, const QString& b) {
    return a.trimmed().toCaseFolded() == b.trimmed().toCaseFolded();
}

} // namespace kith::ui

// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/error_text.h"

#include "core/model/error.h"

#include <QCoreApplication>

namespace kith::ui {

QString sentenceText(const model::Sentence& sentence) {
    const auto translated = [](const model::SentencePattern& pattern, std::int64_t count) {
        const int number = pattern.one != nullptr ? static_cast<int>(count) : -1;
        return QCoreApplication::translate(model::Sentence::kContext, pattern.text, nullptr, number)
            .toStdString();
    };
    return QString::fromStdString(sentence.text(translated));
}

QString errorText(const std::exception& error) {
    return sentenceText(model::sentenceOf(error));
}

} // namespace kith::ui

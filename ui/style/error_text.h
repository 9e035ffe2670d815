// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sentence.h"

#include <QString>

#include <exception>

namespace kith::ui {

/// What core says, in the user's language: of an error, a step of the journal, a file that is no photo.
QString sentenceText(const model::Sentence& sentence);
/// The same of an exception; of one that is no model::Error its text.
QString errorText(const std::exception& error);

} // namespace kith::ui

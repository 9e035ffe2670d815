// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace kith::ui {

/// English words as they are for one and for many: what tr() has besides the texts in the sources. Called
/// when an application starts, whatever its language.
void loadEnglishPlurals();

/// Kith's and Qt's words in the language of the user, as far as there are any: that of KITH_LANGUAGE ("de"),
/// which also decides how numbers and dates are written, else those of LANGUAGE, LC_ALL, LC_MESSAGES and
/// LANG.
void loadTranslations();
/// The same for a given locale. Returns whether Kith has words in one of its languages.
bool loadTranslations(const QLocale& locale);

} // namespace kith::ui

// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/suggestion_source.h"

#include <QCoreApplication>

namespace kith::ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::SuggestionSource)
};
} // namespace

QString sourceName(model::SuggestionSource source) {
    return source == model::SuggestionSource::Classification ? Words::tr("Classification")
                                                             : Words::tr("Clustering");
}

model::SuggestionSource otherSource(model::SuggestionSource source) {
    return source == model::SuggestionSource::Classification ? model::SuggestionSource::Clustering
                                                             : model::SuggestionSource::Classification;
}

} // namespace kith::ui

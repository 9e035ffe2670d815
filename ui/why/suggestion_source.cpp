// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/suggestion_source.h"

#include <QCoreApplication>

namespace kith::ui {

QString sourceName(model::SuggestionSource source) {
    return source == model::SuggestionSource::Classification
               ? QCoreApplication::translate("kith::ui::InferredModel", "Classification")
               : QCoreApplication::translate("kith::ui::InferredModel", "Clustering");
}

model::SuggestionSource otherSource(model::SuggestionSource source) {
    return source == model::SuggestionSource::Classification ? model::SuggestionSource::Clustering
                                                             : model::SuggestionSource::Classification;
}

} // namespace kith::ui

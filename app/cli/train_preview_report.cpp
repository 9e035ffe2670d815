// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train_preview_report.h"

#include "app/cli/output.h"
#include "app/cli/person_names.h"

#include <iostream>

namespace kith::app {

namespace {

using model::SuggestionChange;

struct Totals {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t gone = 0;
};

Totals totalsOf(const model::TrainPreview& preview) {
    Totals totals;
    for (const model::PersonChanges& theirs : preview.persons) {
        totals.added += theirs.added.size();
        totals.changed += theirs.changed.size();
        totals.gone += theirs.gone.size();
    }
    return totals;
}

Json changesJson(const std::vector<SuggestionChange>& changes, const PersonNames& names) {
    Json list = Json::array();
    for (const SuggestionChange& change : changes) {
        Json& row = list.emplace_back(Json{{"face", change.face.value}});
        if (change.before.isValid()) {
            row["person_before"] = names.of(change.before);
            row["probability_before"] = change.probabilityBefore;
        }
        if (change.after.isValid()) {
            row["probability"] = change.probabilityAfter;
        }
    }
    return list;
}

Json unknownJson(const std::vector<model::UnknownFaces>& unknown) {
    Json list = Json::array();
    for (const model::UnknownFaces& theirs : unknown) {
        Json faces = Json::array();
        for (const model::FaceId face : theirs.faces) {
            faces.push_back(face.value);
        }
        list.push_back({{"number", theirs.number},
                        {"name", unknownName(theirs.number)},
                        {"faces", faces},
                        {"becomes", theirs.becomes > 0 ? Json(theirs.becomes) : Json()}});
    }
    return list;
}

void printAsJson(const CommandContext& context, const model::TrainPreview& preview,
                 const PersonNames& names) {
    const Totals totals = totalsOf(preview);
    Json people = Json::array();
    for (const model::PersonChanges& theirs : preview.persons) {
        people.push_back({{"person", names.of(theirs.person)},
                          {"new", changesJson(theirs.added, names)},
                          {"changed", changesJson(theirs.changed, names)},
                          {"gone", changesJson(theirs.gone, names)}});
    }
    printJson({{"library", context.session.file().string()},
               {"preview",
                {{"faces", preview.faces},
                 {"new_suggestions", totals.added},
                 {"changed_suggestions", totals.changed},
                 {"gone_suggestions", totals.gone},
                 {"people", people},
                 {"new_unknown", unknownJson(preview.newUnknown)},
                 {"gone_unknown", unknownJson(preview.goneUnknown)},
                 {"seconds", preview.seconds}}}});
}

void printUnknown(const char* heading, const std::vector<model::UnknownFaces>& unknown) {
    TextTable table({{heading}, {"Faces", TextTable::Align::Right}, {""}});
    for (const model::UnknownFaces& theirs : unknown) {
        table.add({unknownName(theirs.number), std::to_string(theirs.faces.size()),
                   theirs.becomes > 0 ? "becomes " + unknownName(theirs.becomes) : ""});
    }
    table.print();
}

void printAsText(const model::TrainPreview& preview, const PersonNames& names) {
    TextTable table({{"Suggestions"},
                     {"New", TextTable::Align::Right},
                     {"Changed", TextTable::Align::Right},
                     {"Gone", TextTable::Align::Right}});
    for (const model::PersonChanges& theirs : preview.persons) {
        table.add({names.of(theirs.person), std::to_string(theirs.added.size()),
                   std::to_string(theirs.changed.size()), std::to_string(theirs.gone.size())});
    }
    table.print();
    printUnknown("New unknown", preview.newUnknown);
    printUnknown("Gone unknown", preview.goneUnknown);
    const Totals totals = totalsOf(preview);
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    std::cout << "Training on " << counted(preview.faces, "face")
              << " would bring: " << counted(number(preview.newUnknown.size()), "new unknown person") << ", "
              << counted(number(totals.added), "new suggestion") << ", " << totals.changed << " changed, "
              << totals.gone << " gone. Nothing was applied; `kith-cli train` does.\n";
}

} // namespace

void printPreview(const CommandContext& context, const model::TrainPreview& preview) {
    const PersonNames names(context.session);
    if (context.line.output == Output::Json) {
        printAsJson(context, preview, names);
    } else {
        printAsText(preview, names);
    }
}

} // namespace kith::app

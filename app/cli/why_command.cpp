// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/person_names.h"
#include "core/model/error.h"
#include "core/session/face_topic.h"
#include "core/session/suggestion_topic.h"

#include <iostream>

namespace kith::app {

namespace {

const char* keyOf(model::SimilarityGrade grade) {
    switch (grade) {
    case model::SimilarityGrade::VeryAlike:
        return "very_alike";
    case model::SimilarityGrade::Alike:
        return "alike";
    case model::SimilarityGrade::Slight:
        return "slight";
    case model::SimilarityGrade::Unlike:
        break;
    }
    return "unlike";
}

const char* wordsOf(model::SimilarityGrade grade) {
    switch (grade) {
    case model::SimilarityGrade::VeryAlike:
        return "very alike";
    case model::SimilarityGrade::Alike:
        return "alike";
    case model::SimilarityGrade::Slight:
        return "a little alike";
    case model::SimilarityGrade::Unlike:
        break;
    }
    return "not alike";
}

std::string fileOf(const CommandContext& context, model::FaceId face) {
    const auto details = context.session.faces().details(face);
    return details ? details->photo.path : std::string();
}

Json personJson(const CommandContext& context, const model::PersonSimilarity& person, double probability,
                const PersonNames& names) {
    if (!person.person.isValid()) {
        return {};
    }
    Json nearest = Json::array();
    for (const model::LikeFace& face : person.nearest) {
        nearest.push_back({{"face", face.face.value},
                           {"file", fileOf(context, face.face)},
                           {"similarity", face.similarity},
                           {"likeness", keyOf(face.grade)}});
    }
    return {{"person", names.of(person.person)},
            {"probability", probability},
            {"labelled", person.labelled},
            {"nearest", nearest}};
}

void addRows(const CommandContext& context, TextTable& table, const model::PersonSimilarity& person,
             const std::string& name) {
    for (const model::LikeFace& face : person.nearest) {
        table.add({name, fixedPoint(face.similarity, 2), wordsOf(face.grade), std::to_string(face.face.value),
                   fileOf(context, face.face)});
    }
}

void printText(const CommandContext& context, const model::Explanation& why, const PersonNames& names) {
    const std::string name = names.of(why.suggestion->person);
    std::cout << "Face " << why.face.value << " is " << name << " with "
              << percent(why.suggestion->probability);
    if (why.runnerUp.person.isValid()) {
        std::cout << "; the next is " << names.of(why.runnerUp.person) << " with "
                  << percent(why.suggestion->runnerUpProbability);
    }
    std::cout << ".\n";
    if (why.group.others > 0) {
        std::cout << "It is grouped with " << counted(why.group.others, "other face") << ", of which "
                  << why.group.named << " " << isOrAre(why.group.named) << " named " << name
                  << (why.restsOnGroup ? "; they speak for it.\n" : ".\n");
    }
    TextTable table({{"Most like"},
                     {"Similarity", TextTable::Align::Right},
                     {""},
                     {"Face", TextTable::Align::Right},
                     {"File"}});
    addRows(context, table, why.suggested, name);
    addRows(context, table, why.runnerUp, names.of(why.runnerUp.person));
    table.print();
}

} // namespace

ExitCode runWhy(const CommandContext& context) {
    const model::FaceId face = context.line.why;
    if (!context.session.faces().details(face)) {
        throw model::Error(model::ErrorKind::NotFound, "There is no face " + std::to_string(face.value) +
                                                           "; `kith-cli faces` lists them.");
    }
    const model::Explanation why = context.session.suggestions().explanation(face, context.line.source);
    const bool clustering = context.line.source == model::SuggestionSource::Clustering;
    const PersonNames names(context.session);
    if (context.line.output == Output::Json) {
        const model::Suggestion guess = why.suggestion.value_or(model::Suggestion());
        printJson({{"face", face.value},
                   {"file", fileOf(context, face)},
                   {"source", clustering ? "clustering" : "classification"},
                   {"suggested", personJson(context, why.suggested, guess.probability, names)},
                   {"runner_up", personJson(context, why.runnerUp, guess.runnerUpProbability, names)},
                   {"group", {{"others", why.group.others}, {"named", why.group.named}}},
                   {"rests_on_group", why.restsOnGroup}});
        return ExitCode::Done;
    }
    if (why.suggestion) {
        printText(context, why, names);
    } else {
        std::cout << "No name is suggested for this face by "
                  << (clustering ? "clustering" : "classification") << ".\n";
    }
    return ExitCode::Done;
}

} // namespace kith::app

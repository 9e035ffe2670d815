// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/person_names.h"
#include "core/model/error.h"
#include "core/session/face_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/similarity_topic.h"
#include "core/session/suggestion_topic.h"

#include <QEventLoop>

#include <iostream>

namespace kith::app {

namespace {

using Align = TextTable::Align;
using model::Error;
using model::ErrorKind;

std::vector<model::FaceDetails> facesOfPhoto(session::LibrarySession& session, const std::string& file) {
    const auto photo = session.photos().findPhoto(file);
    if (!photo) {
        throw Error(ErrorKind::NotFound, "The library does not know the photo " + file + ".");
    }
    return session.faces().ofPhoto(photo->id);
}

model::FaceFilter filterOf(const CommandContext& context) {
    model::FaceFilter filter;
    filter.scope = context.line.scope;
    filter.sort = context.line.sort;
    if (filter.scope == model::FaceScope::Person) {
        if (const auto cluster = findUnknown(context.session, context.line.person)) {
            filter.scope = model::FaceScope::Unknown;
            filter.cluster = *cluster;
        } else {
            filter.person = requirePerson(context.session, context.line.person).id;
            if (!context.line.otherPerson.empty()) {
                filter.together = requirePerson(context.session, context.line.otherPerson).id;
            }
        }
    }
    return filter;
}

/// Until it is known how alike the faces are, where the list is to be in that order.
void waitForSimilarity(const CommandContext& context) {
    if (context.line.sort != model::FaceSort::Typical && context.line.sort != model::FaceSort::Odd) {
        return;
    }
    session::SimilarityTopic& similarity = context.session.similarity();
    QEventLoop loop;
    QObject::connect(&similarity, &session::SimilarityTopic::changed, &loop, &QEventLoop::quit);
    similarity.refresh();
    loop.exec();
}

std::vector<model::FaceDetails> chosenFaces(const CommandContext& context) {
    if (!context.line.photo.empty()) {
        return facesOfPhoto(context.session, context.line.photo);
    }
    waitForSimilarity(context);
    return context.session.faces().listDetails(filterOf(context));
}

const char* nameOf(model::FaceMark mark) {
    switch (mark) {
    case model::FaceMark::Active:
        return "active";
    case model::FaceMark::Ignored:
        return "ignored";
    case model::FaceMark::Deleted:
        break;
    }
    return "deleted";
}

const char* nameOf(model::SuggestionSource source) {
    return source == model::SuggestionSource::Clustering ? "clustering" : "classification";
}

Json faceJson(const model::FaceDetails& details, const PersonNames& names) {
    const model::Face& face = details.face;
    Json suggestions = Json::array();
    for (const auto& suggestion : details.suggestions) {
        suggestions.push_back({{"source", nameOf(suggestion.source)},
                               {"person", names.of(suggestion.person)},
                               {"probability", suggestion.probability}});
    }
    return {{"id", face.id.value},
            {"photo", face.photo.value},
            {"file", details.photo.path},
            {"box",
             {{"x", face.box.x}, {"y", face.box.y}, {"width", face.box.width}, {"height", face.box.height}}},
            {"origin", toText(face.origin)},
            {"quality", face.quality},
            {"face_probability", face.faceProbability},
            {"state", nameOf(face.mark)},
            {"person", details.personName.empty() ? Json() : Json(details.personName)},
            {"unknown", details.unknownNumber > 0 ? Json(details.unknownNumber) : Json()},
            {"suggestions", suggestions}};
}

std::string whoIs(const model::FaceDetails& details) {
    if (!details.personName.empty()) {
        return details.personName;
    }
    return details.unknownNumber > 0 ? unknownName(details.unknownNumber) : "-";
}

} // namespace

ExitCode runFaces(const CommandContext& context) {
    const auto faces = chosenFaces(context);
    if (context.line.output == Output::Json) {
        const PersonNames names(context.session);
        Json list = Json::array();
        for (const auto& details : faces) {
            list.push_back(faceJson(details, names));
        }
        printJson({{"faces", list}});
        return ExitCode::Done;
    }
    TextTable table({{"Face", Align::Right}, {"Person"}, {"Quality", Align::Right}, {"File"}});
    for (const auto& details : faces) {
        table.add({std::to_string(details.face.id.value), whoIs(details), percent(details.face.quality),
                   details.photo.path});
    }
    table.print();
    if (faces.empty()) {
        std::cout << "There are no such faces.\n";
    }
    return ExitCode::Done;
}

ExitCode runSuggestions(const CommandContext& context) {
    if (context.line.why.isValid()) {
        return runWhy(context);
    }
    const auto& settings = context.session.settings().current();
    const double minimum =
        context.line.minimumProbability.value_or(settings.classification.probabilityToShow);
    const auto rows = context.session.suggestions().list(context.line.source, minimum);
    const PersonNames names(context.session);
    Json list = Json::array();
    TextTable table({{"Person"}, {"Probability", Align::Right}, {"Face", Align::Right}, {"File"}});
    for (const auto& row : rows) {
        const auto photo = context.session.photos().photo(row.photo);
        const std::string file = photo ? photo->path : std::string();
        const bool hasOther = row.otherPerson.isValid();
        list.push_back({{"face", row.face.value},
                        {"photo", row.photo.value},
                        {"file", file},
                        {"person", names.of(row.person)},
                        {"probability", row.probability},
                        {"other_person", hasOther ? Json(names.of(row.otherPerson)) : Json()},
                        {"other_probability", hasOther ? Json(row.otherProbability) : Json()}});
        table.add({names.of(row.person), percent(row.probability), std::to_string(row.face.value), file});
    }
    if (context.line.output == Output::Json) {
        printJson({{"source", nameOf(context.line.source)}, {"minimum", minimum}, {"suggestions", list}});
        return ExitCode::Done;
    }
    table.print();
    if (rows.empty()) {
        std::cout << "There are no suggestions at " << percent(minimum)
                  << " or over. Name a few faces and run `kith-cli train`.\n";
    }
    return ExitCode::Done;
}

} // namespace kith::app

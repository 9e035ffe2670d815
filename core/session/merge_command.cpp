// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/merge_command.h"

#include "core/model/error.h"
#include "core/session/library_state.h"
#include "core/storage/queries/face_queries.h"
#include "core/storage/stores/answer_store.h"
#include "core/storage/stores/cluster_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/person_store.h"

#include <algorithm>
#include <set>

namespace kith::session {

namespace {

using model::Error;
using model::ErrorKind;
using model::PairAnswer;
using model::SentenceCode;

/// A group as it is now.
struct KnownGroup {
    model::PersonId person;
    model::ClusterId cluster;
    std::string name;                   ///< as an argument of a sentence; empty = a single face
    std::vector<model::FaceRow> faces;  ///< active ones
    std::vector<model::FaceId> faceIds; ///< of the same
    model::FaceId face;                 ///< stands for the group
};

KnownGroup findPerson(LibraryState& state, model::PersonId person) {
    const auto found = storage::PersonStore(state.database()).find(person);
    if (!found) {
        throw Error(ErrorKind::NotFound, SentenceCode::PersonGone);
    }
    model::FaceFilter filter;
    filter.scope = model::FaceScope::Person;
    filter.person = person;
    return {person, {}, found->name, state.list(filter), {}, {}};
}

KnownGroup findUnknown(LibraryState& state, model::ClusterId cluster) {
    const std::vector<model::UnknownSummary>& unknown = state.faceTable().unknown();
    if (std::ranges::find(unknown, cluster, &model::UnknownSummary::id) == unknown.end()) {
        throw Error(ErrorKind::NotFound,
                    {SentenceCode::UnknownGone, {model::unknownPerson(cluster.value).stored()}});
    }
    model::FaceFilter filter;
    filter.scope = model::FaceScope::Unknown;
    filter.cluster = cluster;
    return {{}, cluster, model::unknownPerson(cluster.value).stored(), state.list(filter), {}, {}};
}

KnownGroup findSingle(LibraryState& state, model::FaceId face) {
    const auto details = storage::FaceQueries(state.database()).details(face, state.faceTable().unknown());
    const bool isAlone = details && details->face.mark == model::FaceMark::Active &&
                         !details->face.person.isValid() && details->unknownNumber == 0;
    if (!isAlone) {
        throw Error(ErrorKind::NotFound, SentenceCode::FaceTaken);
    }
    model::FaceRow row;
    row.id = face;
    row.photo = details->face.photo;
    return {{}, {}, {}, {row}, {}, {}};
}

KnownGroup findGroup(LibraryState& state, const model::MergeGroup& group) {
    KnownGroup known = group.person.isValid()    ? findPerson(state, group.person)
                       : group.cluster.isValid() ? findUnknown(state, group.cluster)
                                                 : findSingle(state, group.face);
    std::ranges::transform(known.faces, std::back_inserter(known.faceIds), &model::FaceRow::id);
    if (std::ranges::count(known.faceIds, group.face) > 0) {
        known.face = group.face;
    } else if (!known.faces.empty()) {
        known.face = std::ranges::max(known.faces, {}, &model::FaceRow::quality).id;
    }
    return known;
}

struct Pair {
    KnownGroup kept; ///< whose name or number stays
    KnownGroup other;
};

Pair findPair(LibraryState& state, const model::MergeSuggestion& question) {
    state.faceTable().catchUp();
    Pair pair{findGroup(state, question.first), findGroup(state, question.second)};
    if (pair.kept.person == pair.other.person && pair.kept.cluster == pair.other.cluster &&
        (pair.kept.person.isValid() || pair.kept.cluster.isValid() || pair.kept.face == pair.other.face)) {
        throw Error(ErrorKind::Invalid, SentenceCode::SamePersonTwice);
    }
    const auto rank = [](const KnownGroup& group) {
        return group.person.isValid() ? 2 : group.cluster.isValid() ? 1 : 0;
    };
    const bool areUnknown = rank(pair.kept) == 1 && rank(pair.other) == 1;
    if (rank(pair.other) > rank(pair.kept) ||
        (areUnknown && pair.other.faces.size() > pair.kept.faces.size())) {
        std::swap(pair.kept, pair.other);
    }
    return pair;
}

/// Faces of the two groups that share a photo: they are one person all the same.
void liftPhotoRule(storage::AnswerStore& answers, const Pair& pair) {
    for (const model::FaceRow& one : pair.kept.faces) {
        for (const model::FaceRow& other : pair.other.faces) {
            if (one.photo == other.photo) {
                answers.put({one.id, other.id, PairAnswer::Same, {}});
            }
        }
    }
}

void joinClusters(storage::Database& database, const Pair& pair) {
    storage::ClusterStore clusters(database);
    if (pair.other.cluster.isValid()) {
        clusters.join(pair.kept.cluster, pair.other.cluster);
    } else if (pair.kept.cluster.isValid()) {
        clusters.put(pair.other.faceIds, pair.kept.cluster);
    } else {
        clusters.put(std::vector{pair.kept.face, pair.other.face}, {});
    }
}

model::Sentence mergedText(const Pair& pair) {
    if (pair.kept.name.empty()) {
        return SentenceCode::MergedSingles;
    }
    return pair.other.name.empty() ? model::Sentence(SentenceCode::MergedSingle, {pair.kept.name})
                                   : model::Sentence(SentenceCode::Merged, {pair.other.name, pair.kept.name});
}

model::Sentence keptApartText(const Pair& pair) {
    if (pair.kept.name.empty()) {
        return SentenceCode::SaidSinglesAreTwo;
    }
    return pair.other.name.empty()
               ? model::Sentence(SentenceCode::SaidSingleIsOther, {pair.kept.name})
               : model::Sentence(SentenceCode::SaidTwoPersons, {pair.kept.name, pair.other.name});
}

} // namespace

void mergeGroups(LibraryState& state, const model::MergeSuggestion& question) {
    const Pair pair = findPair(state, question);
    storage::AnswerStore answers(state.database());
    state.record(mergedText(pair), [&] {
        answers.forget(pair.kept.faceIds, pair.other.faceIds, PairAnswer::Different);
        answers.put({pair.kept.face, pair.other.face, PairAnswer::Same, question.evidence});
        liftPhotoRule(answers, pair);
        if (pair.other.person.isValid()) {
            storage::PersonStore(state.database()).merge(pair.kept.person, pair.other.person);
        } else if (pair.kept.person.isValid()) {
            storage::LabelStore(state.database()).label(pair.other.faceIds, pair.kept.person);
        } else {
            joinClusters(state.database(), pair);
        }
    });
}

void keepGroupsApart(LibraryState& state, const model::MergeSuggestion& question) {
    const Pair pair = findPair(state, question);
    storage::AnswerStore answers(state.database());
    state.record(keptApartText(pair), [&] {
        answers.forget(pair.kept.faceIds, pair.other.faceIds, PairAnswer::Same);
        answers.put({pair.kept.face, pair.other.face, PairAnswer::Different, question.evidence});
    });
}

} // namespace kith::session

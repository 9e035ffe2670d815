// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"

#include "core/lists/face_lists.h"
#include "core/model/error.h"
#include "core/session/background/drawing_describer.h"
#include "core/session/background/trace_eraser.h"
#include "core/session/faces_by_person.h"
#include "core/session/library_state.h"
#include "core/session/names.h"
#include "core/session/similarity_topic.h"
#include "core/storage/queries/face_queries.h"
#include "core/storage/queries/suggestion_queries.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/person_store.h"
#include "core/storage/stores/photo_store.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iterator>

namespace kith::session {

namespace {

using model::SentenceCode;

model::Person requirePerson(LibraryState& state, model::PersonId person) {
    auto found = storage::PersonStore(state.database()).find(person);
    if (!found) {
        throw model::Error(model::ErrorKind::NotFound, SentenceCode::PersonGone);
    }
    return *found;
}

/// Naming an ignored or deleted face takes it back, because a user who names a face wants to see it.
void nameFaces(LibraryState& state, const std::vector<model::FaceId>& faces, model::PersonId person) {
    storage::LabelStore labels(state.database());
    labels.label(faces, person);
    labels.mark(faces, model::FaceMark::Active);
}

void markFaces(LibraryState& state, const std::vector<model::FaceId>& faces, model::FaceMark mark,
               model::SentenceCode code) {
    const auto known = state.existing(faces);
    state.record({code, {}, std::ssize(known)},
                 [&] { storage::LabelStore(state.database()).mark(known, mark); });
}

/// "Named 3 faces Ada", or where they all had one other name "Split 3 faces of Bea into Ada".
model::Sentence newPersonText(LibraryState& state, const std::vector<model::FaceId>& faces,
                              const std::string& name) {
    const std::vector<model::FacePerson> named = storage::LabelStore(state.database()).labelsOf(faces);
    const bool isSplit =
        !named.empty() && named.size() == faces.size() &&
        std::ranges::all_of(named, [&](const auto& face) { return face.person == named.front().person; });
    if (isSplit) {
        return {
            SentenceCode::Split, {requirePerson(state, named.front().person).name, name}, std::ssize(faces)};
    }
    return {SentenceCode::Named, {name}, std::ssize(faces)};
}

void requireOnPhoto(const model::Box& box) {
    const bool isFinite =
        std::isfinite(box.x) && std::isfinite(box.y) && std::isfinite(box.width) && std::isfinite(box.height);
    const bool hasArea = box.width > 0.0 && box.height > 0.0;
    const bool overlaps = box.x < 1.0 && box.y < 1.0 && box.x + box.width > 0.0 && box.y + box.height > 0.0;
    if (!isFinite || !hasArea || !overlaps) {
        throw model::Error(model::ErrorKind::Invalid, SentenceCode::BoxOffPhoto);
    }
}

std::string fileName(const model::Photo& photo) {
    return std::filesystem::path(photo.path).filename().string();
}

} // namespace

FaceTopic::FaceTopic(LibraryState& state, SimilarityTopic& similarity, TraceEraser& eraser,
                     const JobFunctions& functions)
    : m_state(state)
    , m_similarity(similarity)
    , m_eraser(eraser)
    , m_describer(std::make_unique<DrawingDescriber>(functions)) {
    const LibraryChanges* changes = &m_state.changes();
    connect(changes, &LibraryChanges::journalled, this, [this](const storage::JournalChange& change) {
        tell(change.added, change.faces, change.removed);
        if (change.drawings) {
            describeDrawings();
        }
    });
    connect(changes, &LibraryChanges::facesStored, this,
            [this](const jobs::StoredFaces& faces) { tell(faces.added, faces.changed, faces.removed); });
    connect(changes, &LibraryChanges::trained, this, [this](const auto& faces) { tell({}, faces, {}); });
    connect(changes, &LibraryChanges::scanned, this, &FaceTopic::countsChanged);
    connect(changes, &LibraryChanges::removalEnded, this, &FaceTopic::countsChanged);
    connect(changes, &LibraryChanges::writtenElsewhere, this, &FaceTopic::countsChanged);
    connect(m_describer.get(), &DrawingDescriber::described, this,
            [this](model::FaceId face) { m_state.tellDescribed(face); });
    describeDrawings();
}

FaceTopic::~FaceTopic() = default;

void FaceTopic::tell(const std::vector<model::FaceId>& added, const std::vector<model::FaceId>& changed,
                     const std::vector<model::FaceId>& removed) {
    if (!removed.empty()) {
        Q_EMIT facesRemoved(removed);
        Q_EMIT countsChanged();
    }
    if (!changed.empty()) {
        Q_EMIT facesChanged(changed);
        Q_EMIT countsChanged();
    }
    if (!added.empty()) {
        Q_EMIT facesAdded(added);
        Q_EMIT countsChanged();
    }
}

/// Finds out in the background what is not known yet about faces drawn by hand.
void FaceTopic::describeDrawings() {
    m_describer->start(m_state.libraryAccess());
}

std::vector<model::FaceRow> FaceTopic::list(const model::FaceFilter& filter) const {
    std::vector<model::FaceRow> rows = m_state.list(filter);
    m_similarity.order(rows, filter.sort);
    return rows;
}

model::FaceCounts FaceTopic::counts() const {
    return lists::countFaces(m_state.faceTable().entries());
}

std::optional<model::FaceDetails> FaceTopic::details(model::FaceId face) const {
    return storage::FaceQueries(m_state.database()).details(face, m_state.faceTable().unknown());
}

std::vector<model::FacePerson> FaceTopic::guesses(const std::vector<model::FaceId>& faces) const {
    return storage::SuggestionQueries(m_state.database())
        .best(faces, m_state.settings().classification.probabilityToShow);
}

std::vector<model::FacePerson> FaceTopic::names(const std::vector<model::FaceId>& faces) const {
    return storage::LabelStore(m_state.database()).labelsOf(faces);
}

std::vector<model::FaceDetails> FaceTopic::listDetails(const model::FaceFilter& filter) const {
    return storage::FaceQueries(m_state.database()).listDetails(list(filter));
}

std::vector<model::FaceDetails> FaceTopic::ofPhoto(model::PhotoId photo) const {
    return storage::FaceQueries(m_state.database()).ofPhoto(photo, m_state.faceTable().unknown());
}

void FaceTopic::label(const std::vector<model::FaceId>& faces, model::PersonId person) {
    const model::Person named = requirePerson(m_state, person);
    const auto known = m_state.existing(faces);
    m_state.record({SentenceCode::Named, {named.name}, std::ssize(known)},
                   [&] { nameFaces(m_state, known, person); });
}

model::PersonId FaceTopic::labelAsNew(const std::vector<model::FaceId>& faces, const std::string& name) {
    const std::string tidy = tidyName(name);
    const auto known = m_state.existing(faces);
    model::PersonId person;
    m_state.record(newPersonText(m_state, known, tidy), [&] {
        person = storage::PersonStore(m_state.database()).create(tidy, nameKey(tidy));
        nameFaces(m_state, known, person);
    });
    return person;
}

void FaceTopic::removeLabel(const std::vector<model::FaceId>& faces) {
    storage::LabelStore labels(m_state.database());
    std::vector<model::FaceId> labelled;
    std::ranges::transform(labels.labelsOf(faces), std::back_inserter(labelled), &model::FacePerson::face);
    m_state.record({SentenceCode::RemovedName, {}, std::ssize(labelled)},
                   [&] { labels.removeLabel(labelled); });
}

void FaceTopic::reject(const std::vector<model::FaceId>& faces, model::PersonId person) {
    const model::Person refused = requirePerson(m_state, person);
    const auto known = m_state.existing(faces);
    m_state.record({SentenceCode::SaidNot, {refused.name}, std::ssize(known)},
                   [&] { storage::LabelStore(m_state.database()).reject(known, person); });
}

void FaceTopic::reject(const std::vector<model::FacePerson>& refused) {
    auto faces = facesByPerson(refused);
    std::int64_t count = 0;
    for (auto& [person, theirs] : faces) {
        theirs = m_state.existing(theirs);
        count += std::ssize(theirs);
    }
    model::Sentence text(SentenceCode::SaidNotThem, {}, count);
    if (faces.size() == 1) {
        text = {SentenceCode::SaidNot, {requirePerson(m_state, faces.begin()->first).name}, count};
    }
    m_state.record(text, [&] {
        storage::LabelStore labels(m_state.database());
        for (const auto& [person, theirs] : faces) {
            labels.reject(theirs, person);
        }
    });
}

void FaceTopic::ignore(const std::vector<model::FaceId>& faces) {
    markFaces(m_state, faces, model::FaceMark::Ignored, SentenceCode::Ignored);
}

void FaceTopic::remove(const std::vector<model::FaceId>& faces) {
    markFaces(m_state, faces, model::FaceMark::Deleted, SentenceCode::Deleted);
}

void FaceTopic::restore(const std::vector<model::FaceId>& faces) {
    markFaces(m_state, faces, model::FaceMark::Active, SentenceCode::Restored);
}

model::FaceId FaceTopic::draw(model::PhotoId photo, const model::Box& box) {
    requireOnPhoto(box);
    const auto there = storage::PhotoStore(m_state.database()).find(photo);
    if (!there) {
        throw model::Error(model::ErrorKind::NotFound, SentenceCode::PhotoGone);
    }
    model::Face face;
    face.photo = photo;
    face.box = box;
    face.origin = model::FaceOrigin::Drawn;
    m_state.record(
        {SentenceCode::DrewFace, {fileName(*there)}},
        [&] { face.id = storage::FaceStore(m_state.database()).add(face); }, storage::JournalScope::Drawing);
    return face.id;
}

void FaceTopic::moveBox(model::FaceId face, const model::Box& box) {
    requireOnPhoto(box);
    const auto known = details(face);
    if (!known) {
        return;
    }
    if (known->face.origin != model::FaceOrigin::Drawn) {
        throw model::Error(model::ErrorKind::Invalid, SentenceCode::BoxNotDrawn);
    }
    m_state.record(
        {SentenceCode::MovedBox, {fileName(known->photo)}},
        [&] { storage::FaceStore(m_state.database()).moveDrawn(face, box); }, storage::JournalScope::Drawing);
}

void FaceTopic::emptyBin() {
    m_state.tellStored({{}, {}, m_eraser.emptyBin(m_state.database())});
}

} // namespace kith::session

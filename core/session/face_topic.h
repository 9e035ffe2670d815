// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "core/model/face_details.h"
#include "core/model/face_list.h"
#include "core/model/geometry.h"
#include "core/model/library_stats.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kith::session {

class DrawingDescriber;
class LibraryState;
class SimilarityTopic;
class TraceEraser;
struct JobFunctions;

/// Faces: queries and the user's commands on them. Every command is one step of the journal, ignores ids
/// that do not exist (any more), and throws model::Error when it cannot be carried out (nothing is changed).
class FaceTopic : public QObject {
    Q_OBJECT
public:
    /// `similarity` orders lists, `eraser` empties the bin, `functions` describe faces drawn by hand.
    FaceTopic(LibraryState& state, SimilarityTopic& similarity, TraceEraser& eraser,
              const JobFunctions& functions);
    ~FaceTopic() override;

    /// All faces of the filter in display order: named persons by face count (descending, then name), each
    /// before the nameless faces that are likely this person's, then unknown persons by size, then faces that
    /// belong to nobody; within a group by the filter's sort, ties by id. 100,000 rows in well under a
    /// second. Typical and Odd may take SimilarityTopic a moment to know.
    std::vector<model::FaceRow> list(const model::FaceFilter& filter) const;
    model::FaceCounts counts() const;
    /// Nothing when the face does not exist.
    std::optional<model::FaceDetails> details(model::FaceId face) const;
    /// Whom nameless faces are taken for: the most probable suggestion that the settings let be shown. Faces
    /// without one, and those with a name, are left out.
    std::vector<model::FacePerson> guesses(const std::vector<model::FaceId>& faces) const;
    /// Whom faces are labelled as, in their order; faces without a name are left out.
    std::vector<model::FacePerson> names(const std::vector<model::FaceId>& faces) const;
    /// Of every face of list(), in its order.
    std::vector<model::FaceDetails> listDetails(const model::FaceFilter& filter) const;
    /// Every active face of one photo, left to right.
    std::vector<model::FaceDetails> ofPhoto(model::PhotoId photo) const;

    /// The user's statement "these faces are that person"; replaces other labels and lifts a rejection of
    /// that person.
    void label(const std::vector<model::FaceId>& faces, model::PersonId person);
    /// Creates the person and labels the faces in one step; of faces with a name this splits their person.
    /// Throws Invalid for a blank name and AlreadyThere for a name in use (case-insensitive).
    model::PersonId labelAsNew(const std::vector<model::FaceId>& faces, const std::string& name);
    /// Back to unlabelled; each face remembers that it is not that person.
    void removeLabel(const std::vector<model::FaceId>& faces);
    /// "Not this person", until undone; takes away the face's suggestions of that person.
    void reject(const std::vector<model::FaceId>& faces, model::PersonId person);
    /// The same in one step for faces that are taken for different persons; of named ones it takes the name
    /// away.
    void reject(const std::vector<model::FacePerson>& refused);
    void ignore(const std::vector<model::FaceId>& faces);
    /// Moves to the bin ("this is not a face"). The labels stay with the faces, for Restore.
    void remove(const std::vector<model::FaceId>& faces);
    /// Ignored or deleted faces back among the active ones.
    void restore(const std::vector<model::FaceId>& faces);
    /// A face that no detector found. It is there at once; its landmarks, quality, embedding and thumbnail
    /// follow from another thread with facesChanged(), where the photo can be read. Undoing it takes the face
    /// away. Throws NotFound for a photo that is not there any more, Invalid for a box without area or beside
    /// the photo.
    model::FaceId draw(model::PhotoId photo, const model::Box& box);
    /// Moves or resizes the box of a face drawn by hand; the rest follows as for draw(). Throws Invalid for
    /// the box as draw(), and for a face that a detector found.
    void moveBox(model::FaceId face, const model::Box& box);
    /// Erases embeddings and thumbnails of everything in the bin; cannot be undone. Copies that the files of
    /// a large library hold in unused parts go soon after, in the background while no job runs.
    /// An ordinary scan does not bring these faces back, Re-scan does.
    void emptyBin();

Q_SIGNALS:
    void facesAdded(const std::vector<model::FaceId>& faces);
    /// Label, mark, cluster or box changed.
    void facesChanged(const std::vector<model::FaceId>& faces);
    void facesRemoved(const std::vector<model::FaceId>& faces);
    /// counts() may have changed; sent after each of the above.
    void countsChanged();

private:
    void tell(const std::vector<model::FaceId>& added, const std::vector<model::FaceId>& changed,
              const std::vector<model::FaceId>& removed);
    void describeDrawings();

    LibraryState& m_state;
    SimilarityTopic& m_similarity;
    TraceEraser& m_eraser;
    std::unique_ptr<DrawingDescriber> m_describer;
};

} // namespace kith::session

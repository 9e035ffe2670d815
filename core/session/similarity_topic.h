// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_list.h"
#include "core/model/group_similarity.h"
#include "core/session/background/latest_task.h"

#include <QObject>

#include <string>
#include <vector>

namespace kith::session {

class LibraryState;

/// How alike the faces of each group are, for lists in that order. Worked out on a thread of its own when a
/// list asks for it, and kept until faces come into a group: what only loses faces keeps its order, so that
/// nothing moves under the hands of somebody who clears it up.
class SimilarityTopic : public QObject {
    Q_OBJECT
public:
    explicit SimilarityTopic(LibraryState& state);

    /// Orders the rows within each group, if `sort` is by similarity; rows come as lists::listFaces() gives
    /// them and faces of nobody stay as they are. Faces that are not compared yet come last in their group,
    /// and are compared in the background: changed() tells. O(rows log rows).
    void order(std::vector<model::FaceRow>& rows, model::FaceSort sort);
    /// Works everything out anew if the library changed since; for a list that is opened now.
    void refresh();
    bool isWorking() const { return m_search.isRunning(); }

Q_SIGNALS:
    /// order() comes to another result.
    void changed();

private:
    const model::GroupSimilarity* find(const model::FaceRow& row) const;
    bool isOutdated() const;
    void start();

    LibraryState& m_state;
    std::vector<model::GroupSimilarity> m_known; ///< by face
    std::string m_embedder;                      ///< whose embeddings m_known comes from
    int m_changes = 0;                           ///< of the library, counted
    int m_knownAt = -1;                          ///< m_changes when the work was begun
    LatestTask m_search;
};

} // namespace kith::session

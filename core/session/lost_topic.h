// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lost_face.h"

#include <QObject>

#include <vector>

namespace kith::session {

class LibraryState;

/// Named faces that a scan did not find any more in the picture under their photo's name: another picture was
/// saved there, or a part of it cut off. Each is kept, with its thumbnail, until the user says what it is.
/// Every command is one step of the journal and throws model::Error(NotFound) for a face that is not listed.
class LostTopic : public QObject {
    Q_OBJECT
public:
    explicit LostTopic(LibraryState& state);

    /// By path, then face.
    std::vector<model::LostFace> list() const;
    /// "It is this face": the name goes to a face of the photo as it is now; the lost one goes into the bin.
    void recognise(model::FaceId lost, model::FaceId face);
    /// The names stay with the old pictures, which are missing photos from then on like others.
    void keep(const std::vector<model::FaceId>& lost);
    /// Takes the names away and puts the faces into the bin.
    void forget(const std::vector<model::FaceId>& lost);

Q_SIGNALS:
    void lostChanged();

private:
    LibraryState& m_state;
};

} // namespace kith::session

// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/suggestion.h"
#include "ui/shared/shared.h"

#include <QFrame>

#include <array>

class QGridLayout;
class QLabel;

namespace kith::session {
class FaceTopic;
}

namespace kith::ui {

class FacePair;
class GuessRow;

/// Why a face is suggested as somebody: the two side by side, what each source says, and who came second.
class WhyPanel : public QFrame {
    Q_OBJECT
public:
    WhyPanel(session::FaceTopic& faces, const Shared& shared, QWidget* parent);

    /// The guess of `source` about the face is the one in question. None empties the panel.
    void explain(model::FaceId face, model::SuggestionSource source);

Q_SIGNALS:
    void closeRequested();

private:
    struct SourceRows {
        GuessRow* guess = nullptr;
        GuessRow* runnerUp = nullptr;
    };
    SourceRows addSource(QGridLayout* grid, int column, model::SuggestionSource source);
    void show(const SourceRows& rows, const model::Suggestion* suggestion);

    session::FaceTopic& m_faces;
    Shared m_shared;
    FacePair* m_pair;
    QLabel* m_title;
    QLabel* m_sentence;
    QWidget* m_guesses;
    std::array<SourceRows, 2> m_sources; ///< by model::SuggestionSource
};

} // namespace kith::ui

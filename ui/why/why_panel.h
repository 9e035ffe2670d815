// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/explanation.h"
#include "ui/shared/shared.h"

#include <QFrame>

#include <array>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace kith::session {
class FaceTopic;
class SuggestionTopic;
} // namespace kith::session

namespace kith::ui {

class FacePicture;
class GuessRow;
class SimilarityStrip;

/// Why a face is suggested as somebody: the face beside the named faces it is most like, of that person and
/// of who came second, what each source says, and what the faces it is grouped with tell.
class WhyPanel : public QFrame {
    Q_OBJECT
public:
    struct Topics {
        session::FaceTopic& faces;
        session::SuggestionTopic& suggestions;
    };
    WhyPanel(const Topics& topics, const Shared& shared, QWidget* parent);

    /// The guess of `source` about the face is the one in question. None empties the panel. The faces it is
    /// like follow from another thread.
    void explain(model::FaceId face, model::SuggestionSource source);

Q_SIGNALS:
    void closeRequested();

private:
    struct SourceRows {
        GuessRow* guess = nullptr;
        GuessRow* runnerUp = nullptr;
    };
    QHBoxLayout* makeWords();
    SourceRows addSource(QGridLayout* grid, int column, model::SuggestionSource source);
    void show(const SourceRows& rows, const model::Suggestion* suggestion);
    void showSimilarity(const model::Explanation& explanation);

    Topics m_topics;
    Shared m_shared;
    model::FaceId m_face;
    model::SuggestionSource m_source = model::SuggestionSource::Classification;
    FacePicture* m_picture;
    QLabel* m_title;
    QLabel* m_sentence;
    QLabel* m_group; ///< what the company of the face tells
    QWidget* m_guesses;
    std::array<SourceRows, 2> m_sources; ///< by model::SuggestionSource
    SimilarityStrip* m_suggested;
    SimilarityStrip* m_runnerUp;
};

} // namespace kith::ui

// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/explanation.h"
#include "core/model/label_doubt.h"
#include "core/model/sentence.h"
#include "ui/shared/shared.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace kith::session {
class FaceTopic;
class JournalTopic;
class SuggestionTopic;
} // namespace kith::session

namespace kith::ui {

class CheckLabelsModel;
class EmptyState;
class FacePicture;
class SimilarityStrip;
class TileView;

/// Names that may be wrong, most suspicious first: a face beside others of its name and of the person it is
/// more like, to be kept (K), moved to that person (M) or freed of its name (R). Not modal. The list is
/// looked up again after every step of the journal, so an undo brings back what it was about.
class CheckLabelsDialog : public QDialog {
    Q_OBJECT
public:
    struct Topics {
        session::FaceTopic& faces;
        session::SuggestionTopic& suggestions;
        session::JournalTopic& journal;
    };
    CheckLabelsDialog(const Topics& topics, const Shared& shared, QWidget* parent);

    /// Shows the one of the window, making it when there is none.
    static void open(const Topics& topics, const Shared& shared, QWidget* window);

private:
    void buildLayout();
    QVBoxLayout* makeDetails();
    QPushButton* makeAnswer(const QString& objectName, const QString& tip, QKeySequence key,
                            void (CheckLabelsDialog::*answer)());
    void take(const std::vector<model::LabelDoubt>& doubts, const model::Sentence& message);
    void showState(const QString& title, const QString& sentence);
    void showCurrent();
    void showSimilarity(model::FaceId face, const std::vector<model::PersonSimilarity>& persons);
    void keepNames();
    void moveNames();
    void removeNames();
    /// Of the selected faces, or of the current one.
    std::vector<model::LabelDoubt> chosen() const;
    void goOn(const std::vector<model::LabelDoubt>& answered, model::FaceId next);

    Topics m_topics;
    Shared m_shared;
    CheckLabelsModel* m_model;
    TileView* m_grid;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QWidget* m_details;
    FacePicture* m_picture;
    QLabel* m_title;
    QLabel* m_sentence;
    SimilarityStrip* m_own;
    SimilarityStrip* m_better;
    QPushButton* m_keep = nullptr;
    QPushButton* m_move = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace kith::ui

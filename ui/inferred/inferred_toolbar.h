// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/suggestion.h"
#include "ui/shared/shared.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace kith::session {
class JournalTopic;
}

namespace kith::ui {

class Segmented;
class TabularLabel;

/// The row of commands over the suggestions. Only shows and enables; the tab carries out. Where there is
/// little room, buttons lose their words and keep their icons.
class InferredToolbar : public QWidget {
    Q_OBJECT
public:
    InferredToolbar(session::JournalTopic& journal, const Shared& shared, QWidget* parent);

    /// These three without a signal.
    void setSource(model::SuggestionSource source);
    void setMinimum(int percent);
    void setPaneShown(bool shown);
    void setWhyShown(bool shown);
    void setSelected(qsizetype count);
    /// Where the label popup opens, global.
    QRect nameAnchor() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sourceChosen(kith::model::SuggestionSource source);
    void minimumChanged(int percent);
    void confirmRequested();
    void rejectRequested();
    void nameRequested();
    void ignoreRequested();
    void removeRequested();
    void whyToggled(bool shown);
    void checkRequested();
    void trainRequested();
    void previewRequested();
    void paneToggled(bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// From 0, none, to 3, all.
    void setWords(int count);
    void addQuestion(QHBoxLayout* row);
    void addAnswers(QHBoxLayout* row);
    QToolButton* makeTrainMenu();
    void addEnd(QHBoxLayout* row, session::JournalTopic& journal, const Shared& shared);

    Segmented* m_source = nullptr;
    QLabel* m_atLeast = nullptr;
    QSlider* m_minimum = nullptr;
    TabularLabel* m_percent = nullptr;
    QToolButton* m_confirm = nullptr;
    QToolButton* m_reject = nullptr;
    QToolButton* m_name = nullptr;
    QToolButton* m_ignore = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_why = nullptr;
    QToolButton* m_check = nullptr;
    QToolButton* m_pane = nullptr;
};

} // namespace kith::ui

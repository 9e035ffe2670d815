// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/shared.h"

#include <QWidget>

class QListWidget;
class QScrollArea;
class QSettings;
class QVBoxLayout;

namespace kith::session {
class FaceTopic;
class JobTopic;
class PhotoTopic;
class SettingsTopic;
class SuggestionTopic;
} // namespace kith::session

namespace kith::ui {

class SettingsCard;
class SettingsEditor;

struct SettingsTopics {
    session::FaceTopic& faces;
    session::PhotoTopic& photos;
    session::JobTopic& jobs;
    session::SettingsTopic& settings;
    session::SuggestionTopic& suggestions;
};

/// Everything about the library that the user can set, one card per section; every change is kept at once.
class SettingsTab : public QWidget {
    Q_OBJECT
public:
    SettingsTab(const SettingsTopics& topics, const Shared& shared, QWidget* parent);

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

Q_SIGNALS:
    void addFolderRequested();
    /// The user wants the list of files that could not be read.
    void problemsRequested();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeActions(const SettingsTopics& topics);
    void addCards(const SettingsTopics& topics, const Shared& shared);
    void addCard(SettingsCard* card);
    void guardWheel();
    void scrollToCard(int index);
    void markCardInView();

    SettingsEditor* m_editor;
    QListWidget* m_sections;
    QScrollArea* m_area;
    QWidget* m_content;
    QVBoxLayout* m_cards;
    bool m_scrolling = false; ///< by a click in the list, which stays marked then
    bool m_placed = true;     ///< scrolled to the section that was restored
};

} // namespace kith::ui

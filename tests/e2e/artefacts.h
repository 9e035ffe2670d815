// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>

namespace kith::e2e {

/// Pictures of the window, kept for people to look at: artefacts/PLATFORM-SCHEME/STORY_NN_NAME.png in the
/// build folder, with SCHEME light and dark ("-2x" after it on a screen of double density).
class Artefacts {
public:
    explicit Artefacts(std::string story)
        : m_story(std::move(story)) {}

    /// Both schemes, by letting the desktop's palette change; dialogs over the window and an open menu are
    /// part of it.
    void save(QWidget& window, const std::string& name);

private:
    std::string m_story;
    int m_number = 0;
};

} // namespace kith::e2e

// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a MainWindow is made of; included by its own source files alone.
#pragma once

#include "core/session/thumbnail_reader.h"
#include "ui/faces/faces_tab.h"
#include "ui/inferred/inferred_tab.h"
#include "ui/labels/face_commands.h"
#include "ui/labels/label_popup.h"
#include "ui/main_window.h"
#include "ui/people/people_index.h"
#include "ui/settings/settings_tab.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/notices.h"
#include "ui/shared/shared.h"
#include "ui/style/segmented.h"
#include "ui/tiles/thumbnail_cache.h"
#include "ui/welcome/welcome_page.h"
#include "ui/window/drop_overlay.h"
#include "ui/window/job_reporter.h"
#include "ui/window/job_status_bar.h"

#include <QStackedWidget>

namespace kith::ui {

struct MainWindow::Parts {
    explicit Parts(session::LibrarySession& session);

    Notices notices;
    ThumbnailCache thumbnails;
    PeopleIndex people;
    Shared shared;
    QString failure; ///< the newest one told

    // All in `centre`, which the window deletes before the members above.
    QWidget* centre = nullptr;
    Segmented* tabs = nullptr;
    QStackedWidget* stack = nullptr;
    WelcomePage* welcome = nullptr;
    FacesTab* faces = nullptr;
    InferredTab* inferred = nullptr;
    SettingsTab* settings = nullptr;
    LabelPopup* popup = nullptr;
    FaceCommands* commands = nullptr;
    MessageBar* messages = nullptr;
    JobStatusBar* status = nullptr;
    JobReporter* reporter = nullptr;
    DropOverlay* overlay = nullptr;
};

} // namespace kith::ui

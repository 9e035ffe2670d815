// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_options.h"

#include <QObject>

#include <filesystem>
#include <memory>

namespace kith::session {

class FaceTopic;
class JobTopic;
class JournalTopic;
class SimilarityTopic;
class LostTopic;
class MergeTopic;
class PeopleTopic;
class PhotoTopic;
class SettingsTopic;
class SuggestionTopic;
class ThumbnailReader;

/// An open library: hands out one object per topic. Lives on the thread that opened it (the GUI thread or
/// the command line's main thread, which needs a running Qt event loop while a job is under way); all
/// topics are used from that thread only, except ThumbnailReader, which any thread may call.
/// Every command is applied and journalled in one transaction and then announced by typed signals.
class LibrarySession : public QObject {
    Q_OBJECT
public:
    /// Opens the library file, creating it and its folder when there is none. Throws model::Error with a
    /// sentence for the user: not a database, newer than the program, read-only, disk full, busy.
    static std::unique_ptr<LibrarySession> open(const std::filesystem::path& file,
                                                const SessionOptions& options = {});
    /// Cancels the running job, waits for it, and closes the files.
    ~LibrarySession() override;

    const std::filesystem::path& file() const;
    /// Tells by the signals of the topics what another program (a second window, kith-cli) wrote to the
    /// library since it was opened or this was called last; nothing while a job runs. For a window that the
    /// user turns to.
    void catchUp();
    PhotoTopic& photos();
    FaceTopic& faces();
    PeopleTopic& people();
    SuggestionTopic& suggestions();
    SimilarityTopic& similarity();
    MergeTopic& merges();
    LostTopic& lost();
    JobTopic& jobs();
    JournalTopic& journal();
    SettingsTopic& settings();
    ThumbnailReader& thumbnails();

private:
    struct Parts;
    explicit LibrarySession(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// For main() of a program that opens libraries, once, before any other thread is started.
void setUpProcess();

/// The library used when none is named: $XDG_DATA_HOME/kith/library.kith.
std::filesystem::path defaultLibraryFile();

} // namespace kith::session

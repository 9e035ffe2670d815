// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "ui/style/error_text.h"

#include <QObject>
#include <QString>

#include <exception>
#include <utility>

namespace kith::ui {

/// Where screens tell what went wrong; the window shows it without stopping the user.
class Notices : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void report(const QString& sentence) { Q_EMIT failed(sentence); }

    /// Runs a command of the session. Returns whether it went through; if not, its sentence was reported.
    template <typename Command>
    bool attempt(Command&& command) {
        try {
            std::forward<Command>(command)();
            return true;
        } catch (const model::Error& error) {
            report(errorText(error));
        } catch (const std::exception& error) {
            report(tr("Something went wrong: %1").arg(QString::fromUtf8(error.what())));
        }
        return false;
    }

Q_SIGNALS:
    void failed(const QString& sentence);
};

} // namespace kith::ui

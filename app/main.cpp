// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program.
#include "app/command_line.h"
#include "app/composition.h"
#include "ui/main_window.h"
#include "ui/style/error_text.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"
#include "ui/style/translations.h"

#include <QApplication>
#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

#include <iostream>

namespace {

using namespace kith;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::Program)
};

void describeApplication() {
    QApplication::setOrganizationName(QStringLiteral("kith"));
    QApplication::setApplicationName(QStringLiteral("kith"));
    QApplication::setApplicationDisplayName(QStringLiteral("Kith"));
    QApplication::setApplicationVersion(QStringLiteral(KITH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.kith.Kith"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.kith.Kith"), ui::applicationIcon()));
}

/// A library on a drive that was pulled out makes any query fail, also in slots that Qt calls: that is told,
/// once at a time, and ends nothing.
class Application : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override {
        try {
            return QApplication::notify(receiver, event);
        } catch (const std::exception& error) {
            tell(error);
        }
        return false;
    }

private:
    void tell(const std::exception& error) {
        std::cerr << error.what() << '\n';
        if (m_isTelling) {
            return;
        }
        m_isTelling = true;
        QMetaObject::invokeMethod(
            this,
            [this, sentence = ui::errorText(error)] {
                QMessageBox::critical(activeWindow(), QStringLiteral("Kith"), sentence);
                m_isTelling = false;
            },
            Qt::QueuedConnection);
    }

    bool m_isTelling = false;
};

/// Whether the user wants to try once more.
bool askToTryAgain(const QString& sentence) {
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Kith"),
                    Words::tr("Kith cannot open its library."));
    box.setObjectName(QStringLiteral("libraryError"));
    box.setInformativeText(sentence);
    box.setStandardButtons(QMessageBox::Retry | QMessageBox::Close);
    box.setDefaultButton(QMessageBox::Close);
    ui::applyTheme(box);
    return box.exec() == QMessageBox::Retry;
}

/// Null when the user gave up.
std::unique_ptr<session::LibrarySession> openOrAsk(const app::WindowCommandLine& line) {
    while (true) {
        try {
            return app::openLibrary(line.library);
        } catch (const model::Error& error) {
            std::cerr << error.what() << '\n';
            if (!askToTryAgain(ui::errorText(error))) {
                return nullptr;
            }
        }
    }
}

int run(const app::WindowCommandLine& line) {
    const auto session = openOrAsk(line);
    if (!session) {
        return static_cast<int>(app::ExitCode::NoLibrary);
    }
    ui::MainWindow window(*session);
    window.show();
    QStringList folders;
    for (const std::string& folder : line.folders) {
        folders.append(QString::fromStdString(folder));
    }
    window.addFolders(folders);
    window.resumeScan();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    // Before Qt, so that --help works without a display; what is left for Qt (-platform …) is not ours.
    const auto parsed = app::parseWindowCommandLine({argv + 1, argv + argc});
    if (const auto* farewell = std::get_if<app::Farewell>(&parsed)) {
        (farewell->code == app::ExitCode::Done ? std::cout : std::cerr) << farewell->text;
        return static_cast<int>(farewell->code);
    }
    session::setUpProcess();
    Application application(argc, argv);
    describeApplication();
    ui::loadTranslations();
    ui::forceColourScheme();
    return run(std::get<app::WindowCommandLine>(parsed));
}

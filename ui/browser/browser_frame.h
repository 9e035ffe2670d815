// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QSettings;
class QSplitter;
class QStackedWidget;
class QWidget;

namespace kith::ui {

/// How tall the pane on the right is.
enum class PanePlace {
    BesideToolbar, ///< as the page
    BelowToolbar   ///< as the list; a splitter of their own is between the two
};

/// Where the parts of a browser lie: a sidebar on the left; the toolbar, one of several pages and a panel
/// along the lower edge in the middle; a pane on the right. It knows nothing of what the parts show: another
/// kind of list, or a page that is shown in place of the list, is one more page.
class BrowserFrame {
public:
    struct Parts {
        QWidget* sidebar;
        QWidget* toolbar;
        std::vector<QWidget*> pages; ///< the first is shown until another one is
        QWidget* pane;
    };
    /// Fills the host, whose children the parts become. The names of the splitters and the keys of the
    /// settings start with `name`.
    BrowserFrame(QWidget& host, const QString& name, const Parts& parts, PanePlace place);

    void showPage(QWidget* page);
    /// Hidden and empty at first.
    QWidget* lowerPanel() const { return m_lower; }

    /// How wide the parts are.
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

private:
    QString m_name;
    QStackedWidget* m_pages;
    QWidget* m_lower;
    QSplitter* m_splitter;
    QSplitter* m_pictures = nullptr; ///< between list and pane, where they have one of their own
};

} // namespace kith::ui

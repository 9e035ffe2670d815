// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/browser_frame.h"

#include "ui/style/tokens.h"

#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::ui {

namespace {

constexpr int kList = 744;

QSplitter* makeSplitter(const QString& objectName, QWidget* parent) {
    auto* splitter = new QSplitter(Qt::Horizontal, parent);
    splitter->setObjectName(objectName);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QVBoxLayout* columnIn(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

void restore(QSplitter* splitter, const QSettings& settings, const QString& key) {
    splitter->restoreState(settings.value(key).toByteArray());
    splitter->setHandleWidth(1); // which it restores, too
}

} // namespace

BrowserFrame::BrowserFrame(QWidget& host, const QString& name, const Parts& parts, PanePlace place)
    : m_name(name)
    , m_pages(new QStackedWidget(&host))
    , m_lower(new QWidget(&host))
    , m_splitter(makeSplitter(name + QStringLiteral("Splitter"), &host)) {
    for (QWidget* shown : parts.pages) {
        m_pages->addWidget(shown);
    }
    m_lower->hide();
    auto* page = new QWidget(&host);
    page->setObjectName(QStringLiteral("page"));
    page->setAttribute(Qt::WA_StyledBackground);
    QVBoxLayout* column = columnIn(page);
    column->addWidget(parts.toolbar);
    m_splitter->addWidget(parts.sidebar);
    m_splitter->addWidget(page);
    m_splitter->setStretchFactor(1, 1);
    if (place == PanePlace::BesideToolbar) {
        m_splitter->addWidget(parts.pane);
        m_splitter->setSizes({metric::kSidebar, kList, metric::kPhotoPane});
    } else {
        auto* middle = new QWidget(&host);
        m_pictures = makeSplitter(name + QStringLiteral("Pictures"), &host);
        m_pictures->addWidget(middle);
        m_pictures->addWidget(parts.pane);
        m_pictures->setStretchFactor(0, 1);
        m_pictures->setSizes({kList, metric::kPhotoPane});
        column->addWidget(m_pictures, 1);
        column = columnIn(middle);
        m_splitter->setSizes({metric::kSidebar, kList + metric::kPhotoPane});
    }
    column->addWidget(m_pages, 1);
    column->addWidget(m_lower);
    auto* row = new QHBoxLayout(&host);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
}

void BrowserFrame::showPage(QWidget* page) {
    m_pages->setCurrentWidget(page);
}

void BrowserFrame::saveState(QSettings& settings) const {
    settings.setValue(m_name + QStringLiteral("/splitter"), m_splitter->saveState());
    if (m_pictures != nullptr) {
        settings.setValue(m_name + QStringLiteral("/pictures"), m_pictures->saveState());
    }
}

void BrowserFrame::restoreState(const QSettings& settings) {
    restore(m_splitter, settings, m_name + QStringLiteral("/splitter"));
    if (m_pictures != nullptr) {
        restore(m_pictures, settings, m_name + QStringLiteral("/pictures"));
    }
}

} // namespace kith::ui

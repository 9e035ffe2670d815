// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_page.h"

#include "ui/style/controls.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace kith::ui {

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_folder(new QLabel(this))
    , m_shield(new QLabel(this)) {
    setObjectName(QStringLiteral("welcomePage"));
    setAttribute(Qt::WA_StyledBackground);
    auto* privacy =
        makeDimLabel(this, tr("Everything stays on this computer: no photo, face or name leaves it, and your "
                              "photos are never changed."));
    privacy->setObjectName(QStringLiteral("privacySentence"));
    auto* promise = new QHBoxLayout;
    promise->setSpacing(8);
    promise->addStretch();
    promise->addWidget(m_shield);
    promise->addWidget(privacy);
    promise->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(20);
    column->addStretch(2);
    column->addWidget(buildTarget(), 0, Qt::AlignHCenter);
    column->addLayout(promise);
    column->addStretch(3);
    drawIcons();
}

QFrame* WelcomePage::buildTarget() {
    auto* target = new QFrame(this);
    target->setObjectName(QStringLiteral("dropTarget"));
    target->setFixedSize(640, 360);
    auto* title = new QLabel(tr("Drop a folder of photos here"), target);
    title->setProperty("title", true);
    auto* sentence = makeDimLabel(
        target, tr("Kith finds the faces in your photos. You name a few people; it finds them in the "
                   "rest."));
    sentence->setAlignment(Qt::AlignHCenter);
    auto* add = makeButton(
        target,
        {QStringLiteral("welcomeAddFolder"), tr("Add folder…"), {}, tr("Choose a folder of photos (Ctrl+O)")},
        ButtonKind::Primary);
    auto* column = new QVBoxLayout(target);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(m_folder, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(sentence, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addWidget(add, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(add, &QPushButton::clicked, this, &WelcomePage::addFolderRequested);
    return target;
}

void WelcomePage::drawIcons() {
    m_folder->setPixmap(
        icon(QStringLiteral("folder_add"), Tint::Accent).pixmap(QSize(72, 72), devicePixelRatioF()));
    m_shield->setPixmap(icon(QStringLiteral("shield"), Tint::Dim).pixmap(QSize(18, 18), devicePixelRatioF()));
}

void WelcomePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        drawIcons();
    }
    QWidget::changeEvent(event);
}

} // namespace kith::ui

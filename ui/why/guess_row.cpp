// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/guess_row.h"

#include "ui/people/people_index.h"
#include "ui/style/text.h"
#include "ui/style/theme.h"
#include "ui/tiles/thumbnail_cache.h"
#include "ui/tiles/tile_painter.h"

#include <QPainter>

#include <cmath>

namespace kith::ui {

namespace {
constexpr int kAvatar = 22;
constexpr int kPercentRoom = 44;
} // namespace

GuessRow::GuessRow(const Shared& shared, QWidget* parent)
    : QWidget(parent)
    , m_shared(shared) {
    setFixedHeight(28);
    setMinimumWidth(110);
    setMaximumWidth(280);
    connect(&shared.thumbnails, &ThumbnailCache::loaded, this, qOverload<>(&QWidget::update));
}

void GuessRow::setGuess(model::PersonId person, double probability, Weight weight) {
    m_person = person;
    m_probability = probability;
    m_weight = weight;
    const QString name = m_shared.people.nameOf(person);
    setAccessibleName(person.isValid() ? tr("%1, %2").arg(name, percent(probability)) : tr("Nobody"));
    update();
}

void GuessRow::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto* person = m_shared.people.find(m_person);
    if (person == nullptr) {
        painter.setPen(t.dim);
        painter.drawText(rect(), Qt::AlignVCenter, tr("Nobody"));
        return;
    }
    const int side = static_cast<int>(std::ceil(kAvatar * devicePixelRatioF()));
    paintAvatar(painter, QRectF(0, (height() - kAvatar) / 2, kAvatar, kAvatar),
                m_shared.thumbnails.pixmap(person->avatar, side), QStringLiteral("person"));
    const bool guess = m_weight == Weight::Guess;
    painter.setFont(uiFont(13, guess ? QFont::DemiBold : QFont::Normal));
    painter.setPen(guess ? t.text : t.dim);
    const QRect room = rect().adjusted(kAvatar + 8, 0, -kPercentRoom, 0);
    painter.drawText(room, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(qt(person->person.name), Qt::ElideRight, room.width()));
    drawTabular(painter, QRectF(rect()), Qt::AlignRight, percent(m_probability));
}

} // namespace kith::ui

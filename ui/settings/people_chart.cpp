// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/people_chart.h"

#include "ui/people/people_index.h"
#include "ui/style/text.h"
#include "ui/style/theme.h"
#include "ui/tiles/thumbnail_cache.h"
#include "ui/tiles/tile_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kith::ui {

namespace {

constexpr std::size_t kMostBars = 15;
constexpr int kLine = 30;
constexpr int kAvatar = 22;
constexpr int kNameRoom = 190; ///< bars begin where the controls of the cards do
constexpr int kCountRoom = 64;

/// Nobody is a bar without a name: people whose last face was unnamed are left out.
std::size_t barCount(const std::vector<model::PersonSummary>& people) {
    const auto named =
        std::count_if(people.begin(), people.end(), [](const auto& p) { return p.faceCount > 0; });
    return std::min(static_cast<std::size_t>(named), kMostBars);
}

} // namespace

PeopleChart::PeopleChart(const Shared& shared, QWidget* parent)
    : QWidget(parent)
    , m_shared(shared) {
    setObjectName(QStringLiteral("peopleChart"));
    setAccessibleName(tr("Faces per person"));
    connect(&shared.people, &PeopleIndex::changed, this, &PeopleChart::describe);
    connect(&shared.thumbnails, &ThumbnailCache::loaded, this, qOverload<>(&QWidget::update));
    describe();
}

QSize PeopleChart::sizeHint() const {
    const auto bars = barCount(m_shared.people.people());
    const bool more = m_shared.people.people().size() > bars;
    return {600, kLine * static_cast<int>(std::max<std::size_t>(1, bars + (more ? 1 : 0)))};
}

void PeopleChart::describe() {
    QStringList lines;
    const auto& people = m_shared.people.people();
    for (std::size_t i = 0; i < barCount(people); ++i) {
        lines << tr("%1: %2").arg(qt(people[i].person.name), faceCount(people[i].faceCount));
    }
    setAccessibleDescription(lines.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void PeopleChart::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setFont(uiFont());
    const auto& people = m_shared.people.people();
    const std::size_t bars = barCount(people);
    if (bars == 0) {
        painter.setPen(t.dim);
        painter.drawText(rect(), Qt::AlignVCenter,
                         tr("A bar for each person appears here once faces have names."));
        return;
    }
    const int side = static_cast<int>(std::ceil(kAvatar * devicePixelRatioF()));
    const double room = std::max(1, width() - kNameRoom - 12 - kCountRoom);
    for (std::size_t i = 0; i < bars; ++i) {
        const auto& person = people[i];
        const QRect line(0, static_cast<int>(i) * kLine, width(), kLine);
        paintAvatar(painter, QRectF(0, line.top() + (kLine - kAvatar) / 2, kAvatar, kAvatar),
                    m_shared.thumbnails.pixmap(person.avatar, side), QStringLiteral("person"));
        painter.setPen(t.text);
        const QRect name = line.adjusted(kAvatar + 10, 0, -(line.width() - kNameRoom), 0);
        painter.drawText(
            name, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(qt(person.person.name), Qt::ElideRight, name.width()));
        const double share =
            static_cast<double>(person.faceCount) / static_cast<double>(people.front().faceCount);
        const QRectF bar(kNameRoom + 12, line.top() + 9, std::max(4.0, room * share), kLine - 18);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(bar, 4, 4);
        painter.setPen(t.dim);
        drawTabular(painter, QRectF(bar.right() + 8, line.top(), kCountRoom - 8, kLine), Qt::AlignLeft,
                    number(person.faceCount));
    }
    if (people.size() > bars) {
        const auto others = static_cast<std::int64_t>(people.size() - bars);
        painter.setPen(t.dim);
        painter.drawText(QRect(0, static_cast<int>(bars) * kLine, width(), kLine), Qt::AlignVCenter,
                         tr("and %Ln more person(s)", nullptr, pluralOf(others)));
    }
}

} // namespace kith::ui

// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/label_popup.h"

#include "ui/labels/face_strip.h"
#include "ui/labels/label_rows.h"
#include "ui/people/name_match.h"
#include "ui/people/people_index.h"
#include "ui/people/person_delegate.h"
#include "ui/people/person_list_model.h"
#include "ui/shared/shared.h"
#include "ui/style/controls.h"
#include "ui/style/text.h"
#include "ui/style/tokens.h"
#include "ui/tiles/thumbnail_cache.h"

#include <QApplication>
#include <QGraphicsOpacityEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPropertyAnimation>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::ui {

namespace {
constexpr int kShadow = 20; ///< room for the shadow around the panel
constexpr int kWidth = 380;
constexpr int kTallest = 434;
constexpr int kFadeMs = 120;
} // namespace

LabelPopup::LabelPopup(const Shared& shared, QWidget* window)
    : QWidget(window)
    , m_shared(shared)
    , m_model(new PersonListModel(this)) {
    setObjectName(QStringLiteral("labelPopup"));
    setAccessibleName(tr("Name faces"));
    setFocusPolicy(Qt::StrongFocus);
    buildContents();
    connect(m_field, &QLineEdit::textChanged, this, &LabelPopup::refill);
    connect(m_create, &QToolButton::clicked, this, &LabelPopup::requestNew);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex&) { takeHighlighted(); });
    connect(&shared.people, &PeopleIndex::changed, this, [this] {
        if (isVisible()) {
            refill();
        }
    });
    connect(&shared.thumbnails, &ThumbnailCache::loaded, m_list->viewport(), qOverload<>(&QWidget::update));
    m_field->installEventFilter(this);
    hide();
}

void LabelPopup::buildContents() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kShadow + 15, kShadow + 14, kShadow + 15, kShadow + 12);
    column->setSpacing(10);
    m_title = makeHeading(this, {});
    m_strip = new FaceStrip(m_shared.thumbnails, this);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("labelField"));
    m_field->setAccessibleName(tr("Name"));
    m_field->setPlaceholderText(tr("Type a name"));
    m_field->setToolTip(tr("Enter takes the highlighted person, Ctrl+Enter creates a new one"));
    m_field->setAcceptDrops(false);
    m_field->setMaxLength(200);
    m_create = makeToolButton(this,
                              {QStringLiteral("labelNewPerson"),
                               {},
                               tr("New person with this name"),
                               tr("Create a new person with this name (Ctrl+Enter)")},
                              QStringLiteral("plus"), Tint::Green);
    m_create->setFixedSize(36, 36);
    auto* fieldRow = new QHBoxLayout;
    fieldRow->setSpacing(6);
    fieldRow->addWidget(m_field);
    fieldRow->addWidget(m_create);
    m_error = new QLabel(this);
    m_error->setObjectName(QStringLiteral("labelError"));
    m_error->setProperty("tone", QStringLiteral("error"));
    m_error->setWordWrap(true);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("labelList"));
    m_list->setAccessibleName(tr("People"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PersonDelegate(m_shared.thumbnails, 0, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    column->addWidget(m_title);
    column->addWidget(m_strip);
    column->addLayout(fieldRow);
    column->addWidget(m_error);
    column->addWidget(m_list, 1);
}

void LabelPopup::open(const std::vector<model::FaceId>& faces, const QRect& anchor) {
    if (faces.empty()) {
        return;
    }
    m_faces = faces;
    m_anchor = anchor;
    m_returnFocus = QApplication::focusWidget();
    const auto count = static_cast<qint64>(faces.size());
    m_title->setText(tr("Name %Ln face(s)", nullptr, pluralOf(count)));
    m_strip->setFaces(faces);
    m_error->hide();
    m_field->clear();
    refill();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
    fadeIn();
    qApp->installEventFilter(this);
}

void LabelPopup::place() {
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        rows += m_list->sizeHintForRow(row);
    }
    m_list->setVisible(rows > 0);
    layout()->activate();
    const int others = layout()->totalSizeHint().height() - (rows > 0 ? m_list->sizeHint().height() : 0);
    const QSize size(kWidth + 2 * kShadow,
                     std::min({others + rows, kTallest + 2 * kShadow, parentWidget()->height()}));
    const QPoint below = parentWidget()->mapFromGlobal(m_anchor.bottomLeft()) + QPoint(-kShadow, 8 - kShadow);
    const int x = std::clamp(below.x(), -kShadow + 8,
                             std::max(0, parentWidget()->width() - size.width() + kShadow - 8));
    const int y = std::clamp(below.y(), -kShadow + 8, std::max(0, parentWidget()->height() - size.height()));
    setGeometry(QRect(QPoint(x, y), size));
}

void LabelPopup::fadeIn() {
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0) {
        return; // reduced motion
    }
    auto* effect = new QGraphicsOpacityEffect(this);
    setGraphicsEffect(effect);
    auto* animation = new QPropertyAnimation(effect, "opacity", effect);
    animation->setDuration(kFadeMs);
    animation->setStartValue(0.0);
    animation->setEndValue(1.0);
    connect(animation, &QPropertyAnimation::finished, this, [this] { setGraphicsEffect(nullptr); });
    animation->start();
}

void LabelPopup::dismiss() {
    if (!isVisible()) {
        return;
    }
    qApp->removeEventFilter(this);
    hide();
    if (m_returnFocus != nullptr) {
        m_returnFocus->setFocus();
    }
}

void LabelPopup::showError(const QString& sentence) {
    m_error->setText(sentence);
    m_error->show();
    place();
    m_field->setFocus();
    m_field->selectAll();
}

void LabelPopup::refill() {
    LabelRows rows = labelRowsFor(m_shared.people.people(), m_field->text());
    const bool canCreate = !rows.rows.empty() && rows.rows.back().kind == PersonRow::Kind::NewPerson;
    m_create->setEnabled(canCreate);
    m_error->hide();
    m_model->setRows(std::move(rows.rows));
    if (rows.highlighted >= 0) {
        m_list->setCurrentIndex(m_model->index(rows.highlighted));
    } else {
        m_list->selectionModel()->clear();
    }
    m_list->scrollToTop();
    place();
}

void LabelPopup::moveHighlight(int direction) {
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (direction > 0 ? -1 : 0);
    do {
        row += direction;
    } while (row >= 0 && row < m_model->rowCount() && m_model->at(row).isHeading());
    if (row >= 0 && row < m_model->rowCount()) {
        m_list->setCurrentIndex(m_model->index(row));
    }
}

void LabelPopup::takeHighlighted() {
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid()) {
        if (m_field->text().trimmed().isEmpty()) {
            showError(tr("Type a name."));
        }
        return;
    }
    const PersonRow row = m_model->at(index.row());
    if (row.kind == PersonRow::Kind::NewPerson) {
        requestNew();
    } else if (row.kind == PersonRow::Kind::Person) {
        Q_EMIT personChosen(model::PersonId(row.id));
    }
}

void LabelPopup::requestNew() {
    const QString name = m_field->text().trimmed();
    if (name.isEmpty()) {
        showError(tr("Type a name."));
        return;
    }
    const auto& people = m_shared.people.people();
    const auto taken = std::find_if(people.begin(), people.end(),
                                    [&](const auto& p) { return isSameName(qt(p.person.name), name); });
    if (taken != people.end()) {
        showError(
            tr("There is somebody named %1 already. Enter takes that person.").arg(qt(taken->person.name)));
        return;
    }
    Q_EMIT newPersonRequested(name);
}

void LabelPopup::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else {
        event->accept(); // nothing falls through to the grid below
    }
}

bool LabelPopup::eventFilter(QObject* object, QEvent* event) {
    if (object == m_field && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
            moveHighlight(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if ((key->modifiers() & Qt::ControlModifier) != 0) {
                requestNew();
            } else {
                takeHighlighted();
            }
            return true;
        case Qt::Key_Escape:
            dismiss();
            return true;
        default:
            break;
        }
    } else if (event->type() == QEvent::MouseButtonPress && object->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(object);
        if (widget->window() == window() && widget != this && !isAncestorOf(widget)) {
            dismiss();
            return true; // the click closes the popup and does nothing else
        }
    } else if (event->type() == QEvent::Resize && object == parentWidget() && isVisible()) {
        place();
    }
    return QWidget::eventFilter(object, event);
}

void LabelPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF panel = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    painter.setPen(Qt::NoPen);
    for (int i = kShadow; i > 0; --i) {
        const qreal nearness = 1.0 - static_cast<qreal>(i) / (kShadow + 1);
        painter.setBrush(
            QColor(0, 0, 0, static_cast<int>((tokens().dark ? 12 : 6) * nearness * nearness + 0.5)));
        painter.drawRoundedRect(panel.adjusted(-i, -i + 6, i, i), 12 + i, 12 + i);
    }
    painter.setBrush(tokens().panel);
    painter.setPen(QPen(tokens().line, 1));
    painter.drawRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
}

} // namespace kith::ui

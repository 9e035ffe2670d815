// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/faces_toolbar.h"

#include "ui/shared/undo_buttons.h"
#include "ui/style/controls.h"
#include "ui/style/text.h"
#include "ui/style/tokens.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QSlider>

namespace kith::ui {

namespace {
constexpr int kNarrowest = 524; ///< without slider, words and count, the order as an icon
constexpr int kCountWidth = 80; ///< "999 selected"
constexpr int kSlider = 80;
constexpr int kShortSlider = 44;

struct SortText {
    model::FaceSort sort;
    QString objectName;
    QString entry;  ///< of the menu
    QString button; ///< while it is chosen
    QString order;  ///< its tip then
    QString tip;    ///< of the entry
};

/// In order of model::FaceSort.
std::vector<SortText> sortTexts() {
    using Sort = model::FaceSort;
    return {{Sort::Date,
             QStringLiteral("sortByDate"),
             FacesToolbar::tr("By date, newest first"),
             FacesToolbar::tr("By date"),
             FacesToolbar::tr("Order of the faces: by date"),
             {}},
            {Sort::Quality,
             QStringLiteral("sortByQuality"),
             FacesToolbar::tr("By quality, best first"),
             FacesToolbar::tr("By quality"),
             FacesToolbar::tr("Order of the faces: by quality"),
             {}},
            {Sort::Typical, QStringLiteral("sortTypicalFirst"),
             FacesToolbar::tr("By similarity, most typical first"), FacesToolbar::tr("Typical first"),
             FacesToolbar::tr("Order of the faces: typical first"),
             FacesToolbar::tr("First the faces that look most like the others of the person")},
            {Sort::Odd, QStringLiteral("sortOddFirst"), FacesToolbar::tr("By similarity, odd ones first"),
             FacesToolbar::tr("Odd first"), FacesToolbar::tr("Order of the faces: odd first"),
             FacesToolbar::tr(
                 "First the faces that look least like the others of the person: mistakes are there")}};
}
} // namespace

FacesToolbar::FacesToolbar(session::JournalTopic& journal, const Shared& shared, QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("toolBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(metric::kToolBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(2);
    addCommands(row);
    row->addWidget(makeSeparator(this));
    row->addWidget(new UndoButtons(journal, shared, {}, this));
    row->addWidget(makeSeparator(this));
    row->addSpacing(6);
    addView(row);
    setMinimumWidth(kNarrowest);
}

void FacesToolbar::addCommands(QHBoxLayout* row) {
    m_name = makeToolButton(this,
                            {QStringLiteral("labelButton"), tr("Name"), tr("Name the selected faces"),
                             tr("Name the selected faces (N or Enter)")},
                            QStringLiteral("plus"), Tint::Green);
    m_unname = makeToolButton(this,
                              {QStringLiteral("unnameButton"), tr("Unname"), tr("Remove the name"),
                               tr("These are not that person: remove the name, or refuse the guess (R)")},
                              {}, Tint::Orange);
    m_ignore = makeToolButton(this,
                              {QStringLiteral("ignoreButton"), tr("Ignore"), tr("Ignore the selected faces"),
                               tr("Somebody you don't care about: move to Ignored (I)")},
                              {});
    m_remove = makeToolButton(this,
                              {QStringLiteral("deleteButton"),
                               {},
                               tr("Delete the selected faces"),
                               tr("Not a face: move to Deleted (Delete)")},
                              QStringLiteral("trash"), Tint::Red);
    m_restore = makeToolButton(this,
                               {QStringLiteral("restoreButton"), tr("Restore"),
                                tr("Restore the selected faces"), tr("Back among the faces")},
                               QStringLiteral("restore"), Tint::Green);
    m_emptyBin = makeToolButton(this,
                                {QStringLiteral("emptyBinButton"), tr("Empty bin"), tr("Empty the bin"),
                                 tr("Erase everything in the bin for good")},
                                QStringLiteral("trash"), Tint::Red);
    m_unname->setIcon(
        icon(QStringLiteral("unname"), Tint::Orange)); // shown where there is no room for the word
    m_ignore->setIcon(icon(QStringLiteral("ignore"), Tint::Dim));
    for (QToolButton* button : {m_unname, m_ignore}) {
        button->setIconSize({18, 18});
    }
    for (QToolButton* button : {m_name, m_unname, m_ignore, m_remove, m_restore, m_emptyBin}) {
        row->addWidget(button);
    }
    connect(m_name, &QToolButton::clicked, this, &FacesToolbar::nameRequested);
    connect(m_unname, &QToolButton::clicked, this, &FacesToolbar::unnameRequested);
    connect(m_ignore, &QToolButton::clicked, this, &FacesToolbar::ignoreRequested);
    connect(m_remove, &QToolButton::clicked, this, &FacesToolbar::removeRequested);
    connect(m_restore, &QToolButton::clicked, this, &FacesToolbar::restoreRequested);
    connect(m_emptyBin, &QToolButton::clicked, this, &FacesToolbar::emptyBinRequested);
}

void FacesToolbar::makeSortButton() {
    m_sort = makeToolButton(
        this, {QStringLiteral("sortButton"), tr("By date ▾"), tr("Order: by date"), tr("Order of the faces")},
        {});
    m_sort->setIcon(icon(QStringLiteral("sort"), Tint::Dim));
    m_sort->setIconSize({18, 18});
    m_sort->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_sort);
    for (const SortText& sort : sortTexts()) {
        QAction* action =
            menu->addAction(sort.entry, this, [this, chosen = sort.sort] { Q_EMIT sortChosen(chosen); });
        action->setObjectName(sort.objectName);
        action->setToolTip(sort.tip);
        action->setCheckable(true);
        action->setData(static_cast<int>(sort.sort));
    }
    menu->setToolTipsVisible(true);
    m_sort->setMenu(menu);
}

void FacesToolbar::addView(QHBoxLayout* row) {
    m_selected = new TabularLabel(this);
    m_selected->setObjectName(QStringLiteral("selectionCount"));
    m_selected->setAccessibleName(tr("Selected faces"));
    m_selected->setProperty("dim", true);
    m_selected->setFixedWidth(kCountWidth); // the same with and without a selection: nothing moves
    m_size = makeSlider(
        this,
        {QStringLiteral("tileSizeSlider"), {}, tr("Size of the tiles"), tr("Size of the tiles (Ctrl+wheel)")},
        metric::kTileMinimum, metric::kTileMaximum, kSlider);
    makeSortButton();
    m_rescan = makeButton(this, {QStringLiteral("rescanButton"), tr("Re-scan"), tr("Re-scan faces"),
                                 tr("Look for faces again: in the photos of the selected faces, or in all "
                                    "photos when nothing is selected. Names stay.")});
    auto* train =
        makeButton(this,
                   {QStringLiteral("trainButton"),
                    tr("Train"),
                    {},
                    tr("Group unknown faces and suggest names for them (Ctrl+T). Never changes a name.")},
                   ButtonKind::Primary);
    m_pane = makeToolButton(
        this, {QStringLiteral("photoPaneButton"), {}, tr("Show the photo"), tr("Show or hide the photo (P)")},
        QStringLiteral("panel_right"));
    m_pane->setCheckable(true);
    row->addWidget(m_selected);
    row->addStretch(1);
    row->addWidget(m_size);
    row->addSpacing(2);
    row->addWidget(m_sort);
    row->addWidget(m_rescan);
    row->addSpacing(4);
    row->addWidget(train);
    row->addSpacing(2);
    row->addWidget(m_pane);
    connect(m_size, &QSlider::valueChanged, this, &FacesToolbar::tileSizeChanged);
    connect(m_rescan, &QPushButton::clicked, this, &FacesToolbar::rescanRequested);
    connect(train, &QPushButton::clicked, this, &FacesToolbar::trainRequested);
    connect(m_pane, &QToolButton::toggled, this, &FacesToolbar::paneToggled);
}

void FacesToolbar::setScope(model::FaceScope scope) {
    m_scope = scope;
    const bool bin = scope == model::FaceScope::Deleted;
    const bool aside = bin || scope == model::FaceScope::Ignored;
    m_name->setVisible(!aside);
    m_unname->setVisible(!aside);
    m_ignore->setVisible(!aside);
    m_remove->setVisible(!bin);
    m_restore->setVisible(aside);
    m_emptyBin->setVisible(bin);
    fitInto(width());
}

void FacesToolbar::setSelected(qsizetype count, bool anyNamed) {
    for (QToolButton* button : {m_name, m_ignore, m_remove, m_restore}) {
        button->setEnabled(count > 0);
    }
    m_unname->setEnabled(anyNamed);
    m_selected->setText(count == 0 ? QString() : count < 1000 ? tr("%1 selected").arg(count) : number(count));
}

void FacesToolbar::apply(Fit fit) {
    m_size->setVisible(fit < Fit::WithoutSlider);
    m_size->setFixedWidth(fit == Fit::Whole ? kSlider : kShortSlider);
    const bool words = fit < Fit::WithoutWords;
    for (QToolButton* button : {m_unname, m_ignore}) {
        button->setToolButtonStyle(words ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    }
    m_rescan->setText(fit == Fit::Whole ? tr("Re-scan") : QString());
    m_rescan->setIcon(fit == Fit::Whole ? QIcon() : icon(QStringLiteral("rescan"), Tint::Text));
    m_selected->setVisible(fit < Fit::WithoutCount);
    m_sort->setToolButtonStyle(fit < Fit::SortAsIcon ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
}

void FacesToolbar::fitInto(int width) {
    for (const Fit fit : {Fit::Whole, Fit::ShortRescan, Fit::WithoutSlider, Fit::WithoutWords,
                          Fit::WithoutCount, Fit::SortAsIcon}) {
        apply(fit);
        layout()->invalidate();
        if (layout()->totalMinimumSize().width() <= width) {
            break;
        }
    }
}

void FacesToolbar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitInto(event->size().width());
}

void FacesToolbar::setBinEmpty(bool empty) {
    m_emptyBin->setEnabled(!empty);
}

void FacesToolbar::setSort(model::FaceSort sort) {
    const SortText texts = sortTexts()[static_cast<std::size_t>(sort)];
    m_sort->setText(texts.button + QStringLiteral(" ▾"));
    m_sort->setAccessibleName(tr("Order: %1").arg(texts.button));
    m_sort->setToolTip(texts.order);
    for (QAction* action : m_sort->menu()->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(sort));
    }
    fitInto(width());
}

void FacesToolbar::setTileSize(int side) {
    m_size->setValue(side);
}

void FacesToolbar::setPaneShown(bool shown) {
    m_pane->setChecked(shown);
}

QRect FacesToolbar::nameAnchor() const {
    return {m_name->mapToGlobal(QPoint(0, 0)), m_name->size()};
}

} // namespace kith::ui

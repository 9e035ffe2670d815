// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/check_labels_dialog.h"

#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/suggestion_topic.h"
#include "ui/inferred/check_labels_model.h"
#include "ui/people/people_index.h"
#include "ui/shared/notices.h"
#include "ui/shared/undo_buttons.h"
#include "ui/style/controls.h"
#include "ui/style/empty_state.h"
#include "ui/style/error_text.h"
#include "ui/style/text.h"
#include "ui/tiles/tile_view.h"
#include "ui/why/face_picture.h"
#include "ui/why/similarity_strip.h"

#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::ui {

namespace {

constexpr int kTile = 96;
constexpr int kPicture = 112;
constexpr int kDetails = 392; // five faces side by side

std::vector<model::FaceId> facesOf(const std::vector<model::LabelDoubt>& doubts) {
    std::vector<model::FaceId> faces;
    std::ranges::transform(doubts, std::back_inserter(faces), &model::LabelDoubt::face);
    return faces;
}

} // namespace

CheckLabelsDialog::CheckLabelsDialog(const Topics& topics, const Shared& shared, QWidget* parent)
    : QDialog(parent)
    , m_topics(topics)
    , m_shared(shared)
    , m_model(new CheckLabelsModel(shared.people, this))
    , m_grid(new TileView(shared.thumbnails, this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_details(new QWidget(this))
    , m_picture(new FacePicture(shared.thumbnails, kPicture, m_details))
    , m_title(makeHeading(m_details, {}))
    , m_sentence(makeDimLabel(m_details, {}))
    , m_own(new SimilarityStrip(shared.thumbnails, m_details))
    , m_better(new SimilarityStrip(shared.thumbnails, m_details)) {
    setObjectName(QStringLiteral("checkLabelsDialog"));
    setWindowTitle(tr("Check names"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1000, 640);
    m_grid->setObjectName(QStringLiteral("checkLabelsGrid"));
    m_grid->setAccessibleName(tr("Names that may be wrong"));
    m_grid->setTileModel(m_model);
    m_grid->setTileSize(kTile);
    buildLayout();
    using Suggestions = session::SuggestionTopic;
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CheckLabelsDialog::showCurrent);
    connect(m_grid, &TileView::selectionMade, this, &CheckLabelsDialog::showCurrent);
    connect(&topics.suggestions, &Suggestions::labelDoubtsFound, this, &CheckLabelsDialog::take);
    connect(&topics.suggestions, &Suggestions::compared, this, &CheckLabelsDialog::showSimilarity);
    connect(&topics.journal, &session::JournalTopic::journalChanged, this,
            [this] { m_topics.suggestions.findLabelDoubts(); });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this,
            [this] { m_shared.notices.attempt([this] { m_topics.journal.undo(); }); });
    // The list would clear its selection first, and leave nothing to answer.
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QDialog::reject);
    showState(tr("Looking at the names"), tr("Each named face is compared with the others of its name."));
    showCurrent();
    topics.suggestions.findLabelDoubts();
}

void CheckLabelsDialog::open(const Topics& topics, const Shared& shared, QWidget* window) {
    auto* dialog = window->findChild<CheckLabelsDialog*>();
    if (dialog == nullptr) {
        dialog = new CheckLabelsDialog(topics, shared, window);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void CheckLabelsDialog::buildLayout() {
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_details->setLayout(makeDetails());
    m_details->setFixedWidth(kDetails);
    auto* page = new QHBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_stack, 1);
    page->addWidget(m_details);
    auto* close = makeButton(this, {QStringLiteral("closeCheckLabelsButton"), tr("Close"), {}, {}});
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 0, 20, 0);
    buttons->addWidget(new UndoButtons(m_topics.journal, m_shared, QStringLiteral("Check"), this));
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 16);
    column->setSpacing(12);
    column->addLayout(page, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_grid->setFocus();
}

QVBoxLayout* CheckLabelsDialog::makeDetails() {
    m_title->setObjectName(QStringLiteral("checkLabelsTitle"));
    m_sentence->setObjectName(QStringLiteral("checkLabelsSentence"));
    m_own->setObjectName(QStringLiteral("checkLabelsOwn"));
    m_better->setObjectName(QStringLiteral("checkLabelsBetter"));
    for (QLabel* label : {m_title, m_sentence}) {
        label->setWordWrap(true);
    }
    m_keep =
        makeAnswer(QStringLiteral("keepNameButton"), tr("The name is right: do not ask about it again (K)"),
                   Qt::Key_K, &CheckLabelsDialog::keepNames);
    m_move = makeAnswer(QStringLiteral("moveNameButton"), tr("It is this other person (M)"), Qt::Key_M,
                        &CheckLabelsDialog::moveNames);
    m_remove = makeAnswer(QStringLiteral("removeNameButton"),
                          tr("It is neither: the face has no name then, and is not this person (R)"),
                          Qt::Key_R, &CheckLabelsDialog::removeNames);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(4, 16, 20, 0);
    column->setSpacing(10);
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_own);
    column->addWidget(m_better);
    column->addSpacing(4);
    for (QPushButton* button : {m_keep, m_move, m_remove}) {
        column->addWidget(button);
    }
    column->addStretch();
    return column;
}

QPushButton* CheckLabelsDialog::makeAnswer(const QString& objectName, const QString& tip, QKeySequence key,
                                           void (CheckLabelsDialog::*answer)()) {
    auto* button = makeButton(m_details, {objectName, {}, {}, tip});
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, answer);
    connect(new QShortcut(key, this), &QShortcut::activated, button, [button] { button->click(); });
    return button;
}

void CheckLabelsDialog::take(const std::vector<model::LabelDoubt>& doubts, const model::Sentence& message) {
    if (!message.isEmpty()) {
        showState(tr("The names could not be checked"), sentenceText(message));
        return;
    }
    const bool first = !m_grid->currentIndex().isValid();
    m_model->setDoubts(doubts);
    if (m_model->rowCount() == 0) {
        showState(tr("Nothing looks wrong"), doubts.empty()
                                                 ? tr("There are no named faces to compare yet.")
                                                 : tr("Every name fits the other faces of the same name."));
    } else {
        m_stack->setCurrentWidget(m_grid);
        if (first) {
            m_grid->selectFace(m_model->faceAt(0));
        }
    }
    showCurrent();
}

void CheckLabelsDialog::showState(const QString& title, const QString& sentence) {
    m_empty->say(QStringLiteral("check"), title, sentence, {});
    m_stack->setCurrentWidget(m_empty);
}

std::vector<model::LabelDoubt> CheckLabelsDialog::chosen() const {
    std::vector<model::LabelDoubt> doubts;
    for (const model::FaceId face : m_grid->selectedFaces()) {
        doubts.push_back(m_model->doubtAt(m_model->rowOf(face)));
    }
    return doubts;
}

void CheckLabelsDialog::showCurrent() {
    const std::vector<model::LabelDoubt> doubts = chosen();
    m_details->setVisible(!doubts.empty());
    if (doubts.empty()) {
        return;
    }
    const QModelIndex current = m_grid->currentIndex();
    const model::LabelDoubt& doubt =
        doubts.size() == 1 || !current.isValid() ? doubts.front() : m_model->doubtAt(current.row());
    const bool one = doubts.size() == 1;
    const QString name = m_shared.people.nameOf(doubt.person);
    const QString better = m_shared.people.nameOf(doubt.better);
    m_picture->setFace(doubt.face);
    m_title->setText(one ? tr("Is this %1?").arg(name)
                         : tr("%Ln face(s)", nullptr, pluralOf(std::ssize(doubts))));
    m_sentence->setText(doubt.better.isValid()
                            ? tr("Probably not (%1): more like %2.").arg(percent(doubt.suspicion), better)
                            : tr("Probably not (%1): like nobody you named.").arg(percent(doubt.suspicion)));
    m_keep->setText(one ? tr("Keep %1").arg(name) : tr("Keep these names"));
    m_move->setText(one ? tr("It is %1").arg(better) : tr("They are the others they are more like"));
    m_move->setEnabled(std::ranges::any_of(doubts, [](const auto& d) { return d.better.isValid(); }));
    m_remove->setText(one ? tr("Remove the name") : tr("Remove these names"));
    showSimilarity(doubt.face, {}); // until the comparison is there
    m_topics.suggestions.compare(doubt.face, {doubt.person, doubt.better});
}

void CheckLabelsDialog::showSimilarity(model::FaceId face,
                                       const std::vector<model::PersonSimilarity>& persons) {
    const int row = m_model->rowOf(face);
    if (row < 0) {
        return;
    }
    const model::LabelDoubt& doubt = m_model->doubtAt(row);
    const auto fill = [&](SimilarityStrip* strip, model::PersonId person, const QString& caption,
                          const QString& nobody) {
        const auto found = std::ranges::find(persons, person, &model::PersonSimilarity::person);
        const bool known = found != persons.end() && person.isValid();
        const auto nearest = known ? found->nearest : std::vector<model::LikeFace>();
        const QString name = m_shared.people.nameOf(person);
        strip->setVisible(person.isValid());
        strip->setFaces(known && nearest.empty() ? nobody.arg(name) : caption.arg(name), nearest);
    };
    fill(m_own, doubt.person, tr("Compared with other faces of %1"), tr("The only face of %1"));
    fill(m_better, doubt.better, tr("Compared with faces of %1"), tr("No other faces of %1"));
}

void CheckLabelsDialog::keepNames() {
    const auto doubts = chosen();
    const model::FaceId next = m_grid->faceAfterSelection();
    if (m_shared.notices.attempt([&] { m_topics.suggestions.keepLabels(facesOf(doubts)); })) {
        goOn(doubts, next);
    }
}

void CheckLabelsDialog::moveNames() {
    auto doubts = chosen();
    std::erase_if(doubts, [](const model::LabelDoubt& doubt) { return !doubt.better.isValid(); });
    const model::FaceId next = m_grid->faceAfterSelection();
    if (m_shared.notices.attempt([&] { m_topics.suggestions.correctLabels(doubts); })) {
        goOn(doubts, next);
    }
}

void CheckLabelsDialog::removeNames() {
    const auto doubts = chosen();
    const model::FaceId next = m_grid->faceAfterSelection();
    if (m_shared.notices.attempt([&] { m_topics.faces.removeLabel(facesOf(doubts)); })) {
        goOn(doubts, next);
    }
}

void CheckLabelsDialog::goOn(const std::vector<model::LabelDoubt>& answered, model::FaceId next) {
    m_model->remove(facesOf(answered));
    m_grid->selectFace(next);
    if (m_model->rowCount() == 0) {
        showState(tr("Everything looked at"), tr("Names that you kept are not asked about again."));
    }
    showCurrent();
}

} // namespace kith::ui

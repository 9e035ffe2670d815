// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/model_section.h"

#include "core/session/settings_topic.h"
#include "ui/settings/settings_editor.h"
#include "ui/style/controls.h"
#include "ui/style/error_text.h"
#include "ui/style/text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace kith::ui {

QString modelFacts(const model::ModelChoice& choice) {
    QStringList facts;
    if (choice.bytes > 0) {
        facts << QLocale().formattedDataSize(choice.bytes, 1, QLocale::DataSizeSIFormat);
    }
    if (!choice.licence.empty()) {
        facts << qt(choice.licence);
    }
    facts << (choice.usable ? ModelSection::tr("installed")
                            : (choice.problem.isEmpty() ? ModelSection::tr("not installed")
                                                        : sentenceText(choice.problem)));
    return facts.join(QStringLiteral(" · "));
}

ModelSection::ModelSection(SettingsEditor& editor, session::SettingsTopic& settings, QWidget* parent)
    : SettingsCard(QStringLiteral("modelCard"), tr("Recognition model"), parent)
    , m_editor(editor)
    , m_settings(settings)
    , m_list(new QWidget(this))
    , m_buttons(new QButtonGroup(this))
    , m_mirror(new QCheckBox(tr("Compare mirror images too"), this)) {
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_mirror->setObjectName(QStringLiteral("mirrorImages"));
    addWide(m_list);
    addRow(tr("Accuracy"), m_mirror, tr("A little more accurate, at twice the time for each new face."));
    addSentence(
        tr("After a change, the next Train looks at every face anew with the other model. All names stay."));
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int button) {
        m_editor.edit([&](auto& s) { s.embedding.embedder = m_ids[static_cast<std::size_t>(button)]; });
    });
    connect(m_mirror, &QCheckBox::toggled, this,
            [this](bool on) { m_editor.edit([on](auto& s) { s.embedding.mirror = on; }); });
    connect(&editor, &SettingsEditor::shown, this, &ModelSection::show);
    listModels();
}

void ModelSection::listModels() {
    for (QAbstractButton* button : m_buttons->buttons()) {
        delete button->parentWidget();
    }
    m_ids.clear();
    for (const auto& choice : m_settings.models()) {
        if (choice.kind == "embedder") {
            addModel(choice);
        }
    }
    show(m_editor.current());
}

void ModelSection::addModel(const model::ModelChoice& choice) {
    auto* row = new QWidget(m_list);
    auto* button = new QRadioButton(qt(choice.id), row);
    button->setObjectName(QStringLiteral("embedder_") + qt(choice.id));
    button->setEnabled(choice.usable);
    auto* facts = makeDimLabel(row, modelFacts(choice));
    facts->setProperty("small", true);
    facts->setWordWrap(true);
    facts->setContentsMargins(24, 0, 0, 4);
    button->setAccessibleDescription(facts->text());
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(button);
    column->addWidget(facts);
    m_list->layout()->addWidget(row);
    m_buttons->addButton(button, static_cast<int>(m_ids.size()));
    m_ids.push_back(choice.id);
}

void ModelSection::showEvent(QShowEvent* event) {
    listModels(); // one may have been installed meanwhile
    SettingsCard::showEvent(event);
}

void ModelSection::show(const model::LibrarySettings& settings) {
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (m_ids[i] == settings.embedding.embedder) {
            m_buttons->button(static_cast<int>(i))->setChecked(true);
        }
    }
    m_mirror->setChecked(settings.embedding.mirror);
}

} // namespace kith::ui

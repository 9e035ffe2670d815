// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/clustering_section.h"

#include "core/model/settings_fields.h"
#include "ui/settings/setting_slider.h"
#include "ui/settings/settings_editor.h"
#include "ui/style/segmented.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace kith::ui {

namespace {

constexpr const auto& kSizes = model::setting::kClusterSizes; ///< 0 = Auto
constexpr auto kSamples = model::setting::kMinimumSamples.offered;
constexpr int kStrictnessSteps = 20; ///< from lenient to strict
constexpr int kEpsilonSteps = 100;   ///< per unit

QString strictnessInWords(int step) {
    if (step == kStrictnessSteps / 2) {
        return ClusteringSection::tr("Balanced");
    }
    if (step < kStrictnessSteps / 2) {
        return step < kStrictnessSteps / 4 ? ClusteringSection::tr("Lenient")
                                           : ClusteringSection::tr("Rather lenient");
    }
    return step > kStrictnessSteps * 3 / 4 ? ClusteringSection::tr("Strict")
                                           : ClusteringSection::tr("Rather strict");
}

QString epsilonInWords(int step) {
    return QLocale().toString(step / static_cast<double>(kEpsilonSteps), 'f', 2);
}

} // namespace

ClusteringSection::ClusteringSection(SettingsEditor& editor, QWidget* parent)
    : SettingsCard(QStringLiteral("clusteringCard"), tr("Clustering"), parent)
    , m_editor(editor)
    , m_size(new Segmented(tr("Minimum cluster size"), this))
    , m_strictness(new SettingSlider(
          {QStringLiteral("strictness"), {}, tr("Strictness"), {}},
          SettingSlider::Range::of(model::setting::kStrictness.offered, kStrictnessSteps, 2),
          strictnessInWords, this))
    , m_linkLimit(new QCheckBox(tr("Keep faces apart that are too unlike"), this))
    , m_foldBursts(new QCheckBox(tr("Count a burst of almost equal shots once"), this))
    , m_samples(new QComboBox(this))
    , m_epsilon(new SettingSlider(
          {QStringLiteral("selectionEpsilon"), {}, tr("Selection epsilon"), {}},
          SettingSlider::Range::of(model::setting::kSelectionEpsilon.offered, kEpsilonSteps, 5),
          epsilonInWords, this)) {
    addControls();
    connectControls();
    show(editor.current());
}

void ClusteringSection::addControls() {
    m_size->setObjectName(QStringLiteral("minimumClusterSize"));
    m_size->add(QStringLiteral("minimumClusterSizeAuto"), tr("Auto"));
    for (const int size : kSizes) {
        if (size > 0) {
            m_size->add(QStringLiteral("minimumClusterSize%1").arg(size), QString::number(size));
        }
    }
    m_linkLimit->setObjectName(QStringLiteral("linkLimit"));
    m_linkLimit->setToolTip(
        tr("Off, only the density of faces counts (HDBSCAN*), however unlike they are: for "
           "comparison with other programs. Strangers may then share a group."));
    m_foldBursts->setObjectName(QStringLiteral("foldBursts"));
    m_samples->setObjectName(QStringLiteral("minimumSamples"));
    m_samples->setAccessibleName(tr("Minimum samples"));
    m_samples->setFixedWidth(150);
    for (int samples = kSamples.lowest; samples <= kSamples.highest; ++samples) {
        m_samples->addItem(QString::number(samples), samples);
    }
    auto* reset = makeButton(
        this,
        {QStringLiteral("clusteringReset"), tr("Reset to defaults"), tr("Reset clustering to defaults"), {}});
    addToHeading(reset);
    addRow(tr("Minimum cluster size"), m_size,
           tr("Fewer look-alikes than this stay single faces. Auto is 2, and more in a large library without "
              "link "
              "limit."));
    addRow(tr("Link limit"), m_linkLimit,
           tr("Off, density alone decides (HDBSCAN*), and strangers may end up in one group."));
    addRow(
        tr("Strictness"), m_strictness,
        tr("Strict keeps strangers apart but may split one person into several; lenient does the opposite."));
    addRow(tr("Bursts"), m_foldBursts, tr("So that one photo shoot does not outweigh all other photos."));
    addRow(tr("Minimum samples"), m_samples, tr("Higher leaves more unusual faces alone."));
    addRow(tr("Selection epsilon"), m_epsilon,
           tr("Groups nearer to each other than this distance are not told apart."));
    addSentence(tr("Takes effect with the next Train. Names never change."));
    connect(reset, &QPushButton::clicked, this,
            [this] { m_editor.edit([](auto& s) { s.clustering = {}; }); });
}

void ClusteringSection::connectControls() {
    connect(m_size, &Segmented::chosen, this, [this](int choice) {
        m_editor.edit([choice](auto& s) {
            s.clustering.minimumClusterSize = kSizes[static_cast<std::size_t>(choice)];
        });
    });
    connect(m_strictness, &SettingSlider::committed, this, [this](int step) {
        m_editor.edit(
            [step](auto& s) { s.clustering.strictness = step / static_cast<double>(kStrictnessSteps); });
    });
    connect(m_linkLimit, &QCheckBox::toggled, this,
            [this](bool on) { m_editor.edit([on](auto& s) { s.clustering.linkLimit = on; }); });
    connect(m_foldBursts, &QCheckBox::toggled, this,
            [this](bool on) { m_editor.edit([on](auto& s) { s.clustering.foldBursts = on; }); });
    connect(m_samples, &QComboBox::activated, this, [this](int row) {
        m_editor.edit([row](auto& s) { s.clustering.minimumSamples = row + kSamples.lowest; });
    });
    connect(m_epsilon, &SettingSlider::committed, this, [this](int step) {
        m_editor.edit(
            [step](auto& s) { s.clustering.selectionEpsilon = step / static_cast<double>(kEpsilonSteps); });
    });
    connect(&m_editor, &SettingsEditor::shown, this, &ClusteringSection::show);
}

void ClusteringSection::show(const model::LibrarySettings& settings) {
    const auto& clustering = settings.clustering;
    const auto size = std::find(kSizes.begin(), kSizes.end(), clustering.minimumClusterSize);
    m_size->setCurrent(static_cast<int>(size - kSizes.begin()));
    m_linkLimit->setChecked(clustering.linkLimit);
    m_foldBursts->setChecked(clustering.foldBursts);
    m_strictness->setEnabled(clustering.linkLimit);
    m_strictness->setValue(static_cast<int>(std::lround(clustering.strictness * kStrictnessSteps)));
    m_samples->setCurrentIndex(clustering.minimumSamples - kSamples.lowest);
    m_epsilon->setValue(static_cast<int>(std::lround(clustering.selectionEpsilon * kEpsilonSteps)));
}

} // namespace kith::ui

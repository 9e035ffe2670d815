// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/detection_section.h"

#include "core/session/settings_topic.h"
#include "ui/settings/setting_slider.h"
#include "ui/settings/settings_editor.h"
#include "ui/style/segmented.h"
#include "ui/style/text.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace kith::ui {

namespace {

constexpr double kStepsPerFraction = 200; // half per cents

QString sizeInWords(int steps) {
    return QCoreApplication::translate("kith::ui::DetectionSection", "%1 % of the photo’s long side")
        .arg(QLocale().toString(steps / 2.0, 'f', 1));
}

/// Why the accurate detector cannot be chosen.
QString whyNoCnn(const std::vector<model::ModelChoice>& models) {
    for (const auto& choice : models) {
        if (choice.kind == "detector" && !choice.usable && !choice.problem.empty()) {
            return qt(choice.problem);
        }
    }
    return QCoreApplication::translate("kith::ui::DetectionSection",
                                       "cnn needs a detector network, and none is installed.");
}

} // namespace

DetectionSection::DetectionSection(SettingsEditor& editor, session::SettingsTopic& settings, QWidget* parent)
    : SettingsCard(QStringLiteral("detectionCard"), tr("Detection"), parent)
    , m_editor(editor)
    , m_settings(settings)
    , m_method(new Segmented(tr("Method"), this))
    , m_size(new SettingSlider({QStringLiteral("minimumFaceSize"), {}, tr("Smallest face"), {}}, {2, 40, 4},
                               sizeInWords, this))
    , m_rotated(new QCheckBox(tr("Also look for rotated faces"), this)) {
    m_method->setObjectName(QStringLiteral("detectionMethod"));
    m_method->add(QStringLiteral("detectionMethodHog"), tr("hog · fast"));
    m_cnn = m_method->add(QStringLiteral("detectionMethodCnn"), tr("cnn · accurate"));
    m_rotated->setObjectName(QStringLiteral("rotatedFaces"));
    addRow(tr("Method"), m_method);
    m_methodText = addExplanation();
    m_methodText->setObjectName(QStringLiteral("detectionMethodText"));
    m_cnnMissing = addExplanation();
    m_cnnMissing->setObjectName(QStringLiteral("detectionCnnMissing"));
    addRow(tr("Smallest face"), m_size,
           tr("Smaller finds people far away, and takes longer. Never under 40 pixels."));
    addRow(tr("Rotated faces"), m_rotated,
           tr("Turns a photo on its sides where nobody is found upright: for scans and lying people."));
    addSentence(tr("Photos already scanned keep their faces until you re-scan. Names stay."));
    connect(m_method, &Segmented::chosen, this, [this](int choice) {
        m_editor.edit(
            [choice](auto& s) { s.detection.method = static_cast<model::DetectionMethod>(choice); });
    });
    connect(m_size, &SettingSlider::committed, this, [this](int steps) {
        m_editor.edit([steps](auto& s) { s.detection.minimumFaceFraction = steps / kStepsPerFraction; });
    });
    connect(m_rotated, &QCheckBox::toggled, this,
            [this](bool on) { m_editor.edit([on](auto& s) { s.detection.rotatedFaces = on; }); });
    connect(&editor, &SettingsEditor::shown, this, &DetectionSection::show);
    lookForCnn();
    show(editor.current());
}

void DetectionSection::lookForCnn() {
    const bool available = m_settings.cnnAvailable();
    m_cnn->setEnabled(available);
    m_cnnMissing->setVisible(!available);
    if (!available) {
        m_cnnMissing->setText(whyNoCnn(m_settings.models()));
        m_cnn->setToolTip(m_cnnMissing->text());
    }
}

void DetectionSection::showEvent(QShowEvent* event) {
    lookForCnn(); // weights may have been installed meanwhile
    SettingsCard::showEvent(event);
}

void DetectionSection::show(const model::LibrarySettings& settings) {
    const auto& detection = settings.detection;
    m_method->setCurrent(static_cast<int>(detection.method));
    m_methodText->setText(
        detection.method == model::DetectionMethod::Hog
            ? tr("Quick, with little memory. Finds faces that look towards the camera.")
            : tr("Also finds turned, small and partly covered faces. More work for the computer."));
    m_size->setValue(static_cast<int>(std::lround(detection.minimumFaceFraction * kStepsPerFraction)));
    m_rotated->setChecked(detection.rotatedFaces);
}

} // namespace kith::ui

// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/detection_section.h"

#include "core/model/settings_fields.h"
#include "core/session/settings_topic.h"
#include "ui/settings/setting_slider.h"
#include "ui/settings/settings_editor.h"
#include "ui/style/error_text.h"
#include "ui/style/segmented.h"
#include "ui/style/text.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace kith::ui {

namespace {

constexpr double kStepsPerFraction = 200; // half per cents

QString sizeInWords(int steps) {
    return DetectionSection::tr("%1 % of the photo’s short side")
        .arg(QLocale().toString(steps / 2.0, 'f', 1));
}

/// What the form says about a detector; one without words here is shown under its own name.
struct DetectorWords {
    model::DetectionMethod method;
    const char* label;
    const char* explanation;
};

constexpr std::array kWords = {
    DetectorWords{model::DetectionMethod::Hog,
                  QT_TRANSLATE_NOOP("kith::ui::DetectionSection", "hog · frontal"),
                  QT_TRANSLATE_NOOP("kith::ui::DetectionSection",
                                    "Finds faces that look towards the camera. More work for the computer.")},
    DetectorWords{model::DetectionMethod::Cnn,
                  QT_TRANSLATE_NOOP("kith::ui::DetectionSection", "cnn · thorough"),
                  QT_TRANSLATE_NOOP("kith::ui::DetectionSection",
                                    "Also finds turned, small and partly covered faces, with less work for "
                                    "the computer.")},
};

const DetectorWords* wordsFor(model::DetectionMethod method) {
    const auto* const found = std::ranges::find(kWords, method, &DetectorWords::method);
    return found == kWords.end() ? nullptr : found;
}

/// Why a detector cannot be chosen.
QString whyNot(const model::DetectorChoice& choice) {
    return choice.problem.isEmpty()
               ? DetectionSection::tr("%1 needs a detector network, and none is installed.")
                     .arg(qt(std::string(toText(choice.method))))
               : sentenceText(choice.problem);
}

} // namespace

DetectionSection::DetectionSection(SettingsEditor& editor, session::SettingsTopic& settings, QWidget* parent)
    : SettingsCard(QStringLiteral("detectionCard"), tr("Detection"), parent)
    , m_editor(editor)
    , m_settings(settings)
    , m_method(new Segmented(tr("Method"), this))
    , m_size(new SettingSlider(
          {QStringLiteral("minimumFaceSize"), {}, tr("Smallest face"), {}},
          SettingSlider::Range::of(model::setting::kMinimumFaceFraction.offered, kStepsPerFraction, 4),
          sizeInWords, this))
    , m_rotated(new QCheckBox(tr("Also look for rotated faces"), this)) {
    addMethods();
    m_rotated->setObjectName(QStringLiteral("rotatedFaces"));
    addRow(tr("Method"), m_method);
    m_methodText = addExplanation();
    m_methodText->setObjectName(QStringLiteral("detectionMethodText"));
    m_missing = addExplanation();
    m_missing->setObjectName(QStringLiteral("detectionCnnMissing"));
    addRow(tr("Smallest face"), m_size, tr("Smaller finds people far away, and takes longer."));
    addRow(tr("Rotated faces"), m_rotated,
           tr("Turns a photo on its sides where nobody is found upright: for scans and lying people."));
    addSentence(tr("Photos already scanned keep their faces until you re-scan. Names stay."));
    connect(m_method, &Segmented::chosen, this, [this](int choice) {
        m_editor.edit([choice](auto& s) {
            s.detection.method = model::kDetectionMethods.at(static_cast<std::size_t>(choice)).method;
        });
    });
    connect(m_size, &SettingSlider::committed, this, [this](int steps) {
        m_editor.edit([steps](auto& s) { s.detection.minimumFaceFraction = steps / kStepsPerFraction; });
    });
    connect(m_rotated, &QCheckBox::toggled, this,
            [this](bool on) { m_editor.edit([on](auto& s) { s.detection.rotatedFaces = on; }); });
    connect(&editor, &SettingsEditor::shown, this, &DetectionSection::show);
    lookForNetworks();
    show(editor.current());
}

void DetectionSection::addMethods() {
    m_method->setObjectName(QStringLiteral("detectionMethod"));
    for (const auto& info : model::kDetectionMethods) {
        const DetectorWords* known = wordsFor(info.method);
        const QString name = qt(std::string(info.text));
        m_methodButtons.push_back(
            m_method->add(QStringLiteral("detectionMethod") + name.left(1).toUpper() + name.mid(1),
                          known != nullptr ? tr(known->label) : name));
    }
}

void DetectionSection::lookForNetworks() {
    QStringList missing;
    const auto choices = m_settings.detectors();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        m_methodButtons[i]->setEnabled(choices[i].usable);
        m_methodButtons[i]->setToolTip(choices[i].usable ? QString() : whyNot(choices[i]));
        if (!choices[i].usable) {
            missing << whyNot(choices[i]);
        }
    }
    m_missing->setVisible(!missing.isEmpty());
    m_missing->setText(missing.join(QLatin1Char('\n')));
}

void DetectionSection::showEvent(QShowEvent* event) {
    lookForNetworks(); // weights may have been installed meanwhile
    SettingsCard::showEvent(event);
}

void DetectionSection::show(const model::LibrarySettings& settings) {
    const auto& detection = settings.detection;
    const auto* const method =
        std::ranges::find(model::kDetectionMethods, detection.method, &model::DetectionMethodInfo::method);
    m_method->setCurrent(static_cast<int>(method - model::kDetectionMethods.begin()));
    const DetectorWords* known = wordsFor(detection.method);
    m_methodText->setText(known != nullptr ? tr(known->explanation) : QString());
    m_size->setValue(static_cast<int>(std::lround(detection.minimumFaceFraction * kStepsPerFraction)));
    m_rotated->setChecked(detection.rotatedFaces);
}

} // namespace kith::ui

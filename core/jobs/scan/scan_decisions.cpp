// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_decisions.h"

#include "core/storage/stores/journal_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/lost_faces.h"

#include <array>
#include <iterator>

namespace kith::jobs {

void ScanDecisions::lose(std::span<const model::FaceId> faces) {
    m_lost.insert(m_lost.end(), faces.begin(), faces.end());
}

void ScanDecisions::meetAgain(std::span<const model::FaceId> faces) {
    m_met.insert(m_met.end(), faces.begin(), faces.end());
}

void ScanDecisions::copyName(const model::Face& twin, model::FaceId face) {
    m_copied.push_back({twin, face});
}

void ScanDecisions::record(storage::Database& database) {
    if (m_lost.empty() && m_met.empty() && m_copied.empty())
        return;
    const storage::LostFaces lost(database);
    std::erase_if(m_met, [&](model::FaceId face) { return !lost.find(face); });
    storage::LabelStore labels(database);
    std::erase_if(m_lost, [&](model::FaceId face) { return !labels.labelOf(face).isValid(); });
    if (m_lost.empty() && m_met.empty() && m_copied.empty())
        return;
    for (const model::FaceId face : m_met) // what this scan itself had lost is not worth a word
        m_metCount += m_lostInStep.erase(face) == 0;
    m_lostInStep.insert(m_lost.begin(), m_lost.end());
    m_copiedCount += std::ssize(m_copied);
    const auto change = storage::JournalStore(database).extend(m_step, text(), [&] { carryOut(database); });
    if (change.step.isValid())
        m_step = change.step;
    m_lost.clear();
    m_met.clear();
    m_copied.clear();
}

void ScanDecisions::carryOut(storage::Database& database) {
    storage::LostFaces lost(database);
    lost.remove(m_met);
    lost.add(m_lost);
    storage::LabelStore labels(database);
    for (const Copied& copied : m_copied) {
        const std::span face(&copied.face, 1);
        if (copied.twin.person.isValid())
            labels.label(face, copied.twin.person);
        if (copied.twin.mark != model::FaceMark::Active)
            labels.mark(face, copied.twin.mark);
    }
}

model::Sentence ScanDecisions::text() const {
    using model::SentenceCode;
    std::vector<std::string> parts;
    const auto add = [&parts](SentenceCode code, std::int64_t count) {
        if (count > 0)
            parts.push_back(model::Sentence(code, {}, count).stored());
    };
    add(SentenceCode::NamesLost, std::ssize(m_lostInStep));
    add(SentenceCode::LostMet, m_metCount);
    add(SentenceCode::NamesCopied, m_copiedCount);
    if (parts.empty()) // what was decided before was taken back: there is no step then
        return {};
    constexpr std::array kCodes{SentenceCode::ScanDecided, SentenceCode::ScanDecidedTwo,
                                SentenceCode::ScanDecidedThree};
    return {kCodes[parts.size() - 1], parts};
}

} // namespace kith::jobs

// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/merge_search.h"

#include "core/grouping/merging/merge_suggestions.h"
#include "core/jobs/open_library.h"
#include "core/jobs/train/train_samples.h"
#include "core/storage/stores/answer_store.h"
#include "core/storage/stores/suggestion_store.h"

#include <algorithm>
#include <unordered_map>

namespace kith::jobs {

namespace {

/// Number of its cluster by sample, -1 = in none.
std::vector<int> clusterNumbers(storage::Database& database, const TrainSamples& samples) {
    std::unordered_map<model::FaceId, int> numbers;
    for (const auto& [face, number] : storage::SuggestionStore(database).clusterNumbers()) {
        numbers.emplace(face, number);
    }
    std::vector<int> result;
    for (const grouping::FaceSample& sample : samples.faces) {
        const auto found = numbers.find(sample.face);
        result.push_back(found == numbers.end() ? -1 : found->second);
    }
    return result;
}

grouping::MergeModel learnedModel(storage::Database& database) {
    std::vector<grouping::MergeAnswer> answers;
    for (const storage::AnswerRow& row : storage::AnswerStore(database).list()) {
        if (row.evidence.size() == grouping::kMergeFeatures) {
            grouping::MergeAnswer& answer = answers.emplace_back();
            std::ranges::copy(row.evidence, answer.features.begin());
            answer.isSame = row.answer == model::PairAnswer::Same;
        }
    }
    return grouping::MergeModel(answers);
}

model::MergeGroup toGroup(const grouping::FaceGroup& group, model::FaceId face, int number) {
    model::MergeGroup result{group.person, {}, face, static_cast<std::int64_t>(group.members.size())};
    if (!group.person.isValid() && number > 0) {
        result.cluster = model::ClusterId(number);
    }
    return result;
}

} // namespace

std::vector<model::MergeSuggestion> findMerges(const MergeRequest& request, std::stop_token stop) {
    OpenLibrary open = request.open();
    storage::Database& database = open.database;
    const TrainSamples samples = loadSamples(database, open.model, stop);
    const std::vector<int> numbers = clusterNumbers(database, samples);
    const std::vector<grouping::FaceGroup> groups = grouping::faceGroups(samples.faces, numbers);
    const std::vector<grouping::Rejection> rejections = loadRejections(database);
    grouping::MergeQuestion question{samples.faces, groups, loadAnswers(database), {}, rejections};
    for (const auto& [first, second] : request.skipped) {
        question.skipped.push_back({first, second});
    }
    std::vector<model::MergeSuggestion> suggestions;
    for (const grouping::MergeSuggestion& found :
         grouping::suggestMerges(question, open.embedder.similarity, learnedModel(database),
                                 {request.threads(), std::move(stop), {}})) {
        const auto group = [&](std::uint32_t index, model::FaceId face) {
            return toGroup(groups[index], face, numbers[groups[index].members.front()]);
        };
        suggestions.push_back({group(found.a, found.faces.first),
                               group(found.b, found.faces.second),
                               found.probability,
                               {found.features.begin(), found.features.end()}});
    }
    return suggestions;
}

} // namespace kith::jobs

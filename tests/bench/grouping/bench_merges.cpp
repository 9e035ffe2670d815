// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_merges [--fit]: a user who is always right answers merge suggestions on lfw-dev, grouped with strict
// settings, best first; how many answers it takes until B-cubed F reaches 0.995, or what is reached. Beside
// Kith's model: the same without learning from the answers, and the order of the centres' similarity alone.
// With --fit: the weights of the similarities as fitted on every second person, and how well the shipped ones
// tell pairs of the other persons. KITH_TEST_DATA must be set; networks that are not there are left out.
#include "core/grouping/clustering/cluster.h"
#include "core/grouping/evaluation/clustering_metrics.h"
#include "core/grouping/merging/merge_suggestions.h"
#include "tests/bench/grouping/merge_fit.h"
#include "tests/bench/support/embedded_library.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

namespace {

using namespace kith;
using bench::EmbeddedLibrary;
using grouping::MergeSuggestion;

constexpr const char* kEmbedders[] = {"kith-embed-1", "arcface-mbf-512"};
constexpr double kGoal = 0.995;
constexpr double kStrict = 1.0;

enum class Order { Learning, Shipped, Centres };

/// The persons with an even or odd number alone, or all.
enum class Half { Even, Odd, All };

struct Faces {
    std::vector<grouping::FaceSample> samples;
    std::vector<int> persons;
    model::SimilarityCalibration calibration;
};

Faces choose(const EmbeddedLibrary& library, Half half) {
    Faces faces{{}, {}, library.calibration};
    for (std::size_t i = 0; i < library.samples.size(); ++i)
        if (half == Half::All || (library.persons[i] % 2 == 0) == (half == Half::Even)) {
            faces.samples.push_back(library.samples[i]);
            faces.persons.push_back(library.persons[i]);
        }
    return faces;
}

std::vector<int> cluster(const Faces& faces, double strictness) {
    model::ClusteringSettings settings;
    settings.strictness = strictness;
    std::vector<int> clusterOf(faces.samples.size(), -1);
    const auto clusters = grouping::clusterFaces(faces.samples, settings, faces.calibration);
    for (std::size_t c = 0; c < clusters.size(); ++c)
        for (const std::size_t member : clusters[c].members)
            clusterOf[member] = static_cast<int>(c);
    return clusterOf;
}

/// Whom most of the group's faces show.
int personOf(const Faces& faces, const grouping::FaceGroup& group) {
    std::map<int, int> votes;
    for (const std::size_t member : group.members)
        ++votes[faces.persons[member]];
    return std::ranges::max_element(votes, {}, &std::pair<const int, int>::second)->first;
}

/// Answers one suggestion after the other as Kith does: Same joins the groups at once, Different stays.
class PerfectUser {
public:
    PerfectUser(const Faces& faces, Order order)
        : m_faces(faces)
        , m_order(order)
        , m_clusterOf(cluster(faces, kStrict))
        , m_clusters(static_cast<int>(faces.samples.size())) {}

    grouping::FScore score() const { return grouping::bcubedScore(m_clusterOf, m_faces.persons); }
    int answers() const { return m_count; }
    int same() const { return m_same; }
    double logLoss() const { return m_logLoss / std::max(m_count, 1); }
    double slowestSearch() const { return m_slowest; }

    /// False when nothing is suggested any more.
    bool answerNext() {
        const auto groups = grouping::faceGroups(m_faces.samples, m_clusterOf);
        const auto start = std::chrono::steady_clock::now();
        const grouping::MergeModel model =
            m_order == Order::Learning ? grouping::MergeModel(m_lessons) : grouping::MergeModel();
        const auto suggestions = grouping::suggestMerges({m_faces.samples, groups, m_answers, {}, {}},
                                                         m_faces.calibration, model, {1, {}, {}});
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        m_slowest = std::max(m_slowest, seconds.count());
        if (suggestions.empty())
            return false;
        answer(m_order == Order::Centres
                   ? *std::ranges::max_element(suggestions, {},
                                               [](const MergeSuggestion& s) { return s.features[1]; })
                   : suggestions.front(),
               groups);
        return true;
    }

private:
    void answer(const MergeSuggestion& asked, const std::vector<grouping::FaceGroup>& groups) {
        const grouping::FaceGroup& a = groups[asked.a];
        const grouping::FaceGroup& b = groups[asked.b];
        const bool isSame = personOf(m_faces, a) == personOf(m_faces, b);
        ++m_count;
        m_logLoss -= std::log(isSame ? asked.probability : 1.0 - asked.probability);
        m_lessons.push_back({asked.features, isSame});
        (isSame ? m_answers.same : m_answers.different).push_back(asked.faces);
        if (!isSame)
            return;
        ++m_same;
        const int kept = m_clusterOf[a.members.front()];
        const int joined = kept >= 0 ? kept : m_clusters++;
        for (const grouping::FaceGroup* group : {&a, &b})
            for (const std::size_t member : group->members)
                m_clusterOf[member] = joined;
    }

    const Faces& m_faces;
    Order m_order;
    std::vector<int> m_clusterOf;
    int m_clusters; ///< a number that none has yet
    grouping::PairAnswers m_answers;
    std::vector<grouping::MergeAnswer> m_lessons;
    int m_count = 0;
    int m_same = 0;
    double m_logLoss = 0.0;
    double m_slowest = 0.0;
};

void print(const char* order, const PerfectUser& user) {
    const grouping::FScore score = user.score();
    std::printf("  %-22s %4d answers, %4d Same   %.4f / %.4f / %.4f   log loss %.3f, slowest search %.2f s\n",
                order, user.answers(), user.same(), score.precision, score.recall, score.f, user.logLoss(),
                user.slowestSearch());
    std::fflush(stdout);
}

void simulate(const Faces& faces) {
    print("before", PerfectUser(faces, Order::Shipped));
    for (const auto& [name, order] :
         {std::pair("Kith, learning", Order::Learning), std::pair("Kith, not learning", Order::Shipped),
          std::pair("centres alone", Order::Centres)}) {
        PerfectUser user(faces, order);
        const std::set<int> stations{100, 200, 300, 400, 500};
        bool isGoing = true;
        while (isGoing && user.score().f < kGoal && user.answers() < 600) {
            isGoing = user.answerNext();
            if (isGoing && stations.contains(user.answers()))
                print(name, user);
        }
        print(name, user);
    }
}

/// What suggestMerges() looks at on these persons, however unlikely.
void addPairs(std::vector<bench::LabelledPair>& pairs, const Faces& faces) {
    for (const double strictness : {0.5, kStrict}) {
        const auto groups = grouping::faceGroups(faces.samples, cluster(faces, strictness));
        const auto candidates =
            grouping::comparePairs({faces.samples, groups, {}, {}, {}}, faces.calibration, {1, {}, {}});
        for (const MergeSuggestion& pair : candidates)
            pairs.push_back({pair.features,
                             personOf(faces, groups[pair.a]) == personOf(faces, groups[pair.b]),
                             1.0 / static_cast<double>(candidates.size())});
    }
}

} // namespace

int main(int argc, char** argv) {
    const char* data = std::getenv("KITH_TEST_DATA");
    if (data == nullptr) {
        std::puts("[skipped] bench_merges: KITH_TEST_DATA is not set");
        return 0;
    }
    const bool fit = argc > 1 && std::string(argv[1]) == "--fit";
    std::vector<bench::LabelledPair> known;
    std::vector<bench::LabelledPair> others;
    for (const char* embedder : kEmbedders) {
        const bench::EmbedRequest request{"lfw", data, model::DetectionMethod::Hog, embedder, 2};
        if (!bench::isAvailable(request)) {
            std::printf("%s: no weights, left out\n", embedder);
            continue;
        }
        const EmbeddedLibrary library = bench::embedLibrary(request);
        if (fit) {
            addPairs(known, choose(library, Half::Even));
            addPairs(others, choose(library, Half::Odd));
            continue;
        }
        for (const auto& [name, half] : {std::pair("all persons", Half::All),
                                         std::pair("persons that the weights never saw", Half::Odd)}) {
            const Faces faces = choose(library, half);
            std::printf("%s, %s: %zu faces; B3 precision / recall / F\n", embedder, name,
                        faces.samples.size());
            simulate(faces);
        }
    }
    if (fit)
        bench::printFit(known, others);
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/burst_folding.h"
#include "core/grouping/clustering/cluster.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

using namespace kith;
using grouping::FoldedFaces;

namespace {

const model::SimilarityCalibration kCalibration;

/// When and as what a face was taken.
struct Taken {
    std::int64_t at = 0; ///< seconds, 0 = not known
    std::uint64_t series = 0;
    std::int64_t number = 0;
};

/// Faces so alike that any two make a burst when their shots do, in photos of their own.
class Shoot {
public:
    explicit Shoot(int faces, double closeness = 0.97)
        : m_faces(4) {
        m_faces.addPerson(0);
        for (int i = 0; i < faces; ++i)
            m_faces.addFace(0, closeness);
    }
    grouping::FaceSample& face(std::size_t i) { return m_faces.edit()[i]; }
    void shots(const std::vector<Taken>& shots) {
        for (std::size_t i = 0; i < shots.size(); ++i) {
            face(i).takenAt = shots[i].at;
            face(i).shot = {shots[i].series, shots[i].number};
        }
    }
    FoldedFaces fold(const grouping::PairAnswers& answers = {}) {
        return foldBursts(m_faces.samples(), cannotLinks(m_faces.samples(), answers), kCalibration);
    }
    std::vector<std::uint32_t> folded(const grouping::PairAnswers& answers = {}) { return fold(answers).of; }

private:
    test::SyntheticFaces m_faces;
};

using Of = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("Shots within ten seconds of each other are a burst") {
    Shoot shoot(5);
    shoot.shots({{1000, 0, 0}, {1010, 0, 0}, {1021, 0, 0}, {1015, 0, 0}, {2000, 0, 0}});
    CHECK(shoot.folded() == Of{0, 0, 0, 0, 1}); // 1021 through 1015
    shoot.shots({{1000, 0, 0}, {1011, 0, 0}, {1022, 0, 0}, {1033, 0, 0}, {2000, 0, 0}});
    CHECK(shoot.folded() == Of{0, 1, 2, 3, 4});
}

TEST_CASE("Without times, consecutive names are a burst") {
    Shoot shoot(5);
    shoot.shots({{0, 7, 11}, {0, 7, 10}, {0, 7, 13}, {0, 9, 12}, {0, 0, 0}});
    CHECK(shoot.folded() == Of{0, 0, 1, 2, 3});
}

TEST_CASE("Times that are known say more than names") {
    Shoot shoot(2);
    shoot.shots({{1000, 7, 10}, {5000, 7, 11}});
    CHECK(shoot.folded() == Of{0, 1});
    shoot.shots({{1000, 7, 10}, {0, 7, 11}});
    CHECK(shoot.folded() == Of{0, 0});
}

TEST_CASE("Faces that are not almost equal are no burst") {
    Shoot shoot(2, 0.7);
    shoot.shots({{1000, 0, 0}, {1001, 0, 0}});
    CHECK(shoot.folded() == Of{0, 1});
}

TEST_CASE("Two faces of one photo do not fold, unless the user said that they are one person") {
    Shoot shoot(2);
    shoot.shots({{1000, 0, 0}, {1000, 0, 0}});
    shoot.face(1).photo = shoot.face(0).photo;
    CHECK(shoot.folded() == Of{0, 1});
    CHECK(shoot.folded({{{model::FaceId(1), model::FaceId(2)}}, {}}) == Of{0, 0});
}

TEST_CASE("A representative has the weighted mean, the best quality and every constraint of its faces") {
    Shoot shoot(3);
    shoot.shots({{1000, 0, 0}, {1005, 0, 0}, {9000, 0, 0}});
    shoot.face(0).quality = 0.5;
    shoot.face(1).quality = 1.0;
    shoot.face(2).photo = shoot.face(1).photo;
    const FoldedFaces folded = shoot.fold();
    REQUIRE(folded.representatives.size() == 2);
    const grouping::FaceSample& representative = folded.representatives[0];
    CHECK(representative.face == shoot.face(0).face);
    CHECK(representative.quality == 1.0);
    CHECK(grouping::clash(folded.constraints[0], folded.constraints[1]));
    model::Embedding mean;
    for (std::size_t i = 0; i < mean.size(); ++i)
        mean[i] = 0.5F * (*shoot.face(0).embedding)[i] + 1.0F * (*shoot.face(1).embedding)[i];
    model::normalise(mean);
    CHECK(model::cosineSimilarity(mean, *representative.embedding) == Approx(1.0).margin(1e-6));
    CHECK(folded.representatives[1].embedding == shoot.face(2).embedding);
}

TEST_CASE("Bursts that are kept are every face as it is") {
    Shoot shoot(3);
    shoot.shots({{1000, 0, 0}, {1001, 0, 0}, {1002, 0, 0}});
    const std::vector<grouping::FaceSample> samples{shoot.face(0), shoot.face(1), shoot.face(2)};
    const FoldedFaces folded = keepBursts(samples, cannotLinks(samples, {}));
    CHECK(folded.of == Of{0, 1, 2});
    CHECK(folded.representatives.size() == 3);
}

TEST_CASE("A burst's faces are in one cluster, and the setting decides whether there are bursts") {
    // Two faces that minimum samples would leave alone: folded, they are one face and no group of three.
    Shoot shoot(2);
    shoot.shots({{1000, 0, 0}, {1001, 0, 0}});
    const std::vector<grouping::FaceSample> samples{shoot.face(0), shoot.face(1)};
    model::ClusteringSettings settings;
    settings.minimumSamples = 3;
    settings.selectionEpsilon = 0.0;
    settings.foldBursts = false;
    CHECK(clusterFaces(samples, settings, kCalibration).empty());
    settings.foldBursts = true;
    REQUIRE(clusterFaces(samples, settings, kCalibration).size() == 1);
}

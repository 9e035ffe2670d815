// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/similarity_block.h"
#include "tests/bench/classify/classifiers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace kith::bench {

namespace {

using grouping::Rows;

constexpr Eigen::Index kHidden = 100;
constexpr std::size_t kBatch = 200;
constexpr int kEpochs = 1000;
constexpr int kPatience = 10;
constexpr float kTolerance = 1e-4F;
constexpr float kAlpha = 1e-5F;

/// Weights of one layer with Adam's running moments; the last column is the bias.
class Layer {
public:
    Layer(Eigen::Index outputs, Eigen::Index inputs, std::mt19937& random)
        : m_weights(outputs, inputs + 1)
        , m_first(Rows::Zero(outputs, inputs + 1))
        , m_second(Rows::Zero(outputs, inputs + 1)) {
        const float bound = std::sqrt(6.0F / static_cast<float>(outputs + inputs));
        for (float* w = m_weights.data(); w < m_weights.data() + m_weights.size(); ++w)
            *w = bound * (2.0F * static_cast<float>(random()) / 4294967296.0F - 1.0F);
    }

    auto matrix() const { return m_weights.leftCols(m_weights.cols() - 1); }

    Rows apply(const Rows& inputs) const {
        Rows outputs = inputs * matrix().transpose();
        outputs.rowwise() += m_weights.col(m_weights.cols() - 1).transpose();
        return outputs;
    }

    /// One step of Adam (Kingma and Ba 2015) along the mean gradient with weight decay.
    void learn(const Rows& errors, const Rows& inputs, int step) {
        constexpr float kRate = 1e-3F;
        constexpr float kBeta1 = 0.9F;
        constexpr float kBeta2 = 0.999F;
        const float rows = static_cast<float>(inputs.rows());
        Rows gradient(m_weights.rows(), m_weights.cols());
        gradient.leftCols(inputs.cols()) = (errors.transpose() * inputs + kAlpha * matrix()) / rows;
        gradient.col(inputs.cols()) = errors.colwise().sum().transpose() / rows;
        m_first = kBeta1 * m_first + (1.0F - kBeta1) * gradient;
        m_second = kBeta2 * m_second + (1.0F - kBeta2) * gradient.cwiseAbs2();
        const auto steps = static_cast<float>(step);
        const float rate =
            kRate * std::sqrt(1.0F - std::pow(kBeta2, steps)) / (1.0F - std::pow(kBeta1, steps));
        m_weights.array() -= rate * m_first.array() / (m_second.array().sqrt() + 1e-8F);
    }

private:
    Rows m_weights;
    Rows m_first;
    Rows m_second;
};

class Perceptron {
public:
    Perceptron(Eigen::Index classes, Eigen::Index inputs, std::mt19937& random)
        : m_hidden(kHidden, inputs, random)
        , m_output(classes, kHidden, random) {}

    Rows probabilities(const Rows& inputs) const { return softmax(m_output.apply(hidden(inputs))); }

    /// Returns the summed loss before the step.
    float learn(const Rows& inputs, const std::vector<Eigen::Index>& classes) {
        const Rows activations = hidden(inputs);
        Rows errors = softmax(m_output.apply(activations));
        float loss = 0.0F;
        for (std::size_t i = 0; i < classes.size(); ++i) {
            float& p = errors(static_cast<Eigen::Index>(i), classes[i]);
            loss -= std::log(std::max(p, 1e-10F));
            p -= 1.0F;
        }
        Rows inner = errors * m_output.matrix();
        inner.array() *= (activations.array() > 0.0F).cast<float>();
        ++m_steps;
        m_output.learn(errors, activations, m_steps);
        m_hidden.learn(inner, inputs, m_steps);
        return loss;
    }

private:
    Rows hidden(const Rows& inputs) const { return m_hidden.apply(inputs).cwiseMax(0.0F); }

    static Rows softmax(Rows scores) {
        for (Eigen::Index i = 0; i < scores.rows(); ++i) {
            auto row = scores.row(i);
            row = (row.array() - row.maxCoeff()).exp().matrix().eval();
            row /= row.sum();
        }
        return scores;
    }

    Layer m_hidden;
    Layer m_output;
    int m_steps = 0;
};

/// Epochs of shuffled batches until the loss has not fallen for a while.
void train(Perceptron& network, const Rows& inputs, const std::vector<Eigen::Index>& classes,
           std::mt19937& random) {
    std::vector<std::size_t> order(classes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    float best = std::numeric_limits<float>::max();
    for (int epoch = 0, idle = 0; epoch < kEpochs && idle <= kPatience; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random() % i]);
        float loss = 0.0F;
        for (std::size_t start = 0; start < order.size(); start += kBatch) {
            const std::size_t count = std::min(kBatch, order.size() - start);
            Rows batch(static_cast<Eigen::Index>(count), inputs.cols());
            std::vector<Eigen::Index> truth;
            for (std::size_t i = 0; i < count; ++i) {
                batch.row(static_cast<Eigen::Index>(i)) =
                    inputs.row(static_cast<Eigen::Index>(order[start + i]));
                truth.push_back(classes[order[start + i]]);
            }
            loss += network.learn(batch, truth);
        }
        loss /= static_cast<float>(order.size());
        idle = loss > best - kTolerance ? idle + 1 : 0;
        best = std::min(best, loss);
    }
}

} // namespace

Guesses perceptron(const LabelledSplit& split) {
    std::vector<const model::Embedding*> labelled;
    std::vector<const model::Embedding*> all;
    std::map<model::PersonId, Eigen::Index> classOf;
    for (const auto& sample : split.samples)
        if (sample.label.isValid())
            classOf.emplace(sample.label, 0);
    std::vector<model::PersonId> persons;
    for (auto& [person, index] : classOf) {
        index = static_cast<Eigen::Index>(persons.size());
        persons.push_back(person);
    }
    std::vector<Eigen::Index> classes;
    for (const auto& sample : split.samples) {
        all.push_back(sample.embedding);
        if (sample.label.isValid()) {
            labelled.push_back(sample.embedding);
            classes.push_back(classOf.at(sample.label));
        }
    }
    std::mt19937 random(1);
    Perceptron network(static_cast<Eigen::Index>(persons.size()),
                       static_cast<Eigen::Index>(model::kEmbeddingSize), random);
    train(network, grouping::toRows(labelled), classes, random);
    const Rows probabilities = network.probabilities(grouping::toRows(all));
    Guesses guesses(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        Eigen::Index best = 0;
        const float confidence = probabilities.row(static_cast<Eigen::Index>(i)).maxCoeff(&best);
        if (!split.samples[i].label.isValid())
            guesses[i] = {persons[static_cast<std::size_t>(best)], confidence};
    }
    return guesses;
}

} // namespace kith::bench

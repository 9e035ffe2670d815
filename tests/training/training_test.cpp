// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/painted_family.h"
#include "tests/support/skip.h"
#include "tests/support/source_paths.h"
#include "tests/support/temporary_folder.h"

#include <QProcess>

#include <filesystem>
#include <optional>
#include <regex>
#include <string>

using namespace kith;

namespace {

constexpr int kPatienceMs = 180'000;

struct Ended {
    int code = -1; ///< -1 = it could not be started, or did not end by itself
    std::string text;
};

Ended run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {};
    if (!process.waitForFinished(kPatienceMs)) {
        process.kill();
        process.waitForFinished();
    }
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAll().toStdString()};
}

/// A Python with the packages that the scripts need; Debian's own before any other.
std::optional<QString> findPython() {
    for (const QString& candidate : {QStringLiteral("/usr/bin/python3"), QStringLiteral("python3")}) {
        if (run(candidate, {QStringLiteral("-c"), QStringLiteral("import torch, cv2, onnx, numpy")}).code ==
            0)
            return candidate;
    }
    return std::nullopt;
}

/// Lets a script train on painted people and export into the folder; what it said.
std::string train(const std::string& script, const support::TemporaryFolder& folder) {
    static const std::optional<QString> python = findPython();
    if (!python) {
        support::skip("no python3 with python3-torch, python3-opencv, python3-onnx and python3-numpy");
        return {};
    }
    constexpr int kPersons = 3;
    constexpr int kPhotosEach = 2;
    support::paintedFamily(folder / "pictures", kPersons, kPhotosEach);
    const auto path = support::sourceFolder() / "resources" / "models" / "training" / script;
    // -B: nothing is written into the source tree.
    const Ended ended =
        run(*python, {QStringLiteral("-B"), QString::fromStdString(path.string()), QStringLiteral("--smoke"),
                      QString::fromStdString((folder / "pictures").string()),
                      QString::fromStdString((folder / "out").string())});
    INFO(ended.text);
    REQUIRE(ended.code == 0);
    std::smatch losses;
    REQUIRE(std::regex_search(ended.text, losses, std::regex("loss before ([0-9.]+) after ([0-9.]+)")));
    CHECK(std::stod(losses[2]) < std::stod(losses[1]));
    return ended.text;
}

/// Whether the script found the exported network to be built as the shipped one is.
void checkGeometry(const std::string& said, const std::string& network) {
    INFO(said);
    if (std::filesystem::exists(support::ownModels() / network))
        CHECK(said.find("geometry as shipped " + network) != std::string::npos);
}

} // namespace

TEST_CASE("The embedder can be trained") {
    const support::TemporaryFolder folder;
    const std::string said = train("train_embedder.py", folder);
    if (said.empty())
        return;
    checkGeometry(said, "kith_embed_1.onnx");
    CHECK(said.find("kith_embed.onnx: embedding (2, 512)") != std::string::npos);
    CHECK(std::filesystem::file_size(folder / "out/kith_embed.onnx") > 12'000'000);
}

TEST_CASE("The refiner can be trained") {
    const support::TemporaryFolder folder;
    const std::string said = train("train_refiner.py", folder);
    if (said.empty())
        return;
    checkGeometry(said, "kith_refine_1.onnx");
    CHECK(said.find("kith_refine.onnx: output (2, 12)") != std::string::npos);
    CHECK(std::filesystem::file_size(folder / "out/kith_refine.onnx") > 2'000'000);
}

TEST_CASE("The detector can be trained") {
    const support::TemporaryFolder folder;
    const std::string said = train("train_detector.py", folder);
    if (said.empty())
        return;
    checkGeometry(said, "kith_detect_1.onnx");
    CHECK(said.find("kps_32 (1, 130, 10)") != std::string::npos);
    CHECK(std::filesystem::file_size(folder / "out/kith_detect.onnx") > 500'000);
}

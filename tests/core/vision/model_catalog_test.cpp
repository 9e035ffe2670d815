// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"
#include "core/vision/embedder.h"
#include "core/vision/file_digest.h"
#include "core/vision/model_catalog.h"
#include "core/vision/refiner.h"
#include "tests/core/vision/made_photo.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"

#include <fstream>

using namespace kith;
using namespace kith::vision;
using model::ErrorKind;

namespace {

constexpr const char* kAbcDigest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

std::string entryOf(const std::string& id, const std::string& file, const std::string& more = "") {
    return R"({"id": ")" + id + R"(", "kind": "embedder", "file": ")" + file + R"(", "sha256": ")" +
           kAbcDigest + R"(", "bytes": 3)" + more + "}";
}

std::string manifestOf(const std::string& entries) {
    return R"({"models": [)" + entries + "]}";
}

std::pair<ErrorKind, std::string> failureOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const model::Error& error) {
        return {error.kind(), error.what()};
    }
    FAIL("nothing was thrown");
    return {};
}

bool names(const std::string& sentence, const std::filesystem::path& file) {
    return sentence.find(file.string()) != std::string::npos;
}

} // namespace

TEST_CASE("SHA-256 of known contents") {
    const support::TemporaryFolder folder;
    write(folder / "abc", "abc");
    write(folder / "empty", "");
    write(folder / "million", std::string(1'000'000, 'a'));
    write(folder / "block", std::string(1U << 20U, 'a'));
    CHECK(sha256OfFile(folder / "abc") == kAbcDigest);
    CHECK(sha256OfFile(folder / "empty") ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256OfFile(folder / "million") ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    CHECK(sha256OfFile(folder / "block") ==
          "9bc1b2a288b26af7257a36277ae3816a7d4f16e89c1e7e77d0a5c48bad62b360");
    const auto [kind, sentence] = failureOf([&] { sha256OfFile(folder / "none"); });
    CHECK(kind == ErrorKind::Unreadable);
    CHECK(names(sentence, folder / "none"));
}

TEST_CASE("A sound file is verified; altered, cut short and missing ones are refused by name") {
    const support::TemporaryFolder folder;
    write(folder / "manifest.json", manifestOf(entryOf("net", "net.onnx")));
    const ModelCatalog catalog = ModelCatalog::load({folder.path()});
    const auto file = folder / "net.onnx";

    const auto [missing, missingSentence] = failureOf([&] { catalog.verified("net"); });
    CHECK(missing == ErrorKind::NotFound);
    CHECK(names(missingSentence, file));

    write(file, "abc");
    CHECK(catalog.verified("net").id == "net");

    write(file, "ab");
    const auto [cut, cutSentence] = failureOf([&] { catalog.verified("net"); });
    CHECK(cut == ErrorKind::Corrupt);
    CHECK(names(cutSentence, file));
    CHECK(cutSentence.find("2 bytes in place of 3") != std::string::npos);

    write(file, "abd");
    const auto [altered, alteredSentence] = failureOf([&] { catalog.verified("net"); });
    CHECK(altered == ErrorKind::Corrupt);
    CHECK(names(alteredSentence, file));
    CHECK(alteredSentence.find("checksum") != std::string::npos);

    const auto [unknown, unknownSentence] = failureOf([&] { catalog.verified("other"); });
    CHECK(unknown == ErrorKind::NotFound);
    CHECK(unknownSentence.find("\"other\"") != std::string::npos);
    CHECK(failureOf([&] { catalog.verifiedRefiner(); }).first == ErrorKind::NotFound);
}

TEST_CASE("Manifests that cannot be understood are refused by name") {
    const support::TemporaryFolder folder;
    const auto manifest = folder / "manifest.json";
    for (const std::string& text :
         {std::string("{\"models\": ["), std::string(), std::string("[]"), std::string("{}"),
          std::string("{\"models\": [{}]}"), std::string("{\"models\": [5]}"),
          manifestOf(R"({"id": 5, "kind": "embedder"})"),
          manifestOf(entryOf("a", "a", R"(, "similarity": {"at_far": {}})"))}) {
        INFO(text);
        write(manifest, text);
        const auto [kind, sentence] = failureOf([&] { ModelCatalog::load({folder.path()}); });
        CHECK(kind == ErrorKind::Corrupt);
        CHECK(names(sentence, manifest));
    }
}

TEST_CASE("A folder without a manifest lists nothing, and kinds of the future are passed over") {
    const support::TemporaryFolder folder;
    CHECK(ModelCatalog::load({folder.path(), folder / "none"}).entries().empty());
    write(folder / "manifest.json",
          manifestOf(R"({"kind": "dreamer", "anything": 1}, )" + entryOf("net", "net.onnx")));
    CHECK(ModelCatalog::load({folder.path()}).entries().size() == 1);
}

TEST_CASE("The first folder that has the file wins, and a file lies beside its manifest") {
    const support::TemporaryFolder folder;
    const auto first = folder / "first";
    const auto second = folder / "second";
    write(first / "manifest.json", manifestOf(entryOf("a", "a.onnx") + "," + entryOf("b", "../../b.onnx")));
    write(second / "manifest.json", manifestOf(entryOf("a", "a.onnx") + "," + entryOf("b", "b.onnx")));
    write(second / "a.onnx", "abc");
    write(first / "b.onnx", "abc");
    write(second / "b.onnx", "abc");
    const ModelCatalog catalog = ModelCatalog::load({first, second});
    REQUIRE(catalog.entries().size() == 2);
    CHECK(catalog.find("a")->file == second / "a.onnx");
    CHECK(catalog.find("b")->file == first / "b.onnx");
    CHECK(catalog.find("c") == nullptr);
}

TEST_CASE("What a manifest says about input and similarity is read, and has defaults") {
    const support::TemporaryFolder folder;
    write(folder / "manifest.json",
          manifestOf(entryOf("a", "a.onnx", R"(, "licence": "MIT", "input": {"width": 64, "height": 48,
              "channels": "BGR", "mean": 0, "scale": 1, "crop_side_per_box_side": {"hog": 3.5}},
              "similarity": {"same_mean": 0.6, "at_far": {"1e-2": {"threshold": 0.1}, "1e-3": {"threshold": 0.2},
              "1e-4": {"threshold": 0.3, "tar": 0.8}, "1e-5": {"threshold": 0.4}}})") +
                     "," + entryOf("b", "b.onnx")));
    const ModelCatalog catalog = ModelCatalog::load({folder.path()});
    const ModelEntry& a = *catalog.find("a");
    CHECK(a.kind == ModelKind::Embedder);
    CHECK(a.licence == "MIT");
    CHECK(a.input.width == 64);
    CHECK(a.input.height == 48);
    CHECK_FALSE(a.input.rgb);
    CHECK(a.input.mean == 0.0);
    CHECK(a.input.scale == 1.0);
    CHECK(a.refiner.cropSide("hog") == 3.5);
    CHECK(a.refiner.cropSide("cnn") == ModelEntry().refiner.cropSide("cnn"));
    CHECK(a.similarity.sameMean == 0.6);
    CHECK(a.similarity.threshold1e3 == 0.2);
    CHECK(a.similarity.tar1e4 == 0.8);
    CHECK(a.similarity.differentMean == model::SimilarityCalibration().differentMean);
    CHECK(catalog.find("b")->input.rgb);
    CHECK(catalog.find("b")->input.mean == 127.5);
}

TEST_CASE("A file that is right by its checksum and no network is refused by name") {
    const support::TemporaryFolder folder;
    write(folder / "manifest.json",
          manifestOf(entryOf("net", "net.onnx") + "," +
                     R"({"id": "yunet-2023mar", "kind": "detector", "file": "net.onnx",
                                                   "sha256": ")" +
                     kAbcDigest + R"(", "bytes": 3})"));
    write(folder / "net.onnx", "abc");
    const ModelCatalog catalog = ModelCatalog::load({folder.path()});
    const auto [kind, sentence] = failureOf([&] { const Embedder embedder(catalog.verified("net"), true); });
    CHECK(kind == ErrorKind::Corrupt);
    CHECK(names(sentence, folder / "net.onnx"));
    model::DetectionSettings settings;
    settings.method = model::DetectionMethod::Cnn;
    CHECK(failureOf([&] { Detector::create(settings, catalog); }).first == ErrorKind::Corrupt);
}

TEST_CASE("The project's own networks are there and sound") {
    CHECK(installedModels().verified("kith-embed-1").kind == ModelKind::Embedder);
    CHECK(installedModels().verifiedRefiner().id == "kith-refine-1");
    CHECK(installedModels().verified("kith-detect-1").kind == ModelKind::Detector);
}

TEST_CASE("The third-party networks are listed and sound") {
    const auto folder = support::thirdPartyModels();
    if (!folder) {
        return;
    }
    const ModelCatalog catalog = ModelCatalog::load({*folder});
    const ModelEntry& embedder = catalog.verified("arcface-mbf-512");
    CHECK(embedder.kind == ModelKind::Embedder);
    CHECK(embedder.similarity.sameMean == Approx(0.611));
    CHECK(embedder.similarity.threshold1e5 == Approx(0.345));
    CHECK(catalog.verified("yunet-2023mar").kind == ModelKind::Detector);
}

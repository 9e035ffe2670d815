// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_detect [--method NAME]... [--score X] [--doubtful X] [--face X] [--doubtful-face X]
//                     [--smallest X] [--every N] [--finds FILE]
// Looks for faces in photos of KITH_TEST_DATA as a scan does and prints one row of a markdown table for each
// method: hog, and the networks of cnn by their id (kith-detect-1, yunet-2023mar where KITH_MODEL_DIR has
// it). Without options every figure is the program's own; --score and --doubtful take the place of the
// detector's thresholds in its manifest, --face and --doubtful-face of the refiner's, --smallest of the
// setting.
// --every N takes one photo of N. --finds writes every find in wider-dev and objects to a file, with its
// scores and whether it is right, so that thresholds can be compared without another run.

#include "core/image/photo_pixels.h"
#include "core/vision/face_pipeline.h"
#include "tests/bench/detect/chosen_models.h"
#include "tests/bench/detect/true_boxes.h"
#include "tests/support/source_paths.h"

#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string_view>

namespace {

using namespace kith;
namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> methods;
    bench::OtherFigures figures;
    std::optional<double> smallest;
    std::size_t every = 1;
    std::string finds;
};

Options readOptions(int argc, char** argv) {
    Options options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view argument = argv[i];
        const char* value = argv[i + 1];
        if (argument == "--method")
            options.methods.emplace_back(value);
        else if (argument == "--score")
            options.figures.score = std::atof(value);
        else if (argument == "--doubtful")
            options.figures.doubtfulBelow = std::atof(value);
        else if (argument == "--face")
            options.figures.face = std::atof(value);
        else if (argument == "--doubtful-face")
            options.figures.doubtfulFace = std::atof(value);
        else if (argument == "--smallest")
            options.smallest = std::atof(value);
        else if (argument == "--every")
            options.every = static_cast<std::size_t>(std::max(1, std::atoi(value)));
        else if (argument == "--finds")
            options.finds = value;
        else {
            std::cerr << "bench_detect does not know '" << argument << "'.\n";
            std::exit(2);
        }
    }
    if (options.methods.empty())
        options.methods = {"hog", "kith-detect-1", "yunet-2023mar"};
    return options;
}

/// Of this thread, in milliseconds; main() sees to it that OpenCV starts none.
double cpuMilliseconds() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

std::vector<fs::path> photosIn(const fs::path& folder, std::size_t every) {
    std::vector<fs::path> photos;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".jpg")
            photos.push_back(entry.path());
    }
    std::ranges::sort(photos);
    std::vector<fs::path> taken;
    for (std::size_t i = 0; i < photos.size(); i += every)
        taken.push_back(photos[i]);
    return taken;
}

cv::Rect2d inPixels(const model::Box& box, const image::PhotoFile& photo) {
    return {box.x * photo.width(), box.y * photo.height(), box.width * photo.width(),
            box.height * photo.height()};
}

/// One method at work.
class Measured {
public:
    Measured(const std::string& method, const Options& options, std::ostream& finds)
        : m_name(method)
        , m_every(options.every)
        , m_models({support::ownModels(),
                    fs::path(std::getenv("KITH_MODEL_DIR") != nullptr ? std::getenv("KITH_MODEL_DIR")
                                                                      : "/nowhere")},
                   method == "hog" ? std::string() : method, options.figures)
        , m_finds(finds) {
        m_settings.detection.method =
            method == "hog" ? model::DetectionMethod::Hog : model::DetectionMethod::Cnn;
        if (options.smallest)
            m_settings.detection.minimumFaceFraction = *options.smallest;
    }

    bool isThere() const {
        return m_settings.detection.method == model::DetectionMethod::Hog || m_models.has(m_name);
    }

    void printRow(const fs::path& data) {
        vision::FacePipeline pipeline(m_settings, m_models.catalog());
        const auto detector = vision::Detector::create(m_settings.detection, m_models.catalog());
        lookForTrueFaces(data / "wider-dev", pipeline, *detector);
        const auto [falseBefore, falseAfter] = findsOnObjects(data / "objects", pipeline, *detector);
        const auto [faces, kept] = keptPortraits(data / "lfw-dev", pipeline, *detector);
        std::printf("| %s | %.3f | %.3f | %.3f | %.0f | %.0f | %.0f | %d | %d | %.4f |\n", m_name.c_str(),
                    ratio(m_counts.largeFound, m_counts.large), ratio(m_counts.smallFound, m_counts.small),
                    ratio(m_counts.right, m_counts.right + m_counts.wrong), m_detectTime / m_megapixels,
                    m_detectTime / m_photos, m_wholeTime / m_photos, falseBefore, falseAfter,
                    ratio(kept, faces));
        std::fflush(stdout);
    }

private:
    static double ratio(int part, int whole) { return whole == 0 ? 0.0 : static_cast<double>(part) / whole; }

    void lookForTrueFaces(const fs::path& folder, vision::FacePipeline& pipeline,
                          vision::Detector& detector) {
        const auto truth = bench::trueBoxes(folder);
        for (const fs::path& path : photosIn(folder, m_every)) {
            const auto boxes = truth.find(path.filename().string());
            const std::vector<bench::TrueBox> none;
            const auto& wanted = boxes == truth.end() ? none : boxes->second;
            const image::PhotoFile file = image::readPhotoFile(path);
            const double start = cpuMilliseconds();
            image::PhotoPixels pixels(file);
            const std::vector<vision::FoundFace> faces = pipeline.findFaces(pixels);
            m_wholeTime += cpuMilliseconds() - start;
            image::PhotoPixels decoded(file);
            decoded.atLeast(std::max(file.width(), file.height()));
            const double before = cpuMilliseconds();
            detector.detect(decoded);
            m_detectTime += cpuMilliseconds() - before;
            m_megapixels += 1e-6 * file.width() * file.height();
            ++m_photos;
            std::vector<cv::Rect2d> found;
            std::vector<double> scores;
            for (const vision::FoundFace& face : faces) {
                found.push_back(inPixels(face.box, file));
                scores.push_back(face.detectionScore);
            }
            const bench::Judgement judgement = bench::judge(found, scores, wanted);
            m_counts.add(judgement, wanted);
            for (std::size_t i = 0; i < faces.size(); ++i)
                write(path, faces[i], found[i].height, judgement.verdicts[i],
                      judgement.boxes[i] < 0
                          ? 0.0
                          : wanted[static_cast<std::size_t>(judgement.boxes[i])].box.height);
        }
    }

    /// Detections before and after the refiner's judgement.
    std::pair<int, int> findsOnObjects(const fs::path& folder, vision::FacePipeline& pipeline,
                                       vision::Detector& detector) {
        std::pair<int, int> finds{0, 0};
        for (const fs::path& path : photosIn(folder, m_every)) {
            const image::PhotoFile file = image::readPhotoFile(path);
            image::PhotoPixels pixels(file);
            finds.first += static_cast<int>(detector.detect(pixels).size());
            const auto faces = pipeline.findFaces(pixels);
            finds.second += static_cast<int>(faces.size());
            for (const vision::FoundFace& face : faces)
                write(path, face, face.box.height * file.height(), bench::Verdict::Wrong, 0.0);
        }
        return finds;
    }

    /// Of one portrait of ten: how many faces in the middle were detected, and how many of these the refiner
    /// kept.
    std::pair<int, int> keptPortraits(const fs::path& folder, vision::FacePipeline& pipeline,
                                      vision::Detector& detector) {
        std::pair<int, int> faces{0, 0};
        constexpr std::size_t kOneOf = 10;
        const auto isInTheMiddle = [](const auto& find) {
            const model::Box& box = find.box;
            return box.x < 0.5 && box.x + box.width > 0.5 && box.y < 0.5 && box.y + box.height > 0.5;
        };
        for (const fs::path& path : photosIn(folder, kOneOf * m_every)) {
            const image::PhotoFile file = image::readPhotoFile(path);
            image::PhotoPixels pixels(file);
            if (std::ranges::any_of(detector.detect(pixels), isInTheMiddle)) {
                ++faces.first;
                faces.second += std::ranges::any_of(pipeline.findFaces(pixels), isInTheMiddle) ? 1 : 0;
            }
        }
        return faces;
    }

    void write(const fs::path& path, const vision::FoundFace& face, double height, bench::Verdict verdict,
               double trueHeight) {
        constexpr const char* kWords[] = {"right", "wrong", "not counted"};
        m_finds << m_name << ',' << path.parent_path().filename().string() << ',' << path.filename().string()
                << ',' << face.detectionScore << ',' << face.faceProbability << ',' << face.quality << ','
                << height << ',' << kWords[static_cast<int>(verdict)] << ',' << trueHeight << '\n';
    }

    std::string m_name;
    std::size_t m_every;
    bench::ChosenModels m_models;
    model::LibrarySettings m_settings;
    std::ostream& m_finds;
    bench::Counts m_counts;
    double m_wholeTime = 0.0;
    double m_detectTime = 0.0;
    double m_megapixels = 0.0;
    int m_photos = 0;
};

} // namespace

int main(int argc, char** argv) {
    cv::setNumThreads(1);
    const Options options = readOptions(argc, argv);
    const char* data = std::getenv("KITH_TEST_DATA");
    if (data == nullptr || !fs::exists(fs::path(data) / "wider-dev" / "boxes.csv")) {
        std::cout << "[skipped] bench_detect: KITH_TEST_DATA is not set to a folder with wider-dev, objects "
                     "and lfw-dev\n";
        return 0;
    }
    std::ofstream finds(options.finds.empty() ? "/dev/null" : options.finds);
    finds << "method,set,photo,score,face_probability,quality,height,verdict,true_height\n";
    std::printf("| method | recall >= 40 px | recall >= 20 px | precision | detect ms/MP | detect ms/photo | "
                "all ms/photo | objects detected | objects found | lfw kept |\n"
                "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    try {
        for (const std::string& method : options.methods) {
            Measured measured(method, options, finds);
            if (measured.isThere())
                measured.printRow(data);
            else
                std::cerr << method << " is not installed: KITH_MODEL_DIR\n";
        }
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}

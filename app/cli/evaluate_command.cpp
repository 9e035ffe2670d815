// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "core/model/error.h"
#include "core/session/evaluation.h"

#include <QEventLoop>
#include <QThreadPool>

#include <exception>
#include <iostream>
#include <stop_token>

namespace kith::app {

namespace {

using model::Error;
using model::ErrorKind;

/// Measures on a pool thread while this one's event loop listens for Ctrl+C.
std::string measure(const session::EvaluationOrder& order) {
    std::stop_source stop;
    ProgressLine line;
    QEventLoop loop;
    const Interrupt interrupt([&] {
        line.say("Stopping. Press Ctrl+C again to end at once.");
        stop.request_stop();
    });
    std::string figures;
    std::exception_ptr failure;
    QThreadPool pool;
    pool.start([&] {
        try {
            figures = session::evaluate(
                order, [&](const model::Progress& progress) { line.show(progress); }, stop.get_token());
        } catch (...) {
            failure = std::current_exception();
        }
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    pool.waitForDone();
    if (failure) {
        std::rethrow_exception(failure);
    }
    return figures;
}

void printFigure(const std::string& name, const Json& figure, int decimals = 4) {
    if (figure.is_number()) {
        std::cout << "  " << name << std::string(name.size() < 34 ? 34 - name.size() : 1, ' ')
                  << (figure.is_number_integer() ? std::to_string(figure.get<std::int64_t>())
                                                 : fixedPoint(figure.get<double>(), decimals))
                  << '\n';
    }
}

void printClassification(const Json& rows) {
    TextTable table({{"  Labels per person", TextTable::Align::Right},
                     {"Rank 1", TextTable::Align::Right},
                     {"DIR at FAR 1 %", TextTable::Align::Right},
                     {"Calibration error", TextTable::Align::Right}});
    const auto cell = [](const Json& row, const char* key) {
        const Json figure = row.value(key, Json());
        return figure.is_number() ? fixedPoint(figure.get<double>(), 4) : std::string("-");
    };
    for (const Json& row : rows) {
        table.add({std::to_string(row.value("labels_per_person", 0)), cell(row, "rank1"),
                   cell(row, "dir_at_far_1e-2"), cell(row, "ece")});
    }
    table.print();
}

void printFigures(const Json& all) {
    const auto part = [&](const char* key) { return all.value(key, Json::object()); };
    const Json verification = part("verification");
    const Json clustering = part("clustering");
    std::cout << "Detection\n";
    printFigure("photos", all.value("photos", Json()));
    printFigure("persons", all.value("persons", Json()));
    printFigure("photos in which a face was found", part("detection").value("rate", Json()));
    std::cout << "Verification (are two faces the same person?)\n";
    printFigure("pairs", verification.value("pairs", Json()));
    printFigure("accuracy", verification.value("accuracy", Json()));
    printFigure("  standard deviation of the folds", verification.value("accuracy_stddev", Json()));
    printFigure("TAR at FAR 1e-4", verification.value("tar_at_far_1e-4", Json()));
    printFigure("TAR at FAR 1e-5", verification.value("tar_at_far_1e-5", Json()));
    std::cout << "Clustering (unclustered faces count as clusters of their own)\n";
    printFigure("faces", clustering.value("faces", Json()));
    printFigure("clusters", clustering.value("clusters", Json()));
    printFigure("pairwise F", clustering.value("pairwise_f", Json()));
    printFigure("B-cubed precision", clustering.value("b3_precision", Json()));
    printFigure("B-cubed recall", clustering.value("b3_recall", Json()));
    printFigure("B-cubed F", clustering.value("b3_f", Json()));
    std::cout << "Classification (half of the persons unknown)\n";
    printClassification(all.value("classification", Json::array()));
    std::cout << "Seconds\n";
    const Json seconds = part("seconds");
    for (const auto& [step, figure] : seconds.items()) {
        printFigure(step, figure, 1);
    }
}

} // namespace

ExitCode runEvaluate(const CommandContext& context) {
    Json figures;
    try {
        figures = Json::parse(
            measure({context.line.folders.front(), chosenSettings(context), context.line.workers}));
    } catch (const Error& error) {
        // A folder that is no collection of persons cannot be used, however well the request was written.
        throw Error(error.kind() == ErrorKind::Invalid ? ErrorKind::NotFound : error.kind(),
                    error.sentence());
    }
    if (context.line.output == Output::Json) {
        printJson(figures);
    } else {
        printFigures(figures);
    }
    return ExitCode::Done;
}

} // namespace kith::app

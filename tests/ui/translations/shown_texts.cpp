// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/translations/shown_texts.h"

#include "tests/ui/translations/ts_file.h"
#include "ui/tiles/tile_view.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

namespace kith::ui {

namespace {

constexpr const char* kProperties[] = {
    "text",     "toolTip", "statusTip",   "whatsThis",       "accessibleName", "accessibleDescription",
    "iconText", "title",   "windowTitle", "placeholderText", "currentText"};

class Collector {
public:
    std::vector<ShownText> texts;

    void add(const QObject& object, const char* what, const QString& text) {
        for (const QString& part : text.split(QRegularExpression(QStringLiteral("[\n\t]")))) {
            if (!part.trimmed().isEmpty()) {
                texts.push_back({QString::fromLatin1(object.metaObject()->className()) + QLatin1Char(' ') +
                                     object.objectName() + QLatin1Char(' ') + QLatin1String(what),
                                 part.trimmed()});
            }
        }
    }
    void addProperties(const QObject& object) {
        for (const char* name : kProperties) {
            add(object, name, object.property(name).toString());
        }
    }
    void addRows(const QObject& view, const QAbstractItemModel& model) {
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                                       Qt::AccessibleDescriptionRole, Qt::StatusTipRole}) {
                    add(view, "row", model.index(row, column).data(role).toString());
                }
            }
        }
    }
    void addHeadings(const QObject& view, const TileModel& model) {
        for (int first = 0; first < model.rowCount();) {
            int end = first;
            while (end < model.rowCount() && model.groupOf(end) == model.groupOf(first)) {
                ++end;
            }
            const TileHeading heading = model.headingFor(first, end - first);
            add(view, "heading", heading.title);
            add(view, "count of a heading", heading.count);
            add(view, "action of a heading", heading.action);
            first = end;
        }
    }
};

struct Patterns {
    std::vector<QRegularExpression> english;
    std::vector<QRegularExpression> german;
};

/// A text with anything in the places of its arguments.
QRegularExpression patternOf(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%L?[1-9n]"));
    QStringList parts = text.split(place);
    for (QString& part : parts) {
        part = QRegularExpression::escape(part);
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".+"))));
}

/// Two letters that are no argument's place: "%1, %2" says nothing in any language.
bool hasWords(QString text) {
    static const QRegularExpression place(QStringLiteral("%L?[1-9n]"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2}"));
    return text.remove(place).contains(word);
}

const Patterns& patterns() {
    static const Patterns kPatterns = [] {
        Patterns all;
        for (const TsMessage& message : readTs(tsFile(QStringLiteral("de")))) {
            const bool differs = !message.translations.contains(message.source);
            if (hasWords(message.source) && differs) {
                all.english.push_back(patternOf(message.source));
            }
            for (const QString& translation : message.translations) {
                if (hasWords(translation)) {
                    all.german.push_back(patternOf(translation));
                }
            }
        }
        for (const TsMessage& message : readTs(tsFile(QStringLiteral("en")))) {
            for (const QString& form : message.translations) {
                all.english.push_back(patternOf(form));
            }
        }
        return all;
    }();
    return kPatterns;
}

} // namespace

std::vector<ShownText> textsOf(QWidget& window) {
    Collector found;
    found.addProperties(window);
    for (const QObject* object : window.findChildren<QObject*>()) {
        if (object->isWidgetType() || qobject_cast<const QAction*>(object) != nullptr) {
            found.addProperties(*object);
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(object);
            view != nullptr && view->model()) {
            found.addRows(*view, *view->model());
        }
        if (const auto* tiles = qobject_cast<const TileView*>(object)) {
            found.addHeadings(*tiles, *tiles->tileModel());
        }
    }
    return std::move(found.texts);
}

bool isEnglish(const QString& text) {
    const auto matches = [&text](const QRegularExpression& pattern) {
        return pattern.match(text).hasMatch();
    };
    return std::ranges::any_of(patterns().english, matches) &&
           std::ranges::none_of(patterns().german, matches);
}

} // namespace kith::ui

// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace kith::ui {

enum class MessageTone { Info, Error };

/// One sentence with at most one action, floating over the lower edge of its parent: nothing moves when it
/// comes and goes. The newest message wins; information goes by itself after a while, errors stay.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent);
    void showMessage(MessageTone tone, const QString& sentence, const QString& action = {},
                     std::function<void()> onAction = {});
    /// Floats above this part of its parent while that is shown, instead of over it; there may be several,
    /// shown one at a time.
    void keepClearOf(QWidget* panel);
    /// Hides the message if it still shows this sentence.
    void withdraw(const QString& sentence);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();

    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QTimer m_leave;
    QList<QPointer<QWidget>> m_panels;
    MessageTone m_tone = MessageTone::Info;
    std::function<void()> m_onAction;
};

} // namespace kith::ui

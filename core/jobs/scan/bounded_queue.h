// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace kith::jobs {

/// First in, first out between threads, with room for `capacity` items: the memory bound of a job. Any thread
/// may call any function.
template <typename Item>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity)
        : m_capacity(capacity) {}

    /// Waits for room. False when the queue is closed: the item is dropped.
    bool push(Item item) {
        std::unique_lock lock(m_mutex);
        m_roomMade.wait(lock, [this] { return m_closed || m_items.size() < m_capacity; });
        return put(lock, item);
    }
    /// The same, but waits no longer than `patience`; the item is moved from only when true is returned.
    bool pushFor(Item& item, std::chrono::milliseconds patience) {
        std::unique_lock lock(m_mutex);
        m_roomMade.wait_for(lock, patience, [this] { return m_closed || m_items.size() < m_capacity; });
        return m_items.size() < m_capacity && put(lock, item);
    }
    /// Waits for an item; nothing when the queue is closed and empty.
    std::optional<Item> pop() {
        std::unique_lock lock(m_mutex);
        m_itemPut.wait(lock, [this] { return m_closed || !m_items.empty(); });
        return take(lock);
    }
    /// The same until a point in time; nothing then.
    std::optional<Item> popUntil(std::chrono::steady_clock::time_point deadline) {
        std::unique_lock lock(m_mutex);
        m_itemPut.wait_until(lock, deadline, [this] { return m_closed || !m_items.empty(); });
        return take(lock);
    }
    /// No more items are taken in; those inside can still be popped.
    void close() {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_roomMade.notify_all();
        m_itemPut.notify_all();
    }

private:
    bool put(std::unique_lock<std::mutex>& lock, Item& item) {
        if (m_closed)
            return false;
        m_items.push_back(std::move(item));
        lock.unlock();
        m_itemPut.notify_one();
        return true;
    }
    std::optional<Item> take(std::unique_lock<std::mutex>& lock) {
        if (m_items.empty())
            return std::nullopt;
        std::optional<Item> item(std::move(m_items.front()));
        m_items.pop_front();
        lock.unlock();
        m_roomMade.notify_one();
        return item;
    }

    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_roomMade;
    std::condition_variable m_itemPut;
    std::deque<Item> m_items;
    bool m_closed = false;
};

} // namespace kith::jobs

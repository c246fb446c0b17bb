#pragma once
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "common/error.hpp"

namespace fundstelle {

/// Works on tasks in several threads and passes the results on in the order in which the tasks came,
/// whichever was done first. With one worker everything runs in the thread that submits, at once.
template <typename Task, typename Result>
class OrderedWorkers {
  public:
    using Work = std::function<Result(Task&&)>;
    using Consume = std::function<void(Result&&)>;

    /// One thread for each of `work` if there are several. `consume` is called by one thread at a time. At
    /// most `most_waiting` tasks beyond one for each thread are not consumed yet. Throws Error (kind system)
    /// when the system gives no more threads.
    OrderedWorkers(std::vector<Work> work, Consume consume, std::size_t most_waiting)
        : work_(std::move(work)), consume_(std::move(consume)), most_(work_.size() + most_waiting) {
        if (work_.size() < 2) return;
        threads_.reserve(work_.size());
        try {
            for (Work& own : work_) threads_.emplace_back([this, &own] { serve(own); });
        } catch (const std::system_error& error) {
            end();
            throw system_error("start thread", std::to_string(threads_.size() + 1), error.code().value());
        }
    }
    OrderedWorkers(const OrderedWorkers&) = delete;
    OrderedWorkers& operator=(const OrderedWorkers&) = delete;
    /// Drops what was not begun and waits for the rest.
    ~OrderedWorkers() { end(); }

    /// Takes a task; waits while too many are not consumed. Throws what work or consumption threw; then
    /// nothing more is done.
    void submit(Task&& task) {
        if (threads_.empty()) {
            do_here(std::move(task));
            return;
        }
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return fault_ || unconsumed_ < most_; });
        if (fault_) std::rethrow_exception(fault_);
        tasks_.emplace_back(submitted_++, std::move(task));
        ++unconsumed_;
        changed_.notify_all();
    }

    /// Waits until everything is consumed. Throws like `submit`.
    void finish() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return fault_ || unconsumed_ == 0; });
        if (fault_) std::rethrow_exception(fault_);
    }

  private:
    void end() {
        {
            const std::lock_guard lock(mutex_);
            tasks_.clear();
            closed_ = true;
        }
        changed_.notify_all();
        for (std::thread& thread : threads_) thread.join();
    }

    void do_here(Task&& task) {
        if (fault_) std::rethrow_exception(fault_);
        try {
            consume_(work_.front()(std::move(task)));
        } catch (...) {
            fault_ = std::current_exception();
            throw;
        }
    }

    void serve(Work& work) {
        for (;;) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return closed_ || !tasks_.empty(); });
            if (tasks_.empty()) return;
            auto [number, task] = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            try {
                Result result = work(std::move(task));
                lock.lock();
                results_.emplace(number, std::move(result));
                consume_ready(lock);
            } catch (...) {
                if (!lock.owns_lock()) lock.lock();
                fail();
            }
        }
    }

    /// Consumes what is next in order, unless another thread is at it.
    void consume_ready(std::unique_lock<std::mutex>& lock) {
        if (consuming_) return;
        consuming_ = true;
        for (auto ready = results_.find(consumed_); ready != results_.end() && !fault_;
             ready = results_.find(consumed_)) {
            Result result = std::move(ready->second);
            results_.erase(ready);
            lock.unlock();
            consume_(std::move(result));
            lock.lock();
            ++consumed_;
            --unconsumed_;
            changed_.notify_all();
        }
        consuming_ = false;
    }

    void fail() {
        if (!fault_) fault_ = std::current_exception();
        tasks_.clear();
        results_.clear();
        consuming_ = false;
        changed_.notify_all();
    }

    std::vector<Work> work_;
    Consume consume_;
    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::pair<std::uint64_t, Task>> tasks_;
    std::map<std::uint64_t, Result> results_;
    std::uint64_t submitted_ = 0;
    std::uint64_t consumed_ = 0;
    std::size_t unconsumed_ = 0;
    bool consuming_ = false;
    bool closed_ = false;
    std::exception_ptr fault_;
    std::vector<std::thread> threads_;
};

}  // namespace fundstelle

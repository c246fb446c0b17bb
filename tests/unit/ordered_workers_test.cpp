#include "common/ordered_workers.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace fundstelle {
namespace {

using Workers = OrderedWorkers<int, int>;

std::vector<Workers::Work> many(std::size_t count, const Workers::Work& work) {
    return std::vector<Workers::Work>(count, work);
}

}  // namespace

TEST_CASE("results come in the order of their tasks, however long each takes", "[threads]") {
    for (const std::size_t threads : {1U, 2U, 7U}) {
        std::vector<int> results;
        Workers workers(
            many(threads,
                 [](int&& task) {
                     std::this_thread::sleep_for(std::chrono::microseconds((task * 7919) % 500));
                     return task * 2;
                 }),
            [&](int&& result) { results.push_back(result); }, 3);
        for (int task = 0; task < 200; ++task) workers.submit(int(task));
        workers.finish();
        REQUIRE(results.size() == 200);
        for (int task = 0; task < 200; ++task) CHECK(results[static_cast<std::size_t>(task)] == task * 2);
    }
}

TEST_CASE("who submits waits while too much is not consumed", "[threads]") {
    std::mutex mutex;
    std::condition_variable changed;
    bool open = false;
    std::atomic<int> submitted = 0;
    Workers workers(
        many(2, [](int&& task) { return task; }),
        [&](int&&) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return open; });
        },
        3);
    std::thread submitting([&] {
        for (int task = 0; task < 50; ++task) {
            workers.submit(int(task));
            ++submitted;
        }
    });
    while (submitted < 5) std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK(submitted == 5);
    {
        const std::lock_guard lock(mutex);
        open = true;
    }
    changed.notify_all();
    submitting.join();
    workers.finish();
}

TEST_CASE("what work or consumption throws reaches who submits, and nothing hangs", "[threads]") {
    for (const std::size_t threads : {1U, 4U}) {
        for (const bool in_work : {true, false}) {
            std::atomic<int> consumed = 0;  // one may go on while the fault is told
            Workers workers(
                many(threads,
                     [in_work](int&& task) {
                         if (in_work && task == 5) throw std::runtime_error("five");
                         return task;
                     }),
                [&](int&& result) {
                    if (!in_work && result == 5) throw std::runtime_error("five");
                    ++consumed;
                },
                2);
            const auto submit_all = [&] {
                for (int task = 0; task < 100; ++task) workers.submit(int(task));
                workers.finish();
            };
            CHECK_THROWS_WITH(submit_all(), "five");
            CHECK(consumed <= 5);
            CHECK_THROWS_WITH(workers.submit(100), "five");
            CHECK_THROWS_WITH(workers.finish(), "five");
            CHECK(consumed <= 5);
        }
    }
}

}  // namespace fundstelle

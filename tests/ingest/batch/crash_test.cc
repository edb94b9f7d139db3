// Killed at any moment, the store holds whole commits; run again, ingest ends where it would have
// ended at once.
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "tests/ingest/batch/canonical_dump.h"
#include "tests/ingest/batch/scratch_store.h"

extern char** environ;

namespace dossier {
namespace {

constexpr const char* kChild = "tests/ingest/batch/ingest_child";
constexpr const char* kArticles = "60";

struct ChildRun {
  std::string folder, order_seed, threads, batch;
};

pid_t Start(const ChildRun& run) {
  std::vector<std::string> words = {kChild,         run.folder,  "77",     kArticles,
                                    run.order_seed, run.threads, run.batch};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = -1;
  EXPECT_EQ(posix_spawn(&child, kChild, nullptr, nullptr, arguments.data(), environ), 0);
  return child;
}

int Wait(pid_t child) {
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  return status;
}

void Finish(const ChildRun& run) {
  const int status = Wait(Start(run));
  ASSERT_TRUE(WIFEXITED(status));
  ASSERT_EQ(WEXITSTATUS(status), 0);
}

std::string DumpOf(const std::string& folder) {
  auto store = GraphStore::Open(folder, OpenMode::kReadWrite);
  if (!store.ok()) return store.status().ToString();
  std::string problems;
  absl::Status s =
      (*store)->Check([&](std::string_view problem) { problems.append(problem).append("\n"); });
  EXPECT_TRUE(s.ok()) << s;
  EXPECT_EQ(problems, "");
  return CanonicalDump(**store);
}

TEST(Crash, KilledTwentyTimesAndResumedItIsTheGraphOfAQuietRun) {
  const ChildRun quiet = {FreshFolder(), "0", "1", "8"};
  const auto start = std::chrono::steady_clock::now();
  Finish(quiet);
  const auto length = std::chrono::steady_clock::now() - start;
  const std::string expected = DumpOf(quiet.folder);
  std::mt19937 random(1234);
  size_t killed = 0;
  for (size_t round = 0; killed < 20 && round < 60; ++round) {
    const ChildRun run = {FreshFolder(), std::to_string(round), std::to_string(1 + round % 4),
                          std::to_string(1 + random() % 9)};
    // Two kills in a row sometimes, so that a resumed run dies too.
    for (size_t kill_number = 0; kill_number < 1 + round % 2; ++kill_number) {
      const pid_t child = Start(run);
      std::this_thread::sleep_for(length * static_cast<double>(random() % 1000) / 1000);
      kill(child, SIGKILL);
      killed += WIFSIGNALED(Wait(child));
    }
    Finish(run);
    const std::string actual = DumpOf(run.folder);
    EXPECT_TRUE(expected == actual) << "round " << round << "\n"
                                    << DumpDifference(expected, actual);
    std::filesystem::remove_all(run.folder);
  }
  EXPECT_GE(killed, 20u);
  std::filesystem::remove_all(quiet.folder);
}

}  // namespace
}  // namespace dossier

// Processes killed at any moment, and databases damaged in any file.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "gmock/gmock.h"
#include "graph/store/graph_store.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"
#include "tests/graph/store/child_process.h"
#include "tests/graph/store/graph_dump.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

std::string Folder(const std::string& name) {
  std::string folder = testing::TempDir() + "/" + name;
  fs::remove_all(folder);
  return folder;
}

void SleepMilliseconds(int n) { std::this_thread::sleep_for(std::chrono::milliseconds(n)); }

// The number of nodes of a database that opens and is whole.
uint64_t CountWhole(const std::string& folder) {
  auto store = GraphStore::Open(folder, OpenMode::kReadWriteOrCreate);
  EXPECT_TRUE(store.ok()) << store.status();
  if (!store.ok()) return 0;
  absl::Status checked = (*store)->Check([](std::string_view line) { ADD_FAILURE() << line; });
  EXPECT_TRUE(checked.ok()) << checked;
  auto snapshot = *(*store)->GetSnapshot();
  VerifyReader(*snapshot, true, true);
  return snapshot->NodeCount();
}

TEST(CrashTest, ConfirmedCommitsSurviveAnyKill) {
  std::string folder = Folder("killed");
  std::mt19937 random(1);
  for (int round = 0; round < 12; ++round) {
    ChildProcess child("crash_child", {"write", folder});
    ASSERT_GT(child.id(), 0);
    SleepMilliseconds(5 + static_cast<int>(random() % 300));
    child.Kill();
    std::string last;
    for (std::string line = child.ReadLine(); !line.empty(); line = child.ReadLine()) last = line;
    ASSERT_EQ(child.Wait(), -9) << last;
    uint64_t nodes = CountWhole(folder);
    // Nodes are numbered by commits; one more may be there whose word was still on its way.
    if (!last.empty()) {
      ASSERT_GE(nodes, std::stoull(last) + 1);
      ASSERT_LE(nodes, std::stoull(last) + 2);
    }
  }
}

TEST(CrashTest, AKilledLoadLeavesNothingOrAll) {
  std::mt19937 random(2);
  for (int round = 0; round < 8; ++round) {
    std::string folder = Folder("load");
    ASSERT_EQ(CountWhole(folder), 0u);
    ChildProcess child("crash_child", {"load", folder});
    SleepMilliseconds(static_cast<int>(random() % 200));
    child.Kill();
    bool confirmed = child.ReadLine() == "done";
    child.Wait();
    uint64_t nodes = CountWhole(folder);
    EXPECT_TRUE(nodes == 5000 || (nodes == 0 && !confirmed)) << nodes;
    EXPECT_FALSE(fs::exists(folder + "/incoming"));
  }
}

TEST(CrashTest, ReadersSeeWholeCommitsBesideAWriter) {
  std::string folder = Folder("beside");
  ChildProcess child("crash_child", {"write", folder});
  for (int i = 0; i < 20; ++i) ASSERT_NE(child.ReadLine(), "");
  auto reader = GraphStore::Open(folder, OpenMode::kReadOnly);
  ASSERT_TRUE(reader.ok()) << reader.status();
  uint64_t last = 0;
  for (int i = 0; i < 20; ++i) {
    std::string confirmed = child.ReadLine();
    auto snapshot = (*reader)->GetSnapshot();
    ASSERT_TRUE(snapshot.ok()) << snapshot.status();
    ASSERT_GE((*snapshot)->NodeCount(), std::stoull(confirmed) + 1);
    ASSERT_GE((*snapshot)->NodeCount(), last);
    last = (*snapshot)->NodeCount();
    VerifyReader(**snapshot, true, true);
  }
  auto refused = GraphStore::Open(folder, OpenMode::kReadWrite);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(std::string(refused.status().message()),
              testing::HasSubstr("process " + std::to_string(child.id())));
}

class DamageTest : public testing::Test {
 protected:
  void SetUp() override {
    whole_ = Folder("whole");
    {
      ChildProcess loader("crash_child", {"load", whole_});
      loader.ReadAll();
      ChildProcess writer("crash_child", {"write", whole_});
      while (writer.ReadLine() != "5060") {
      }
    }
    ChildProcess reader("crash_child", {"read", whole_});
    dump_ = reader.ReadAll();
    ASSERT_EQ(reader.Wait(), 0) << dump_.substr(0, 500);
  }

  std::vector<std::string> Files(const std::string& folder) {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
  }

  // What was done.
  std::string Damage(const std::string& file) {
    uint64_t size = fs::file_size(file);
    switch (size == 0 ? 0 : random_() % 4) {
      case 0:
        fs::remove(file);
        return "removed " + file;
      case 1:
        fs::resize_file(file, random_() % size);
        return "cut " + file;
      default: {
        uint64_t at = random_() % size;
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekg(static_cast<std::streamoff>(at));
        char byte = static_cast<char>(stream.get() ^ (1 << random_() % 8));
        stream.seekp(static_cast<std::streamoff>(at));
        stream.put(byte);
        return "flipped a bit at " + std::to_string(at) + " of " + file;
      }
    }
  }

  std::string whole_;
  std::string dump_;
  std::mt19937 random_{4};
};

TEST_F(DamageTest, IsNoticedOrHarmless) {
  std::string copy = testing::TempDir() + "/damaged";
  int noticed = 0;
  // More rounds than the usual ones, and others, where DOSSIER_DAMAGE_ROUNDS says so.
  const char* more = std::getenv("DOSSIER_DAMAGE_ROUNDS");
  int rounds = more != nullptr ? std::atoi(more) : 60;
  if (more != nullptr) random_.seed(static_cast<uint32_t>(rounds));
  for (int round = 0; round < rounds; ++round) {
    fs::remove_all(copy);
    fs::copy(whole_, copy, fs::copy_options::recursive);
    std::vector<std::string> files = Files(copy);
    std::string what = Damage(files[random_() % files.size()]);
    ChildProcess reader("crash_child", {"read", copy});
    std::string said = reader.ReadAll();
    int code = reader.Wait();
    ASSERT_TRUE(code == 0 || code == 3) << what << ": ended by " << code << " " << said;
    if (code == 0) {
      ASSERT_EQ(said, dump_) << what;
    }
    noticed += code == 3 ? 1 : 0;
  }
  EXPECT_GT(noticed, 10);
}

}  // namespace
}  // namespace dossier

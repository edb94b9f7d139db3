// The one law, on the real program and the example articles: the graph is a function of the set of articles.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/files/scratch_files.h"
#include "tests/process/run_program.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;

constexpr char kProgram[] = "tools/dossier/dossier";

std::vector<std::string> ExampleFiles() {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator("examples/articles")) files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  EXPECT_GE(files.size(), 8u);
  return files;
}

std::vector<std::string> IngestWords(const std::string& folder, const std::vector<std::string>& files, int threads) {
  std::vector<std::string> words = {kProgram, "ingest", "--db", folder, "--threads", std::to_string(threads)};
  words.insert(words.end(), files.begin(), files.end());
  return words;
}

void Ingest(const std::string& folder, const std::vector<std::string>& files, int threads = 1) {
  ProgramResult result = RunProgram(IngestWords(folder, files, threads));
  ASSERT_EQ(result.exit_code, 0) << result.error;
}

std::string Export(const std::string& folder, const std::string& format = "protobuf") {
  ProgramResult result = RunProgram({kProgram, "export", "--db", folder, "--format", format});
  EXPECT_EQ(result.exit_code, 0) << result.error;
  return result.out;
}

void Import(const std::string& folder, const std::string& bytes) {
  ProgramResult result = RunProgram({kProgram, "import", "--db", folder, "-"}, bytes);
  ASSERT_EQ(result.exit_code, 0) << result.error;
}

void ExpectClean(const std::string& folder) {
  ProgramResult check = RunProgram({kProgram, "check", "--db", folder});
  EXPECT_EQ(check.exit_code, 0) << check.out << check.error;
}

// Ends the ingest at a random moment of its run; true where it had come to its own end before.
bool IngestAndKill(const std::vector<std::string>& words, double whole_run_seconds, std::mt19937* random) {
  const std::string errors = ::testing::TempDir() + "/killed.errors";
  pid_t pid = StartProgram(words, errors);
  double wait = std::uniform_real_distribution<double>(0, whole_run_seconds)(*random);
  usleep(static_cast<useconds_t>(wait * 1e6));
  int code = 0;
  if (HasEnded(pid, &code)) {
    std::ifstream said(errors);
    EXPECT_EQ(code, 0) << std::string(std::istreambuf_iterator<char>(said), {});
    return true;
  }
  KillProgram(pid);
  return false;
}

TEST(Law, OrderThreadsAndKillsDoNotShow) {
  std::vector<std::string> files = ExampleFiles();
  auto start = std::chrono::steady_clock::now();
  std::string reference_folder = FreshScratchPath("reference");
  Ingest(reference_folder, files);
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::string reference = Export(reference_folder);
  ASSERT_GT(reference.size(), 10000u);
  std::mt19937 random(20250812);
  int killed = 0;
  for (int order = 0; order < 5; ++order) {
    std::shuffle(files.begin(), files.end(), random);
    for (int threads : {1, 2, 4}) {
      std::string folder = FreshScratchPath("killed");
      std::vector<std::string> words = IngestWords(folder, files, threads);
      double window = seconds;
      int kills = 0;
      for (int attempt = 0; kills < 20 && attempt < 400; ++attempt) {
        if (IngestAndKill(words, window, &random)) {
          // It was all there: what is left to try is the way there, and sooner.
          fs::remove_all(folder);
          window *= 0.9;
        } else {
          ++kills;
        }
      }
      killed += kills;
      Ingest(folder, files, threads);
      ASSERT_EQ(Export(folder), reference) << "order " << order << ", threads " << threads;
      ExpectClean(folder);
    }
  }
  EXPECT_EQ(killed, 300) << "too few ingests were still running when they were to be killed";
}

TEST(Law, IngestingAgainChangesNothingAndSaysSo) {
  std::vector<std::string> files = ExampleFiles();
  std::string folder = FreshScratchPath("again");
  Ingest(folder, files);
  std::string before = Export(folder);
  ProgramResult again = RunProgram(IngestWords(folder, files, 2));
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_NE(again.out.find("already there, unchanged"), std::string::npos) << again.out;
  EXPECT_EQ(again.out.find("articles added"), std::string::npos) << again.out;
  EXPECT_EQ(Export(folder), before);
}

// The articles of an input, by the digests that the graph gives them.
std::vector<std::string> Digests(const std::string& folder) {
  ProgramResult result =
      RunProgram({kProgram, "query", "--db", folder, "--format", "csv", "MATCH (a:Article) RETURN a.digest AS digest ORDER BY digest"});
  EXPECT_EQ(result.exit_code, 0) << result.error;
  std::vector<std::string> lines;
  for (size_t at = 0; at < result.out.size();) {
    size_t end = result.out.find('\n', at);
    lines.push_back(result.out.substr(at, end - at));
    at = end + 1;
  }
  if (!lines.empty()) lines.erase(lines.begin());
  return lines;
}

TEST(Law, RetractingIsAsIfItHadNeverBeenThere) {
  std::vector<std::string> files = ExampleFiles();
  std::vector<std::string> alone;
  std::vector<std::vector<std::string>> digests;
  for (size_t i = 0; i < files.size(); ++i) {
    std::string folder = FreshScratchPath("alone");
    Ingest(folder, {files[i]});
    alone.push_back(Export(folder));
    digests.push_back(Digests(folder));
    ASSERT_FALSE(digests.back().empty()) << files[i];
  }
  for (size_t a = 0; a < files.size(); ++a) {
    for (size_t b = 0; b < files.size(); ++b) {
      if (a == b) continue;
      std::string folder = FreshScratchPath("pair");
      Ingest(folder, {files[a], files[b]}, 2);
      std::vector<std::string> words = {kProgram, "retract", "--db", folder};
      words.insert(words.end(), digests[b].begin(), digests[b].end());
      ProgramResult retract = RunProgram(words);
      ASSERT_EQ(retract.exit_code, 0) << retract.error;
      ASSERT_EQ(Export(folder), alone[a]) << files[a] << " after retracting " << files[b];
    }
  }
}

TEST(Law, ExportsComeBackTheSame) {
  std::string folder = FreshScratchPath("source");
  Ingest(folder, ExampleFiles());
  ProgramResult users = RunProgram({kProgram, "query", "--db", folder,
                                    "MATCH (p:Person) WITH p ORDER BY p.name LIMIT 2 SET p.note = 'mine', p:Watched "
                                    "CREATE (:Folder {name: 'case'})-[:HOLDS {on: date('2025-08-12')}]->(p)"});
  ASSERT_EQ(users.exit_code, 0) << users.error;
  ProgramResult judged = RunProgram({kProgram, "judge", "--db", folder, "same", "Marcela Ibarra", "Daniel Whitlock"});
  ASSERT_EQ(judged.exit_code, 0) << judged.error;
  for (const char* format : {"protobuf", "jsonl"}) {
    std::string bytes = Export(folder, format);
    EXPECT_NE(bytes.find("Watched"), std::string::npos);
    std::string copy = FreshScratchPath("copy");
    Import(copy, bytes);
    EXPECT_EQ(Export(copy, format), bytes) << format;
    ExpectClean(copy);
  }
}

TEST(Law, JudgementsOutliveRetractionAndAreTakenBackWithoutATrace) {
  std::vector<std::string> files = ExampleFiles();
  std::string folder = FreshScratchPath("judged");
  Ingest(folder, files);
  const std::string unjudged = Export(folder);
  const std::vector<std::string> pair = {"Marcela Ibarra", "Daniel Whitlock"};
  ASSERT_EQ(RunProgram({kProgram, "judge", "--db", folder, "same", pair[0], pair[1]}).exit_code, 0);
  const std::string judged = Export(folder);
  EXPECT_NE(judged, unjudged);
  std::vector<std::string> words = {kProgram, "retract", "--db", folder};
  for (const std::string& digest : Digests(folder)) words.push_back(digest);
  ASSERT_EQ(RunProgram(words).exit_code, 0);
  Ingest(folder, files, 2);
  EXPECT_EQ(Export(folder), judged);
  ExpectClean(folder);
  ProgramResult undo = RunProgram({kProgram, "judge", "--db", folder, "undo", pair[0], pair[1]});
  ASSERT_EQ(undo.exit_code, 0) << undo.error;
  EXPECT_EQ(Export(folder), unjudged);
}

TEST(Law, UsersAdditionsOutliveRetractionAndComeToTheSameGraph) {
  std::vector<std::string> files = ExampleFiles();
  std::string folder = FreshScratchPath("users");
  Ingest(folder, files);
  ASSERT_EQ(RunProgram({kProgram, "query", "--db", folder, "MATCH (p:Person) WHERE p.name CONTAINS 'Ibarra' SET p.note = 'mine'"}).exit_code, 0);
  std::string before = Export(folder);
  std::vector<std::string> words = {kProgram, "retract", "--db", folder};
  for (const std::string& digest : Digests(folder)) words.push_back(digest);
  ASSERT_EQ(RunProgram(words).exit_code, 0);
  ProgramResult notes = RunProgram({kProgram, "query", "--db", folder, "--format", "csv", "MATCH (n) WHERE n.note = 'mine' RETURN count(*) AS n"});
  EXPECT_EQ(notes.out, "n\n1\n") << notes.error;
  Ingest(folder, files, 2);
  EXPECT_EQ(Export(folder), before);
}

}  // namespace
}  // namespace dossier

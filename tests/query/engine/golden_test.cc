// What every stage hands on, kept as files: golden/*.golden. A file begins with '# graph' and '#
// query', which are read; what follows is compared with what the stages make of them.
//
//   DOSSIER_GOLDEN_WRITE  a folder: the files are written there anew
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "tests/files/scratch_files.h"
#include "tests/query/engine/test_engine.h"

namespace dossier {
namespace {

constexpr char kFolder[] = "tests/query/engine/golden";

// The text between a heading and the next one.
std::string Section(const std::string& text, const std::string& heading) {
  const std::string mark = absl::StrCat("# ", heading, "\n");
  const size_t at = text.find(mark);
  if (at == std::string::npos) return "";
  const size_t start = at + mark.size();
  const size_t end = text.find("\n# ", start);
  return std::string(
      absl::StripAsciiWhitespace(text.substr(start, end == std::string::npos ? end : end - start)));
}

std::string Render(const std::string& graph, const std::string& query) {
  TestEngine test;
  for (absl::string_view statement : absl::StrSplit(graph, ";\n")) {
    if (!absl::StripAsciiWhitespace(statement).empty()) test.Run(std::string(statement));
  }
  absl::StatusOr<Engine::Stages> stages = test.engine().Explain(query, {}, {});
  EXPECT_TRUE(stages.ok()) << stages.status();
  if (!stages.ok()) return "";
  const QueryResult result = test.Run(query);
  const auto trimmed = [](const std::string& text) {
    return std::string(absl::StripAsciiWhitespace(text));
  };
  std::string text = absl::StrCat(
      "# graph\n", graph, "\n\n# query\n", query, "\n\n# tree\n", trimmed(stages->ast),
      "\n\n# logical plan\n", trimmed(stages->logical_plan), "\n\n# optimized plan\n",
      trimmed(stages->optimized_plan), "\n\n# rows\n", absl::StrJoin(result.columns, " | "), "\n");
  for (const Row& row : result.result.rows) absl::StrAppend(&text, RowText(row), "\n");
  return text;
}

TEST(Golden, StagesHandOnWhatTheFilesSay) {
  const char* write = std::getenv("DOSSIER_GOLDEN_WRITE");
  size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() != ".golden") continue;
    ++count;
    const std::string wanted = ReadFileBytes(entry.path());
    const std::string made = Render(Section(wanted, "graph"), Section(wanted, "query"));
    if (write != nullptr)
      std::ofstream(std::filesystem::path(write) / entry.path().filename()) << made;
    if (write == nullptr) EXPECT_EQ(made, wanted) << entry.path();
  }
  EXPECT_GE(count, 12u);
}

}  // namespace
}  // namespace dossier

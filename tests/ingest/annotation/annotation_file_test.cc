#include "ingest/annotation/annotation_file.h"

#include <fstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  ForEachLine(text, [&lines](int number, std::string_view line) {
    lines.push_back(std::to_string(number) + ":" + std::string(line));
  });
  return lines;
}

TEST(AnnotationFileTest, LinesWithAndWithoutALastNewline) {
  using testing::ElementsAre;
  EXPECT_THAT(Lines("a\n\nb\n"), ElementsAre("1:a", "2:", "3:b"));
  EXPECT_THAT(Lines("a\nb"), ElementsAre("1:a", "2:b"));
  EXPECT_THAT(Lines(""), ElementsAre());
}

TEST(AnnotationFileTest, WhatIsWrongInAnyFileIsTold) {
  const std::string path = testing::TempDir() + "/two_lines";
  std::ofstream(path) << "good\nbad\n";
  auto read = [](std::string_view file, std::string_view text, std::vector<Diagnostic>* wrong) {
    ForEachLine(text, [&](int number, std::string_view line) {
      if (line == "bad") wrong->push_back({std::string(file), number, "bad", "write good"});
    });
    return std::vector<AnnotatedArticle>(1);
  };
  absl::Status told = LoadAnnotationFiles({path}, read).status();
  EXPECT_EQ(told.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(told.message()), testing::HasSubstr(path + ":2"));
  EXPECT_EQ(LoadAnnotationFiles({path + "_missing"}, read).status().code(),
            absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace dossier

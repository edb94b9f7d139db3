#include "tests/style/style_finding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "tests/style/include_rule.h"
#include "tests/style/source_text.h"
#include "tests/style/tracked_files.h"

namespace dossier::style {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(StyleFindingTest, OnlyWhatGotWorse) {
  const Findings before = {{"long_source a.cc", 600}, {"missing_test b.cc", 1}, {"header_lines_median", 90}};
  EXPECT_THAT(Worse({{"long_source a.cc", 600}, {"header_lines_median", 90}}, before), IsEmpty());
  EXPECT_THAT(Worse({{"header_lines_median", 80}}, {}), IsEmpty());
  EXPECT_THAT(Worse({{"long_source a.cc", 601}}, before), ElementsAre(HasSubstr("a.cc grew from 600 to 601")));
  EXPECT_THAT(Worse({{"missing_test c.cc", 1}}, before), ElementsAre(HasSubstr("c.cc")));
  EXPECT_THAT(Worse({{"header_lines_median", 91}}, before), ElementsAre(HasSubstr("91")));
}

TEST(StyleFindingTest, TextAndBack) {
  const Findings findings = {{"a b c", 3}, {"d", 1}};
  EXPECT_EQ(ParseFindings("# x\n" + FindingsText(findings)), findings);
}

TEST(StyleFindingTest, Includes) {
  EXPECT_THAT(ForbiddenIncludes("query/a.cc", "#include \"ingest/b.h\"\n#include \"graph/c.h\"\n"),
              ElementsAre("ingest/b.h"));
  EXPECT_THAT(ForbiddenIncludes("ingest/a.cc", "#include \"query/b.h\"\n"), ElementsAre("query/b.h"));
  EXPECT_THAT(ForbiddenIncludes("graph/store/a.cc", "#include <rocksdb/db.h>\n"), ElementsAre("rocksdb/db.h"));
  EXPECT_THAT(ForbiddenIncludes("graph/storage/a.cc", "#include <rocksdb/db.h>\n"), IsEmpty());
  EXPECT_THAT(ForbiddenIncludes("tools/a.h", "#include <iostream>\n#include <regex>\n"),
              ElementsAre("iostream", "regex"));
  EXPECT_THAT(ForbiddenIncludes("tests/a.cc", "#include \"query/b.h\"\n#include \"ingest/b.h\"\n"), IsEmpty());
}

TEST(StyleFindingTest, Machines) {
  EXPECT_TRUE(NamesOneMachine("see /ho" "me/ann/x"));
  EXPECT_TRUE(NamesOneMachine("cd /tm" "p/x"));
  EXPECT_FALSE(NamesOneMachine("${TMPDIR:-/tm" "p}/x and a/home/b and /usr/lib"));
}

TEST(StyleFindingTest, CodeOnlyKeepsLengthAndLines) {
  const std::string source = "int a; // b\n/* c\n */ s = \"d\\\"e\"; '\\'' R\"(f)\"\n#define g \\\n h\ni";
  EXPECT_EQ(CodeOnly(source), "int a;     \n    \n    s =       ;            \n           \n  \ni");
}

TEST(StyleFindingTest, ATree) {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(testing::TempDir()) / "style_tree";
  fs::remove_all(root);
  fs::create_directories(root / "graph");
  fs::create_directories(root / "tests/graph");
  std::ofstream(root / "graph/string_util.h") << "#pragma once\n";
  std::ofstream(root / "graph/a.cc") << "void F() {\n}\n";
  std::ofstream(root / "graph/b.cc") << "void F() {" << std::string(70, '\n') << "}\n";
  std::ofstream(root / "tests/graph/b_test.cc") << "\n";
  const Findings findings = FindInTree(root.native());
  EXPECT_EQ(findings.count("empty_name graph/string_util.h"), 1u);
  EXPECT_EQ(findings.count("missing_test graph/a.cc"), 1u);
  EXPECT_EQ(findings.count("missing_test graph/b.cc"), 0u);
  EXPECT_EQ(findings.at("long_function graph/b.cc F"), 71);
  EXPECT_EQ(findings.at("function_lines_median"), 2);
}

TEST(StyleFindingTest, GitSaysWhatBelongs) {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(testing::TempDir()) / "style clone";
  fs::remove_all(root);
  fs::create_directories(root / "graph");
  std::ofstream(root / "graph/a.cc") << "\n";
  std::ofstream(root / "graph/b.cc") << "\n";
  const std::string git = "git -C '" + root.native() + "' ";
  if (std::system((git + "init -q && " + git + "add graph/a.cc").c_str()) != 0) GTEST_SKIP() << "no git here";
  EXPECT_THAT(TrackedFiles(root.native()), ElementsAre("graph/a.cc"));
  fs::remove_all(root / ".git");
  EXPECT_THAT(TrackedFiles(root.native()), ElementsAre("graph/a.cc", "graph/b.cc"));
}

}  // namespace
}  // namespace dossier::style

// What the extraction finds in sentences of our own, counted: recall of what they say, and how
// often they fool it.
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "ingest/extract/extraction_text.h"
#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

std::string DataFile(const std::string& name) {
  return std::string(std::getenv("TEST_SRCDIR")) + "/dossier/tests/ingest/extract/" + name;
}

bool Found(const std::vector<std::string>& lines, const std::string& wanted) {
  for (const std::string& line : lines) {
    if (line == wanted || (absl::StrContains(wanted, " SAID ") && absl::StartsWith(line, wanted)))
      return true;
  }
  return false;
}

TEST(AnnotatedTest, MostIsFoundAndHardlyATemptationTaken) {
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  std::ifstream file(DataFile("annotated.txt"));
  ASSERT_TRUE(file) << "annotated.txt is missing from the test's data";
  std::vector<std::string> lines;
  int said = 0, found = 0, tempting = 0, fallen = 0;
  std::string report, text;
  for (std::string line; std::getline(file, line);) {
    if (line.size() < 3 || line[0] == '#') continue;
    std::string rest = line.substr(2);
    if (line[0] == '>') {
      Article article;
      article.set_uri("annotated");
      article.set_published("2025-06-15");
      article.set_text(rest);
      auto extraction = (*extractor)->Extract(article);
      ASSERT_TRUE(extraction.ok()) << rest << ": " << extraction.status();
      lines = FoundLines(article, *extraction);
      text = rest;
    } else if (line[0] == '+') {
      ++said;
      if (Found(lines, rest))
        ++found;
      else
        report += "missed  " + rest + "   in: " + text + "\n";
    } else {
      ++tempting;
      if (!Found(lines, rest)) continue;
      ++fallen;
      report += "fell for  " + rest + "   in: " + text + "\n";
    }
  }
  EXPECT_GE(said, 50);
  EXPECT_GE(tempting, 15);
  EXPECT_GE(found * 100, said * 70) << found << " of " << said << " found\n" << report;
  EXPECT_LE(fallen * 100, tempting * 10) << fallen << " of " << tempting << " fallen for\n"
                                         << report;
  if (std::getenv("DOSSIER_SHOW") != nullptr)
    std::printf("%d of %d found, %d of %d fallen for\n%s", found, said, fallen, tempting,
                report.c_str());
}

}  // namespace
}  // namespace dossier

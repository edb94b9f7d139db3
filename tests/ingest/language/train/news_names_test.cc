// Names read from our own annotated articles.
#include <gtest/gtest.h>


#include "ingest/language/train/name_corpus.h"
#include "tests/files/scratch_files.h"

namespace dossier {
namespace {

TEST(NewsNames, ReadsMarksAndPassesOverWhatIsNoName) {
  NameCorpus corpus;
  std::string good = WriteScratchFile("good.news",
                               "# c\n= a full date=2025-01-02\n"
                               "[Person#1 Jane Roe]'s [#1 aide] left [Place/City#2 Lagos].\n"
                               "> VISITED 1 2\n"
                               "[Group#3 Kurds] at the [Event#4 Book Fair]\n\n"
                               "= b names\nNo names.\n");
  ASSERT_TRUE(ReadNews(good, &corpus).ok());
  ASSERT_EQ(corpus.size(), 2u);
  EXPECT_EQ(corpus[0]->document->sentences.size(), 2u);
  EXPECT_EQ(
      corpus[0]->allowed,
      (std::vector<uint16_t>{Only(kBeginPerson), Only(kInPerson), Only(kOutside), Only(kOutside),
                             Only(kOutside), Only(kBeginPlace), Only(kOutside), Only(kOutside),
                             Only(kOutside), Only(kOutside), Only(kBeginOther), Only(kInOther)}));
  std::string bad = WriteScratchFile("bad.news", "= a full\n[Persn#1 Jane] left\n");
  absl::Status status = ReadNews(bad, &corpus);
  EXPECT_NE(std::string(status.message()).find("bad.news:2"), std::string::npos);
}

}  // namespace
}  // namespace dossier

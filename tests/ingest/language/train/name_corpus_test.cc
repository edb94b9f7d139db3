#include "ingest/language/train/name_corpus.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/files/scratch_files.h"

namespace dossier {
namespace {

TEST(NameCorpus, ReadsBioAndSplitsAsTheTokenizerDoes) {
  std::string path = WriteScratchFile("x.bio", "Jean-Luc\tB-PER\nRoe\tI-PER\nleft\tO\n\n");
  NameCorpus corpus;
  ASSERT_TRUE(ReadBio(path, false, &corpus).ok());
  ASSERT_EQ(corpus.size(), 1u);
  EXPECT_EQ(
      corpus[0]->allowed,
      (std::vector<uint16_t>{Only(kBeginPerson), Only(kInPerson), Only(kInPerson), Only(kInPerson),
                             Only(kOutside) | Only(kBeginOther) | Only(kInOther)}));
}

TEST(NameCorpus, ReadsBracketsAndNamesTheLineOfAnError) {
  NameCorpus corpus;
  std::string good =
      WriteScratchFile("good.names", "# c\n[Person Jane Roe] of [Organization Acme].\n\nNo names.\n");
  ASSERT_TRUE(ReadBracketed(good, &corpus).ok());
  ASSERT_EQ(corpus.size(), 2u);
  EXPECT_EQ(corpus[0]->allowed,
            (std::vector<uint16_t>{Only(kBeginPerson), Only(kInPerson), Only(kOutside),
                                   Only(kBeginOrganization), Only(kOutside)}));
  std::string bad = WriteScratchFile("bad.names", "fine\n[Persn Jane] left\n");
  absl::Status status = ReadBracketed(bad, &corpus);
  EXPECT_NE(std::string(status.message()).find("bad.names:2"), std::string::npos);
}

}  // namespace
}  // namespace dossier

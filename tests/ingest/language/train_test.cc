// Readers of training data.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "ingest/language/train/name_corpus.h"
#include "ingest/language/train/treebank.h"

namespace dossier {
namespace {

std::string WriteFile(const std::string& name, const std::string& text) {
  std::string path = std::string(std::getenv("TEST_TMPDIR")) + "/" + name;
  std::ofstream(path) << text;
  return path;
}

TEST(Treebank, ReadsTokensHeadsAndSpaces) {
  std::string path = WriteFile("x.conllu",
                               "# text = don't go\n"
                               "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                               "1\tdo\tdo\tAUX\tVB\t_\t3\taux\t_\t_\n"
                               "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
                               "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n");
  auto bank = Treebank::Read({path});
  ASSERT_TRUE(bank.ok());
  EXPECT_EQ((*bank)->article.text(), "don't go \n");
  EXPECT_EQ((*bank)->gold[1].head, 2u);
  EXPECT_EQ((*bank)->gold[2].head, kNone);
  EXPECT_EQ((*bank)->gold[1].relation, Relation::kAdvmod);
  EXPECT_FALSE(Treebank::Read({path + ".absent"}).ok());
}

TEST(NameCorpus, ReadsBioAndSplitsAsTheTokenizerDoes) {
  std::string path = WriteFile("x.bio", "Jean-Luc\tB-PER\nRoe\tI-PER\nleft\tO\n\n");
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
      WriteFile("good.names", "# c\n[Person Jane Roe] of [Organization Acme].\n\nNo names.\n");
  ASSERT_TRUE(ReadBracketed(good, &corpus).ok());
  ASSERT_EQ(corpus.size(), 2u);
  EXPECT_EQ(corpus[0]->allowed,
            (std::vector<uint16_t>{Only(kBeginPerson), Only(kInPerson), Only(kOutside),
                                   Only(kBeginOrganization), Only(kOutside)}));
  std::string bad = WriteFile("bad.names", "fine\n[Persn Jane] left\n");
  absl::Status status = ReadBracketed(bad, &corpus);
  EXPECT_NE(std::string(status.message()).find("bad.names:2"), std::string::npos);
}

}  // namespace
}  // namespace dossier

#include "ingest/language/train/treebank.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/files/scratch_files.h"

namespace dossier {
namespace {

TEST(Treebank, ReadsTokensHeadsAndSpaces) {
  std::string path = WriteScratchFile("x.conllu",
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

}  // namespace
}  // namespace dossier

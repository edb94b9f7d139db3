#include "ingest/language/lemma_stage.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(LemmaStage, GivesDictionaryFormsAndKeepsNames) {
  ReadArticle read = ReadWhole("Sheinbaum has extradited the leaders.", "lemmas");
  EXPECT_EQ(read->Lemma(0), "Sheinbaum");
  EXPECT_EQ(read->Lemma(1), "have");
  EXPECT_EQ(read->Lemma(2), "extradite");
  EXPECT_EQ(read->Lemma(4), "leader");
}

}  // namespace
}  // namespace dossier

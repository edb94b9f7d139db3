#include "ingest/language/models.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(LanguageModels, OpenAndBelongTogether) {
  auto models = LanguageModels::Load();
  ASSERT_TRUE(models.ok()) << models.status();
  EXPECT_TRUE((*models)->name_net.Fits((*models)->syntax));
  EXPECT_NE((*models)->clusters.Fine("monday"), 0);
  EXPECT_NE((*models)->gazetteer.Find("mexico"), nullptr);
  EXPECT_EQ((*models)->names.labels().size(), 9u);
  EXPECT_EQ((*models)->lemmatizer.Lemma("went", PennTag::kVBD), "go");
}

}  // namespace
}  // namespace dossier

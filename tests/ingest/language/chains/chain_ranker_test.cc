#include "ingest/language/chains/chain_ranker.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/chains/read_phrases.h"

namespace dossier {
namespace {

TEST(ChainRanker, LinksWhatIsSaidAgain) {
  ReadPhrases r(
      "The homeopathic treatment failed. A dog barked. The homeopathic treatment was stopped.");
  auto links =
      RankPhrases(*r.read, r.models->chains, r.models->syntax, r.models->clusters, r.phrases);
  ASSERT_EQ(links.size(), r.phrases.size());
  uint32_t first = r.At("The homeopathic treatment");
  uint32_t second = r.At("The homeopathic treatment", first + 1);
  EXPECT_EQ(links[second].antecedent, first);
  EXPECT_GT(links[second].lead, 0);
  EXPECT_LE(links[second].over_others, links[second].lead);
  EXPECT_EQ(links[first].antecedent, kNone);
  EXPECT_EQ(links[r.At("A dog")].antecedent, kNone);
}

}  // namespace
}  // namespace dossier

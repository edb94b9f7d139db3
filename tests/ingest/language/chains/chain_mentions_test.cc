#include "ingest/language/chains/chain_mentions.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/chains/read_phrases.h"

namespace dossier {
namespace {

constexpr int32_t kSureLead = ChainModel::kUnit * 8;

// Links phrase `words` to the first phrase of the text.
std::string ChainAfterLink(std::string_view text, std::string_view words, int32_t lead) {
  ReadPhrases r(text);
  std::vector<ChainLink> links(r.phrases.size());
  uint32_t p = r.At(words, 1);
  EXPECT_NE(p, kNone);
  links[p] = {0, lead, lead};
  GiveToEntities(r.phrases, links, r.read.document.get());
  return Chain(*r.read, r.read->Text(r.phrases[0].tokens));
}

TEST(ChainMentions, ADescriptionGoesToTheNameWhereTheLinkIsSure) {
  constexpr std::string_view kText = "Angela Merkel spoke. The physicist smiled.";
  EXPECT_EQ(ChainAfterLink(kText, "The physicist", kSureLead), "Angela Merkel; The physicist");
  EXPECT_EQ(ChainAfterLink(kText, "The physicist", 1), "Angela Merkel");
}

TEST(ChainMentions, NumberAndGenderMustAgree) {
  EXPECT_EQ(
      ChainAfterLink("Angela Merkel spoke. The physicists smiled.", "The physicists", kSureLead),
      "Angela Merkel");
  EXPECT_EQ(ChainAfterLink("Angela Merkel spoke. Tom Hanks saw it.", "it", kSureLead),
            "Angela Merkel");
}

TEST(ChainMentions, TheSpeakerSaysI) {
  EXPECT_EQ(ChainAfterLink("Angela Merkel spoke. \"I am tired today.\"", "I", kSureLead),
            "Angela Merkel; I");
}

TEST(ChainMentions, NamesStay) {
  EXPECT_EQ(ChainAfterLink("Angela Merkel spoke. Tom Hanks smiled.", "Tom Hanks", kSureLead),
            "Angela Merkel");
}

}  // namespace
}  // namespace dossier

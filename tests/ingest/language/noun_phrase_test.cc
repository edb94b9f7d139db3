#include "ingest/language/noun_phrase.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

const NounPhrase* Find(const ReadArticle& read, const std::vector<NounPhrase>& phrases,
                       std::string_view words) {
  auto found = std::find_if(phrases.begin(), phrases.end(),
                            [&](const NounPhrase& p) { return read->Text(p.tokens) == words; });
  return found == phrases.end() ? nullptr : &*found;
}

TEST(NounPhrase, CoversThePhraseAndTellsItsKind) {
  ReadArticle read =
      ReadWhole("The owner of the company sold its old ships to a bank.", "coreference");
  std::vector<NounPhrase> phrases = FindNounPhrases(*read);
  const NounPhrase* owner = Find(read, phrases, "The owner of the company");
  const NounPhrase* ships = Find(read, phrases, "its old ships");
  const NounPhrase* its = Find(read, phrases, "its");
  const NounPhrase* bank = Find(read, phrases, "a bank");
  ASSERT_TRUE(owner && ships && its && bank);
  EXPECT_EQ(owner->kind, PhraseKind::kDefinite);
  EXPECT_EQ(ships->kind, PhraseKind::kPossessed);
  EXPECT_TRUE(ships->plural);
  EXPECT_EQ(its->kind, PhraseKind::kPronoun);
  EXPECT_EQ(bank->kind, PhraseKind::kIndefinite);
}

TEST(NounPhrase, JoinsWhatIsCoordinated) {
  ReadArticle read = ReadWhole("The judge and the lawyer left the court.", "coreference");
  std::vector<NounPhrase> phrases = FindNounPhrases(*read);
  const NounPhrase* both = Find(read, phrases, "The judge and the lawyer");
  ASSERT_NE(both, nullptr);
  EXPECT_EQ(both->kind, PhraseKind::kCoordination);
  EXPECT_TRUE(both->plural);
  EXPECT_NE(Find(read, phrases, "The judge"), nullptr);
  EXPECT_NE(Find(read, phrases, "the lawyer"), nullptr);
}

TEST(NounPhrase, ComesInReadingOrderTheLongerFirst) {
  ReadArticle read =
      ReadWhole("Angela Merkel, the chancellor of Germany, spoke in Paris.", "coreference");
  std::vector<NounPhrase> phrases = FindNounPhrases(*read);
  for (size_t i = 1; i < phrases.size(); ++i) {
    const Range &a = phrases[i - 1].tokens, &b = phrases[i].tokens;
    EXPECT_TRUE(a.begin < b.begin || (a.begin == b.begin && a.end > b.end));
  }
  ASSERT_NE(Find(read, phrases, "Angela Merkel"), nullptr);
  EXPECT_EQ(Find(read, phrases, "Angela Merkel")->kind, PhraseKind::kName);
}

}  // namespace
}  // namespace dossier

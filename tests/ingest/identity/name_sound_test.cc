#include "ingest/identity/name_sound.h"

#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/identity/name_folding.h"
#include "ingest/identity/name_words.h"

namespace dossier {
namespace {

std::string Whole(const char* name) { return WholeNameSound(FoldTokens(name)); }

TEST(WholeNameSound, IsOneForSpellingsOfOneName) {
  const std::pair<const char*, const char*> kSame[] = {
      {"Igor Starovoit", "Igor Starovoyt"}, {"Yevgeny Malkin", "Evgeni Malkin"},
      {"Mahmoud Zahar", "Mahmud Zahar"},    {"Nouri Jasim", "Nuri Jassim"},
      {"Jürgen Möller", "Juergen Moeller"}, {"Ban Ki-moon", "Ban Kimoon"},
      {"Orbán Viktor", "Viktor Orbán"},     {"Yao Ming", "Ming Yao"},
      {"Bob Marsh", "Robert Marsh"},        {"Yannis Kokkas", "Ioannis Kokkas"},
      {"Kim Seok-jin", "Kim Suk Jin"},      {"Choe Son-hui", "Choi Son Hui"},
  };
  for (const auto& [a, b] : kSame) EXPECT_EQ(Whole(a), Whole(b)) << a;
}

TEST(WholeNameSound, KeepsNamesApart) {
  const std::pair<const char*, const char*> kDifferent[] = {
      {"Hassan Rouhani", "Hussein Rouhani"}, {"Ali Khamenei", "Ali Khomeini"},
      {"Kim Jong Un", "Kim Jong Il"},        {"Thomas Scott", "Scott Thomas"},
      {"Ahmed Hamdan", "Hamdan Ahmed"},      {"John Smith", "John Smyth"},
      {"Paul Biya", "Paula Biya"},           {"Igor Petrov", "Irina Petrova"},
      {"Salah Omar", "Saleh Omar"},          {"Boris Johnson", "Boris Jonson"},
  };
  for (const auto& [a, b] : kDifferent) EXPECT_NE(Whole(a), Whole(b)) << a << ", " << b;
}

TEST(SoundName, HasOneSoundAToken) {
  const SoundedName name = SoundName({"joe", "r", "biden"});
  EXPECT_EQ(name.sounds, (std::vector<std::string>{"joseph", "r", "biden"}));
  EXPECT_TRUE(SoundName({}).sounds.empty());
}

TEST(SurnameSound, NeedsNoLanguage) {
  EXPECT_EQ(SurnameSound("zelenskyy"), SurnameSound("zelenskiy"));
  EXPECT_NE(SurnameSound("smith"), SurnameSound("smyth"));
}

TEST(IsGivenName, OfManyLanguages) {
  for (const char* name : {"claudia", "bill", "mahmud", "mahmoud", "taro"})
    EXPECT_TRUE(IsGivenName(name)) << name;
  EXPECT_FALSE(IsGivenName("sheinbaum"));
}

}  // namespace
}  // namespace dossier

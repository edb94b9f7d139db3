#include "ingest/source/language_guess.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(LanguageGuessTest, LongEnoughText) {
  EXPECT_EQ(GuessLanguage("The mayor opened the bridge on Monday, and nobody came to see it."), "en");
  EXPECT_EQ(GuessLanguage("El alcalde inauguró el puente el lunes y nadie vino a verlo."), "es");
  EXPECT_EQ(GuessLanguage("ראש העיר פתח את הגשר ביום שני ואיש לא בא לראות אותו."), "he");
}

TEST(LanguageGuessTest, NotSure) {
  for (const char* text : {"", "1234 5678", "x"}) EXPECT_EQ(GuessLanguage(text), "und") << text;
}

TEST(LanguageGuessTest, ALongTextIsCutBetweenCharacters) {
  std::string text;
  while (text.size() < 600000) text += "Мэр открыл мост в понедельник, и никто не пришёл. ";
  EXPECT_EQ(GuessLanguage(text), "ru");
}

TEST(LanguageGuessTest, Tags) {
  EXPECT_EQ(NormalizeLanguageTag("en_us"), "en-US");
  EXPECT_EQ(NormalizeLanguageTag(" ZH-hant-tw "), "zh-Hant-TW");
  EXPECT_EQ(NormalizeLanguageTag("iw"), "he");
  for (const char* bad : {"", "english language", "e", "1a", "en-", "en--us", "x-klingonese"}) {
    EXPECT_EQ(NormalizeLanguageTag(bad), "") << bad;
  }
}

}  // namespace
}  // namespace dossier

#include "ingest/language/gender_words.h"

#include "ingest/language/lexicon/female_words.h"
#include "ingest/language/lexicon/male_words.h"
#include "ingest/language/word_set.h"

namespace dossier {

Gender GenderOfWord(std::string_view lower_word) {
  static const WordSet male(MaleWordsText());
  static const WordSet female(FemaleWordsText());
  if (male.Has(lower_word)) return Gender::kMale;
  if (female.Has(lower_word)) return Gender::kFemale;
  if (lower_word == "it" || lower_word == "its" || lower_word == "itself") return Gender::kNeuter;
  return Gender::kUnknown;
}

}  // namespace dossier

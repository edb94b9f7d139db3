#include "ingest/language/neural/closed_classes.h"

#include "ingest/language/lexicon/function_words.h"
#include "ingest/language/word_set.h"

namespace dossier {

bool IsFunctionWord(std::string_view lower) {
  static const WordSet words(FunctionWordsText());
  return words.Has(lower);
}

bool IsClosed(PennTag tag) {
  switch (tag) {
    case PennTag::kPRP:
    case PennTag::kPRPS:
    case PennTag::kMD:
    case PennTag::kDT:
    case PennTag::kTO:
    case PennTag::kCC:
    case PennTag::kEX:
    case PennTag::kWP:
    case PennTag::kWPS:
    case PennTag::kWDT:
    case PennTag::kWRB:
    case PennTag::kPDT:
    case PennTag::kPOS:
    case PennTag::kRP:
      return true;
    default:
      return false;
  }
}

bool IsClosed(UniversalTag tag) {
  return tag == UniversalTag::kPron || tag == UniversalTag::kDet || tag == UniversalTag::kCconj ||
         tag == UniversalTag::kPart;
}

}  // namespace dossier

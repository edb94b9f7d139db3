// The phrases of a document that may refer to something.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/text/document.h"

namespace dossier {

// How a phrase presents what it means.
enum class PhraseKind : uint8_t {
  kPronoun,
  kName,
  kDefinite,       // 'the company'
  kDemonstrative,  // 'this company'
  kPossessed,      // 'its company', 'Kenya's company'
  kIndefinite,     // 'a company', 'two companies', 'some'
  kBare,           // 'companies'
  kCoordination,   // 'the company and its owner'
};

// A pronoun, or a noun with all that belongs to it but appositions and what it is coordinated with.
struct NounPhrase {
  Range tokens;
  uint32_t head = kNone;  // of a coordination: the head of its first part
  uint32_t name = kNone;  // the name that it is, titles apart: 'Secretary Jane Roe'
  PhraseKind kind = PhraseKind::kBare;
  bool plural = false;
  bool is_core =
      false;  // without what follows the head, which the parse may have put there wrongly
};

// Sorted by their first token, the longer first. Needs tags, names and parse.
std::vector<NounPhrase> FindNounPhrases(const Document& document);

}  // namespace dossier

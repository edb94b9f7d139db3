#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/extract/pattern_set.h"

namespace dossier {

class Document;

// A trigger found in the text.
struct TriggerMatch {
  enum class Kind : uint8_t { kVerb, kNoun, kAdjective, kLink };
  const Trigger* trigger = nullptr;
  uint32_t head = 0;  // token; of a link the first token between the names
  Kind kind = Kind::kVerb;
  std::vector<uint32_t> words;  // the trigger's other words ('over' of 'hand over'), ascending
};

// Finds triggers by the lemma of a token, in constant time for each. Reads the document only.
class PatternMatcher {
 public:
  PatternMatcher(const Document& document, const PatternSet& patterns)
      : document_(document), patterns_(patterns) {}

  // Matches whose head is `token`, those with the most words first: one that bears fruit hides
  // those with fewer
  // ('hand over' hides 'hand').
  std::vector<TriggerMatch> At(uint32_t token) const;

 private:
  bool MatchWords(const std::vector<std::string>& words, uint32_t head,
                  std::vector<uint32_t>* found) const;
  bool HangsOn(uint32_t token, uint32_t head, const std::vector<uint32_t>& between) const;
  void AddVerbs(uint32_t token, const std::vector<Trigger>* triggers, TriggerMatch::Kind kind,
                std::vector<TriggerMatch>* found) const;
  void AddNouns(uint32_t token, std::vector<TriggerMatch>* found) const;

  const Document& document_;
  const PatternSet& patterns_;
};

}  // namespace dossier

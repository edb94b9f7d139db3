// Which links are worth judging at all: a cheap look before features are made.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/language/chains/phrase_facts.h"
#include "ingest/language/chains/word_vectors.h"

namespace dossier {

// All must outlive it.
class LinkFilter {
 public:
  LinkFilter(const WordVectors& vectors, const std::vector<NounPhrase>& phrases,
             const std::vector<PhraseFacts>& facts);

  // Whether phrase p may go on with what q means, q before p. `chained`: q is the last phrase of a
  // chain of several.
  bool IsLikely(uint32_t p, uint32_t q, bool chained) const;

 private:
  bool Encloses(uint32_t p, uint32_t q) const;
  bool HaveWordsInCommon(uint32_t p, uint32_t q) const;

  const WordVectors& vectors_;
  const std::vector<NounPhrase>& phrases_;
  const std::vector<PhraseFacts>& facts_;
  std::vector<uint8_t> stands_for_;  // of each phrase: which pronouns may stand for it
};

}  // namespace dossier

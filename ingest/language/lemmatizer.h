// Dictionary forms of words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/text/tags.h"

namespace dossier {

// Rules for regular endings, and a table of what they get wrong, learnt from treebanks and WordNet.
// Immutable; any thread.
class Lemmatizer {
 public:
  // `exceptions`: lines 'form, tab, kind, tab, lemma'; kinds as KindOf gives them, sorted by form
  // and kind. Must outlive it.
  explicit Lemmatizer(std::string_view exceptions);

  // The lemma of a lower-case word. Proper nouns are left as they are, plural ones ('Tigers') too.
  std::string Lemma(std::string_view lower, PennTag tag) const;

  // The regular rules alone.
  static std::string ByRule(std::string_view lower, PennTag tag);
  // One letter for tags that inflect alike: n (NNS), s (VBZ), g (VBG), d (VBD, VBN), r, t
  // (comparison), b (other verbs), '-' for the rest.
  static char KindOf(PennTag tag);

 private:
  struct Exception {
    uint64_t key;
    std::string_view lemma;
  };
  std::vector<Exception> exceptions_;  // sorted by key
};

}  // namespace dossier

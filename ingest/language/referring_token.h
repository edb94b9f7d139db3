// Which words may head a phrase that refers to something.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/text/document.h"

namespace dossier {

class ReferringTokens {
 public:
  // Needs tags, names and parse of the document, which must outlive it.
  explicit ReferringTokens(const Document& document);

  // A noun, also within a name; a pronoun that stands for something; 'this' and numbers by
  // themselves; an adjective that the article has as a noun elsewhere ('iodine deficiency').
  bool MayRefer(uint32_t token) const;

 private:
  const Document& doc_;
  std::vector<uint8_t> nouns_;  // by word: it governs others of a phrase somewhere
};

}  // namespace dossier

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/text/name.h"

namespace dossier {

class Document;

// Remembers which persons spoke, for 'he' and 'she' that coreference takes for no person. One
// thread, one document.
class LastSpeaker {
 public:
  explicit LastSpeaker(const Document& document) : document_(document) {}

  // A person who speaks at the verb. Verbs come in text order.
  void Note(uint32_t verb, const ResolvedArgument& person);
  // Whoever spoke last, not long before the pronoun and not known to be of the other gender.
  std::optional<ResolvedArgument> Of(uint32_t pronoun) const;

 private:
  struct Spoke {
    uint32_t paragraph, entity;
    Gender gender;
  };

  Gender GenderOf(const ResolvedArgument& speaker) const;
  uint32_t ParagraphOf(uint32_t token) const;

  const Document& document_;
  std::vector<Spoke> spoke_;
};

}  // namespace dossier

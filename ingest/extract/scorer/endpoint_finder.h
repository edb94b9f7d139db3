#pragma once

#include <cstdint>
#include <vector>

#include "ingest/extract/scorer/pair_candidate.h"

namespace dossier {

class ArgumentResolver;
class Document;
class EntityTable;

// Finds what a sentence mentions: names, and through coreference pronouns and descriptions, titles
// and acting bodies. Groups without a name only where something else has made them already, so
// that looking adds nothing to the entities.
class EndpointFinder {
 public:
  EndpointFinder(const Document& document, ArgumentResolver* resolver, const EntityTable& entities)
      : document_(document), resolver_(resolver), entities_(entities) {}

  // In text order, at most one for a token and entity; a long sentence is cut to the first thirty.
  std::vector<Endpoint> In(uint32_t sentence);

 private:
  void AddName(uint32_t name, std::vector<Endpoint>* found) const;
  void AddOther(uint32_t token, std::vector<Endpoint>* found);
  uint32_t Outer(uint32_t head) const;

  const Document& document_;
  ArgumentResolver* resolver_;
  const EntityTable& entities_;
};

}  // namespace dossier

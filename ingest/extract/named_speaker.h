#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ingest/extract/argument_resolver.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class EntityTable;

// Whether an entity of that label can say something: no works and no figures.
bool MaySpeak(std::string_view label);

// The person whom the words before or behind a verb of saying name. One thread, one document.
class NamedSpeaker {
 public:
  NamedSpeaker(const Document& document, ArgumentResolver* resolver, const EntityTable& entities)
      : document_(document), resolver_(resolver), entities_(entities) {}

  // The entity of a name that may speak.
  std::optional<ResolvedArgument> OfName(uint32_t name) const;
  // The last person named among the words and not behind a preposition there: 'the envoy of Ana
  // Ruiz' is not Ana Ruiz, but 'Superintendent of Police Ana Ruiz' is.
  std::optional<ResolvedArgument> PersonIn(Range words) const;
  // 'with its leader Ana Ruiz saying': whose name stands right before the token.
  std::optional<ResolvedArgument> PersonEndingAt(uint32_t token) const;
  // 'The SP': whoever was last named before whose title has these initials.
  std::optional<ResolvedArgument> ByInitials(uint32_t head) const;

 private:
  bool LeadsAway(uint32_t token) const;
  bool IsPersonAt(uint32_t token, uint32_t end) const;

  const Document& document_;
  ArgumentResolver* resolver_;
  const EntityTable& entities_;
};

}  // namespace dossier

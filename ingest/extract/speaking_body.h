#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/named_speaker.h"

namespace dossier {

class Document;
class EntityTable;
class SlotReader;

// The organisation or country that speaks where a common noun is the subject. One thread, one
// document.
class SpeakingBody {
 public:
  SpeakingBody(const Document& document, SlotReader* slots, ArgumentResolver* resolver,
               const EntityTable& entities, const NamedSpeaker& named)
      : document_(document),
        slots_(slots),
        resolver_(resolver),
        entities_(entities),
        named_(named) {}

  // 'a BBC statement', 'a spokesman for Shell', 'the Treasury's sanctions office': who speaks
  // through it.
  std::optional<ResolvedArgument> Behind(uint32_t head) const;
  // 'The commission': the organisation last named before whose name has the word.
  std::optional<ResolvedArgument> Named(uint32_t head) const;

  // 'report', 'letter': a paper, through which somebody speaks.
  static bool IsPaper(std::string_view lemma);

 private:
  std::vector<uint32_t> OwnersOf(uint32_t head, bool speaks_for) const;
  std::optional<ResolvedArgument> OfParagraph(uint32_t head) const;

  const Document& document_;
  SlotReader* slots_;
  ArgumentResolver* resolver_;
  const EntityTable& entities_;
  const NamedSpeaker& named_;
};

}  // namespace dossier

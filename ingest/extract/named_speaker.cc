#include "ingest/extract/named_speaker.h"

#include "ingest/extract/entity_table.h"
#include "ingest/text/document.h"
#include "ingest/text/name.h"

namespace dossier {
namespace {

constexpr size_t kMostInitials = 4;

}  // namespace

bool MaySpeak(std::string_view label) { return label != "Work" && label != "Observation"; }

std::optional<ResolvedArgument> NamedSpeaker::OfName(uint32_t name) const {
  for (const ResolvedArgument& found : resolver_->ResolveOne(document_.names[name].head, false)) {
    if (MaySpeak(entities_.Label(found.entity))) return found;
  }
  return std::nullopt;
}

// 'of', 'who', 'accused': what follows is no name of the speaker.
bool NamedSpeaker::LeadsAway(uint32_t token) const {
  PennTag tag = document_.tokens[token].tag;
  return tag == PennTag::kIN || tag == PennTag::kTO || tag == PennTag::kVBN ||
         tag == PennTag::kWP || tag == PennTag::kWDT;
}

// Whether a person's name begins there that owns nothing ('Ana Ruiz's lawyer').
bool NamedSpeaker::IsPersonAt(uint32_t token, uint32_t end) const {
  uint32_t name = document_.NameAt(token);
  if (name == kNone) return false;
  const Name& named = document_.names[name];
  bool owns = named.tokens.end < end && document_.tokens[named.tokens.end].tag == PennTag::kPOS;
  return named.name_class == NameClass::kPerson && named.tokens.begin == token && !owns;
}

std::optional<ResolvedArgument> NamedSpeaker::PersonIn(Range words) const {
  std::optional<ResolvedArgument> person;
  uint32_t preposition = kNone;
  for (uint32_t at = words.begin; at < words.end; ++at) {
    if (LeadsAway(at)) preposition = at;
    if (document_.Text(at) == ",") preposition = kNone;
    bool title = preposition != kNone && document_.Lower(preposition) == "of" &&
                 at > preposition + 1 && document_.tokens[preposition + 1].tag != PennTag::kDT;
    if (preposition != kNone && !title) continue;
    if (IsPersonAt(at, words.end)) person = OfName(document_.NameAt(at));
  }
  return person;
}

std::optional<ResolvedArgument> NamedSpeaker::PersonEndingAt(uint32_t token) const {
  uint32_t name = document_.NameAt(token - 1);
  bool person = name != kNone && document_.names[name].name_class == NameClass::kPerson;
  return person ? OfName(name) : std::nullopt;
}

std::optional<ResolvedArgument> NamedSpeaker::ByInitials(uint32_t head) const {
  const Token& token = document_.tokens[head];
  bool initials = token.Is(kAllCapitals) && document_.Text(head).size() <= kMostInitials &&
                  head > 0 && document_.Lower(head - 1) == "the";
  if (!initials) return std::nullopt;
  auto person = entities_.LastWithTitle(document_.Lower(head), token.start);
  if (!person) return std::nullopt;
  return ResolvedArgument{*person, {head, head + 1}, true, false};
}

}  // namespace dossier

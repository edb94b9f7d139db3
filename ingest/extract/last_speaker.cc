#include "ingest/extract/last_speaker.h"

#include <string_view>

#include "ingest/text/document.h"

namespace dossier {

void LastSpeaker::Note(uint32_t verb, const ResolvedArgument& person) {
  spoke_.push_back({ParagraphOf(verb), person.entity, GenderOf(person)});
}

std::optional<ResolvedArgument> LastSpeaker::Of(uint32_t pronoun) const {
  if (spoke_.empty() || spoke_.back().paragraph + 2 < ParagraphOf(pronoun)) return std::nullopt;
  Gender wanted = document_.Lower(pronoun) == "he" ? Gender::kMale : Gender::kFemale;
  if (spoke_.back().gender != Gender::kUnknown && spoke_.back().gender != wanted)
    return std::nullopt;
  return ResolvedArgument{spoke_.back().entity, {pronoun, pronoun + 1}, true, false};
}

// Of a pronoun its own, else that of the name.
Gender LastSpeaker::GenderOf(const ResolvedArgument& speaker) const {
  uint32_t token = speaker.mention.end - 1;
  std::string_view word = document_.Lower(token);
  if (word == "he" || word == "she") return word == "he" ? Gender::kMale : Gender::kFemale;
  uint32_t mention = document_.MentionAt(token);
  if (mention != kNone) return document_.entities[document_.mentions[mention].entity].gender;
  uint32_t name = document_.NameAt(token);
  return name == kNone ? Gender::kUnknown : document_.names[name].gender;
}

uint32_t LastSpeaker::ParagraphOf(uint32_t token) const {
  return document_.sentences[document_.tokens[token].sentence].paragraph;
}

}  // namespace dossier

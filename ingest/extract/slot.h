#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// A place in the frame of a trigger that an argument stands in (docs/pattern_language.md).
enum class SlotKind : uint8_t {
  kSubject,
  kObject,
  kRecipient,
  kComplement,
  kInfinitive,
  kPredicate,
  kPossessor,
  kModifier,
  kHolder,
  kGainer,
  kReceiver,
  kDoer,      // the subject of the verb above a noun, whatever the verb
  kWhere,     // places below the trigger
  kTrigger,   // the trigger word itself
  kVoice,     // holds 'passive' or 'active'
  kSentence,  // any word of the sentence
  kLeft,      // of a link between two names: the name before
  kRight,     // and the name behind
  kWord,      // what a preposition governs, or a word of the trigger ('tribute' in 'pay tribute')
};

struct Slot {
  SlotKind kind = SlotKind::kWord;
  std::string word;  // of kWord: 'with', 'tribute'
};

// 'object.possessor' is the possessor of what stands in the object.
using SlotPath = std::vector<Slot>;

// Never fails: a name that is not one of the fixed slots is a word. Empty parts are dropped.
SlotPath ParseSlotPath(std::string_view text);

}  // namespace dossier

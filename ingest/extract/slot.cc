#include "ingest/extract/slot.h"

#include <array>
#include <utility>

namespace dossier {
namespace {

constexpr std::array<std::pair<std::string_view, SlotKind>, 18> kFixed = {{
    {"subject", SlotKind::kSubject},
    {"object", SlotKind::kObject},
    {"recipient", SlotKind::kRecipient},
    {"complement", SlotKind::kComplement},
    {"infinitive", SlotKind::kInfinitive},
    {"predicate", SlotKind::kPredicate},
    {"possessor", SlotKind::kPossessor},
    {"modifier", SlotKind::kModifier},
    {"holder", SlotKind::kHolder},
    {"gainer", SlotKind::kGainer},
    {"receiver", SlotKind::kReceiver},
    {"doer", SlotKind::kDoer},
    {"where", SlotKind::kWhere},
    {"trigger", SlotKind::kTrigger},
    {"voice", SlotKind::kVoice},
    {"sentence", SlotKind::kSentence},
    {"left", SlotKind::kLeft},
    {"right", SlotKind::kRight},
}};

Slot ParseSlot(std::string_view name) {
  for (const auto& [fixed, kind] : kFixed) {
    if (fixed == name) return {kind, ""};
  }
  return {SlotKind::kWord, std::string(name)};
}

}  // namespace

SlotPath ParseSlotPath(std::string_view text) {
  SlotPath path;
  while (!text.empty()) {
    size_t dot = text.find('.');
    std::string_view part = text.substr(0, dot);
    if (!part.empty()) path.push_back(ParseSlot(part));
    text = dot == std::string_view::npos ? std::string_view() : text.substr(dot + 1);
  }
  return path;
}

}  // namespace dossier

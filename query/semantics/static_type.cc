#include "query/semantics/static_type.h"

#include <string_view>

namespace dossier {

std::string TypeText(uint16_t kinds) {
  constexpr std::string_view kNames[] = {"Null",         "Boolean", "Integer", "Float",
                                         "String",       "List",    "Map",     "Node",
                                         "Relationship", "Path",    "Temporal"};
  if ((kinds | kNullBit) == kAnyKind) return "Any";
  if (kinds != kNullBit) kinds &= ~kNullBit;
  std::string text;
  for (size_t i = 0; i < std::size(kNames); ++i) {
    if ((kinds & (1 << i)) == 0) continue;
    if (!text.empty()) text += " or ";
    text += kNames[i];
  }
  return text;
}

}  // namespace dossier

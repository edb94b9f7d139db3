#include "graph/value/value.h"

#include <array>

namespace dossier {

std::string_view KindName(ValueKind kind) {
  static constexpr std::array<std::string_view, 16> kNames = {
      "Null",     "Boolean", "Integer",      "Float", "String",        "List",
      "Map",      "Date",    "LocalTime",    "Time",  "LocalDateTime", "DateTime",
      "Duration", "Node",    "Relationship", "Path"};
  return kNames[static_cast<size_t>(kind)];
}

}  // namespace dossier

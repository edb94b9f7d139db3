// Three-valued logic: true, false, and unknown (openCypher's null among the Booleans).
#pragma once

#include <cstdint>

namespace dossier {

enum class Truth : uint8_t { kFalse, kTrue, kNull };

constexpr Truth ToTruth(bool b) { return b ? Truth::kTrue : Truth::kFalse; }

constexpr Truth Not(Truth a) { return a == Truth::kNull ? a : ToTruth(a == Truth::kFalse); }
constexpr Truth And(Truth a, Truth b) {
  if (a == Truth::kFalse || b == Truth::kFalse) return Truth::kFalse;
  return a == Truth::kTrue ? b : a;
}
constexpr Truth Or(Truth a, Truth b) {
  if (a == Truth::kTrue || b == Truth::kTrue) return Truth::kTrue;
  return a == Truth::kFalse ? b : a;
}
constexpr Truth Xor(Truth a, Truth b) {
  if (a == Truth::kNull || b == Truth::kNull) return Truth::kNull;
  return ToTruth(a != b);
}

}  // namespace dossier

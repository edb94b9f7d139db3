#include "query/engine/function_signatures.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace dossier {
namespace {

constexpr std::pair<ValueKind, TypeBit> kBits[] = {
    {ValueKind::kBoolean, kBooleanBit},
    {ValueKind::kInteger, kIntegerBit},
    {ValueKind::kFloat, kFloatBit},
    {ValueKind::kString, kStringBit},
    {ValueKind::kList, kListBit},
    {ValueKind::kMap, kMapBit},
    {ValueKind::kDate, kTemporalBit},
    {ValueKind::kLocalTime, kTemporalBit},
    {ValueKind::kZonedTime, kTemporalBit},
    {ValueKind::kLocalDateTime, kTemporalBit},
    {ValueKind::kZonedDateTime, kTemporalBit},
    {ValueKind::kDuration, kTemporalBit},
    {ValueKind::kNode, kNodeBit},
    {ValueKind::kRelationship, kRelationshipBit},
    {ValueKind::kPath, kPathBit},
};

constexpr std::pair<std::string_view, uint16_t> kTypeNames[] = {
    {"BOOLEAN", kBooleanBit},   {"INTEGER", kIntegerBit},
    {"FLOAT", kFloatBit},       {"NUMBER", kNumberBits},
    {"STRING", kStringBit},     {"MAP", kMapBit},
    {"NODE", kNodeBit},         {"RELATIONSHIP", kRelationshipBit},
    {"PATH", kPathBit},         {"DATE", kTemporalBit},
    {"TIME", kTemporalBit},     {"LOCAL TIME", kTemporalBit},
    {"DATETIME", kTemporalBit}, {"LOCAL DATETIME", kTemporalBit},
    {"DURATION", kTemporalBit},
};

uint16_t BitsOf(KindSet kinds) {
  if (kinds.is_any()) return kAnyKind;
  uint16_t bits = 0;
  for (const auto& [kind, bit] : kBits) bits |= kinds.Has(kind) ? bit : 0;
  return bits;
}

// What stands behind the last '::' of a signature; any type where it is not one of the plain names.
StaticType ResultOf(std::string_view signature) {
  const size_t at = signature.rfind(":: ");
  if (at == std::string_view::npos) return StaticType::Any();
  const std::string_view text = signature.substr(at + 3);
  const bool list = text.starts_with("LIST") && text.find('|') == std::string_view::npos;
  if (list) return StaticType::ListOf(kAnyKind);
  uint16_t bits = 0;
  for (absl::string_view part :
       absl::StrSplit(absl::string_view(text.data(), text.size()), " | ")) {
    uint16_t found = 0;
    for (const auto& [name, bit] : kTypeNames) {
      if (absl::StripSuffix(part, "?") == absl::string_view(name.data(), name.size())) found = bit;
    }
    if (found == 0) return StaticType::Any();
    bits |= found;
  }
  return StaticType::Of(bits);
}

}  // namespace

const FunctionSignatures& FunctionSignatures::Builtin() {
  static const FunctionSignatures* const kSignatures =
      new FunctionSignatures(FunctionRegistry::Builtin());
  return *kSignatures;
}

FunctionSignatures::FunctionSignatures(const FunctionRegistry& registry) : registry_(registry) {
  for (const FunctionInfo* info : registry.All()) {
    FunctionSignature signature;
    signature.name = std::string(info->name);
    signature.min_arguments = static_cast<int>(info->min_arguments);
    signature.max_arguments = info->max_arguments == kAnyNumber
                                  ? FunctionSignature::kAnyNumber
                                  : static_cast<int>(info->max_arguments);
    signature.aggregate = info->aggregate();
    signature.deterministic = info->deterministic;
    // Functions that find fault at run time only (ArgumentError) are not to be judged before.
    if (info->wrong_kind != WrongKind::kArgumentError) {
      for (KindSet kinds : info->kinds) signature.arguments.push_back(BitsOf(kinds));
    }
    signature.result = ResultOf(info->signature);
    signatures_.emplace(signature.name, std::move(signature));
  }
}

const FunctionSignature* FunctionSignatures::FindFunction(std::string_view name) const {
  const FunctionInfo* info = registry_.Find(name);
  if (info == nullptr) return nullptr;
  auto found = signatures_.find(info->name);
  return found == signatures_.end() ? nullptr : &found->second;
}

std::vector<std::string> FunctionSignatures::FunctionNames() const {
  std::vector<std::string> names;
  for (const auto& [name, signature] : signatures_) names.push_back(name);
  return names;
}

}  // namespace dossier

#include "query/function/signature_catalog.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace dossier {
namespace {

struct NamedBits {
  absl::string_view name;
  uint16_t bits;
};

constexpr std::array<NamedBits, 16> kNames = {{
    {"BOOLEAN", kBooleanBit},
    {"INTEGER", kIntegerBit},
    {"FLOAT", kFloatBit},
    {"NUMBER", kNumberBits},
    {"STRING", kStringBit},
    {"LIST", kListBit},
    {"MAP", kMapBit},
    {"NODE", kNodeBit},
    {"PATH", kPathBit},
    {"RELATIONSHIP", kRelationshipBit},
    {"DATE", kTemporalBit},
    {"TIME", kTemporalBit},
    {"LOCAL TIME", kTemporalBit},
    {"LOCAL DATETIME", kTemporalBit},
    {"DATETIME", kTemporalBit},
    {"DURATION", kTemporalBit},
}};

uint16_t BitsOf(absl::string_view name) {
  for (const NamedBits& named : kNames) {
    if (named.name == name) return named.bits;
  }
  return kAnyKind;
}

uint16_t BitsOf(KindSet kinds) {
  constexpr std::array<uint16_t, 16> kBits = {
      kNullBit,     kBooleanBit,  kIntegerBit,      kFloatBit,    kStringBit,   kListBit,
      kMapBit,      kTemporalBit, kTemporalBit,     kTemporalBit, kTemporalBit, kTemporalBit,
      kTemporalBit, kNodeBit,     kRelationshipBit, kPathBit};
  uint16_t bits = 0;
  for (size_t i = 0; i < kBits.size(); ++i) {
    if (kinds.Has(static_cast<ValueKind>(i))) bits |= kBits[i];
  }
  return bits;
}

std::string_view ResultText(std::string_view signature) {
  const size_t at = signature.rfind(") :: ");
  return at == std::string_view::npos ? "ANY" : signature.substr(at + 5);
}

int Count(size_t count) {
  return count == kAnyNumber ? FunctionSignature::kAnyNumber : static_cast<int>(count);
}

FunctionSignature SignatureOf(const FunctionInfo& function) {
  FunctionSignature signature;
  signature.name = function.name;
  signature.min_arguments = Count(function.min_arguments);
  signature.max_arguments = Count(function.max_arguments);
  signature.aggregate = function.aggregate();
  signature.deterministic = function.deterministic;
  if (function.wrong_kind != WrongKind::kArgumentError) {
    for (const KindSet kinds : function.kinds) signature.arguments.push_back(BitsOf(kinds));
  }
  signature.result = ReadStaticType(ResultText(function.signature));
  return signature;
}

StaticType ReadOne(absl::string_view text) {
  if (absl::ConsumePrefix(&text, "LIST<") && absl::ConsumeSuffix(&text, ">")) {
    return StaticType::ListOf(BitsOf(text));
  }
  return StaticType::Of(BitsOf(text));
}

}  // namespace

StaticType ReadStaticType(std::string_view text) {
  StaticType type{0, 0};
  for (const absl::string_view part :
       absl::StrSplit(absl::string_view(text.data(), text.size()), " | ")) {
    type = Either(type, ReadOne(part));
  }
  return type;
}

SignatureFunctionCatalog::SignatureFunctionCatalog(const FunctionRegistry& registry)
    : registry_(registry) {
  for (const FunctionInfo* function : registry.All())
    signatures_.emplace(function, SignatureOf(*function));
}

const FunctionSignature* SignatureFunctionCatalog::FindFunction(std::string_view name) const {
  const FunctionInfo* function = registry_.Find(name);
  return function == nullptr ? nullptr : &signatures_.at(function);
}

std::vector<std::string> SignatureFunctionCatalog::FunctionNames() const {
  std::vector<std::string> names;
  for (const FunctionInfo* function : registry_.All()) names.emplace_back(function->name);
  return names;
}

}  // namespace dossier

#include "query/function/registry.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/ascii.h"
#include "query/function/function_families.h"

namespace dossier {
namespace {

std::string Lower(std::string_view name) {
  return absl::AsciiStrToLower(absl::string_view(name.data(), name.size()));
}

void Append(std::vector<FunctionInfo> family, std::vector<FunctionInfo>* all) {
  std::move(family.begin(), family.end(), std::back_inserter(*all));
}

std::vector<FunctionInfo> AllFamilies() {
  std::vector<FunctionInfo> all;
  Append(AggregateFunctions(), &all);
  Append(ConversionFunctions(), &all);
  Append(DurationFunctions(), &all);
  Append(ElementFunctions(), &all);
  Append(EvidenceFunctions(), &all);
  Append(ListFunctions(), &all);
  Append(MathFunctions(), &all);
  Append(ScalarFunctions(), &all);
  Append(StringFunctions(), &all);
  Append(TemporalFunctions(), &all);
  Append(TrigonometricFunctions(), &all);
  return all;
}

// How many letters must change to make one name the other (Levenshtein 1966).
size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = std::exchange(row[0], i);
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

const FunctionRegistry& FunctionRegistry::Builtin() {
  static const FunctionRegistry* const kRegistry = new FunctionRegistry(AllFamilies());
  return *kRegistry;
}

FunctionRegistry::FunctionRegistry(std::vector<FunctionInfo> functions) {
  for (FunctionInfo& function : functions)
    by_lower_name_.emplace(Lower(function.name), std::move(function));
}

const FunctionInfo* FunctionRegistry::Find(std::string_view name) const {
  const auto it = by_lower_name_.find(Lower(name));
  return it == by_lower_name_.end() ? nullptr : &it->second;
}

std::vector<const FunctionInfo*> FunctionRegistry::All() const {
  std::vector<const FunctionInfo*> all;
  for (const auto& [name, function] : by_lower_name_) all.push_back(&function);
  return all;
}

std::string_view FunctionRegistry::Suggestion(std::string_view name) const {
  constexpr size_t kLongest = 64;  // no name of ours is longer; bounds the work
  if (name.size() > kLongest) return {};
  const std::string lower = Lower(name);
  // A third of the letters may be wrong.
  size_t best = lower.size() / 3 + 1;
  std::string_view nearest;
  for (const auto& [candidate, function] : by_lower_name_) {
    const size_t distance = EditDistance(lower, candidate);
    if (distance >= best) continue;
    best = distance;
    nearest = function.name;
  }
  return nearest;
}

}  // namespace dossier

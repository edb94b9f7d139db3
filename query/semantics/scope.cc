#include "query/semantics/scope.h"

#include <algorithm>

namespace dossier::semantics {

SymbolId Scope::FindOwn(std::string_view name) const {
  const auto found = names_.find(std::string(name));
  return found == names_.end() ? kNoSymbol : found->second;
}

SymbolId Scope::Find(std::string_view name) const {
  for (const Scope* scope = this; scope != nullptr; scope = scope->outer_) {
    const SymbolId symbol = scope->FindOwn(name);
    if (symbol != kNoSymbol) return symbol;
  }
  return kNoSymbol;
}

void Scope::Declare(std::string_view name, SymbolId symbol) { names_[std::string(name)] = symbol; }

std::vector<std::string> Scope::OwnNames() const {
  std::vector<std::string> names;
  names.reserve(names_.size());
  for (const auto& [name, symbol] : names_) names.push_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> Scope::AllNames() const {
  std::vector<std::string> names;
  for (const Scope* scope = this; scope != nullptr; scope = scope->outer_) {
    for (std::string& name : scope->OwnNames()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace dossier::semantics

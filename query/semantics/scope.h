// Which names stand for which symbols at one place of a query.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/syntax/ast.h"

namespace dossier::semantics {

// Names of its own over those of the scope around it, which must outlive it.
class Scope {
 public:
  explicit Scope(const Scope* outer = nullptr) : outer_(outer) {}

  // kNoSymbol where neither this scope nor one around it knows the name.
  SymbolId Find(std::string_view name) const;
  SymbolId FindOwn(std::string_view name) const;
  // Hides a like name around it.
  void Declare(std::string_view name, SymbolId symbol);

  // Own names, ascending.
  std::vector<std::string> OwnNames() const;
  // All that can be seen from here.
  std::vector<std::string> AllNames() const;

  const Scope* outer() const { return outer_; }
  // The subquery whose outermost scope this is. Names found further out are what that subquery
  // imports.
  SubqueryId subquery = kNoSubquery;

 private:
  const Scope* outer_;
  std::unordered_map<std::string, SymbolId> names_;
};

}  // namespace dossier::semantics

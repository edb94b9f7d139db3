// Expressions without parts: literals, parameters, variables.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "query/syntax/expression.h"
#include "query/syntax/name.h"

namespace dossier::ast {

// null (monostate), a boolean, an integer, a float or a string with its escapes resolved (UTF-8).
// A minus sign is an operator of its own, but for the smallest integer, which has no positive
// counterpart.
struct Literal final : ExpressionOf<ExpressionKind::kLiteral> {
  using Content = std::variant<std::monostate, bool, int64_t, double, std::string>;
  Content content;
};

// $name or $0
struct Parameter final : ExpressionOf<ExpressionKind::kParameter> {
  std::string name;
};

struct Variable final : ExpressionOf<ExpressionKind::kVariable> {
  std::string name;
  SymbolId symbol = kNoSymbol;  // set by the binder
};

}  // namespace dossier::ast

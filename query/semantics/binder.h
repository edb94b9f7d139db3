// From a syntax tree to a bound query; finds everything that is wrong with a query before it runs.
#pragma once

#include <functional>
#include <string_view>

#include "absl/status/statusor.h"
#include "query/procedure/signature.h"
#include "query/semantics/bound_query.h"
#include "query/semantics/function_catalog.h"
#include "query/syntax/query_error.h"

namespace dossier {

struct BindContext {
  const FunctionCatalog& functions;
  const SignatureCatalog& procedures;
  // Whether the run has a parameter of that name. Left empty, all parameters count as given.
  std::function<bool(std::string_view name)> has_parameter;
};

// Errors are QueryErrors of phase 'compile time' with a place. A schema command has nothing to bind
// and passes through. Touches nothing shared.
absl::StatusOr<BoundQuery> Bind(ast::Statement statement, const BindContext& context);

}  // namespace dossier

// Parses and binds in one go.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "query/semantics/bound_query.h"

namespace dossier {

// With the functions of known_functions.h, the procedures my.proc(name :: STRING?, number ::
// INTEGER?) :: (city :: STRING?, code :: INTEGER?) and my.missing(absent :: ANY?), and every
// parameter but $absent.
absl::StatusOr<BoundQuery> BindText(std::string_view query);

// The tree, and a line each for symbols, subqueries and columns.
std::string BoundText(const BoundQuery& bound);

}  // namespace dossier

// Procedures that the TCK describes by a table: what goes in is on the left, what comes out on the
// right.
#pragma once

#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "query/procedure/registry.h"
#include "tests/tck/gherkin.h"

namespace dossier::tck {

// `declaration` is 'test.my.proc(in :: INTEGER?) :: (out :: STRING?)'; the first row of the table
// names the columns. Called with arguments, the procedure gives the right side of every row whose
// left side is equivalent to them.
absl::StatusOr<Procedure> TableProcedure(std::string_view declaration,
                                         const std::vector<TableRow>& table);

}  // namespace dossier::tck

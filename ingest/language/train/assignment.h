// The assignment problem.
#pragma once

#include <vector>

namespace dossier {

// The greatest sum of `gain[row][column]` when each row is given at most one column and each column
// at most one row. Rows have one length; gains are not negative. Cubic (the Hungarian method).
double GreatestAssignment(const std::vector<std::vector<double>>& gain);

}  // namespace dossier

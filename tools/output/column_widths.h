// How the columns of a table share a terminal's width.
#pragma once

#include <cstddef>
#include <vector>

namespace dossier {

// Widths of at most `wanted`, in sum at most `available` where that leaves each column at least a few columns: narrow columns keep
// what they want, and the wide ones share the rest alike.
std::vector<size_t> ShareWidth(const std::vector<size_t>& wanted, size_t available);

}  // namespace dossier

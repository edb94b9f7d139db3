// How far apart two spellings are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// The number of characters (bytes) to add, leave out, replace, or swap with their neighbour, to get
// from one to the other (optimal string alignment); `bound` + 1 where it is more than `bound`.
// O(bound * length).
size_t EditDistance(std::string_view a, std::string_view b, size_t bound);

// Of `candidates` the one nearest to `word`, letters compared without case, at a distance that
// makes a slip likely (1 for words up to 4 characters, else 2); the first such. Empty where none
// is.
std::string NearestSpelling(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace dossier

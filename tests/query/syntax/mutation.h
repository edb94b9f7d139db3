// Damages queries, the same way every time.
#pragma once

#include <string>
#include <vector>

namespace dossier {

// `count` texts, each a query of `queries` with one to three places deleted, doubled, swapped, cut
// off, or overwritten by a piece of the language or any byte.
std::vector<std::string> Mutants(const std::vector<std::string>& queries, int count, unsigned seed);

}  // namespace dossier

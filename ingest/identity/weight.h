// When numbers of articles decide between contradicting readings.
#pragma once

#include <cstdint>

namespace dossier {

// At least ten of eleven articles: noise of extraction does not part a well-known name, two real
// namesakes stay two.
inline bool Outweighs(uint64_t articles, uint64_t of_all) {
  return articles >= 10 * (of_all - articles);
}

}  // namespace dossier

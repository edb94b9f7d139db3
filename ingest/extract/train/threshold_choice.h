#pragma once

#include <string>
#include <vector>

namespace dossier {

// One type that a model believes of a pair it was not trained on, and whether that is so.
struct HeldOutGuess {
  float probability = 0;
  bool right = false;
};

// The least probability, of the grid 0.25, 0.3 ... 0.95, from which on guesses of one type are
// right often enough. A type with few guesses is trusted as much as all types together: it begins
// with some guesses of their kind.
double ChooseThreshold(const std::vector<HeldOutGuess>& guesses,
                       const std::vector<HeldOutGuess>& of_all_types, double precision);

}  // namespace dossier

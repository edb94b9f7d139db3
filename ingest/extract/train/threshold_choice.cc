#include "ingest/extract/train/threshold_choice.h"

namespace dossier {
namespace {

// How many guesses of the common kind a type begins with.
constexpr double kPriorGuesses = 6;

struct Count {
  double right = 0, all = 0;
};

Count From(const std::vector<HeldOutGuess>& guesses, double threshold) {
  Count count;
  for (const HeldOutGuess& guess : guesses) {
    if (guess.probability < threshold) continue;
    count.all += 1;
    count.right += guess.right;
  }
  return count;
}

}  // namespace

double ChooseThreshold(const std::vector<HeldOutGuess>& guesses,
                       const std::vector<HeldOutGuess>& of_all_types, double precision) {
  for (int step = 5; step < 20; ++step) {
    double threshold = step * 0.05;
    Count all = From(of_all_types, threshold), own = From(guesses, threshold);
    if (all.all == 0) break;
    double prior = all.right / all.all;
    double share = (own.right + prior * kPriorGuesses) / (own.all + kPriorGuesses);
    if (share >= precision) return threshold;
  }
  return 0.95;
}

}  // namespace dossier

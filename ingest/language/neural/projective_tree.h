// The best tree without crossing arcs and with one root.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dossier {

// Scores of arcs within a sentence of `size` tokens. Scores must lie within +-2^22, so that sums of
// a few hundred fit.
class ArcScores {
 public:
  explicit ArcScores(uint32_t size) : size_(size), scores_(size_t{size} * (size + 1)) {}

  uint32_t size() const { return size_; }
  // `head` == size() is the root.
  int32_t& At(uint32_t dependent, uint32_t head) {
    return scores_[size_t{dependent} * (size_ + 1) + head];
  }
  int32_t At(uint32_t dependent, uint32_t head) const {
    return scores_[size_t{dependent} * (size_ + 1) + head];
  }

 private:
  uint32_t size_;
  std::vector<int32_t> scores_;
};

// The head of every token, size() for the root's only child: the tree of the highest sum of scores
// (Eisner 1996). Where every token's best head already makes such a tree, that is found in the
// square of the length; else it takes the cube.
std::vector<uint32_t> BestProjectiveTree(const ArcScores& scores);

// True where the heads make one projective tree with one child of the root.
bool IsProjectiveTree(std::span<const uint32_t> heads);

}  // namespace dossier

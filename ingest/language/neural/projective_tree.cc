#include "ingest/language/neural/projective_tree.h"

#include <algorithm>

namespace dossier {
namespace {

std::vector<uint32_t> BestHeads(const ArcScores& scores) {
  uint32_t n = scores.size();
  std::vector<uint32_t> heads(n);
  for (uint32_t i = 0; i < n; ++i) {
    uint32_t best = n;
    for (uint32_t head = 0; head < n; ++head) {
      if (head != i && scores.At(i, head) > scores.At(i, best)) best = head;
    }
    heads[i] = best;
  }
  return heads;
}

// Spans [i, j] of four kinds: open ones with an arc between their ends (its head left or right),
// and closed ones all of whose tokens hang below one end.
class Chart {
 public:
  explicit Chart(const ArcScores& scores)
      : n_(scores.size()), scores_(scores), cells_(size_t{n_} * n_) {
    for (uint32_t i = 0; i < n_; ++i) At(i, i) = {{0, i}, {0, i}, {0, i}, {0, i}};
    for (uint32_t length = 1; length < n_; ++length) {
      for (uint32_t i = 0; i + length < n_; ++i) Fill(i, i + length);
    }
  }

  std::vector<uint32_t> Tree() {
    heads_.assign(n_, n_);
    uint32_t root = 0;
    int32_t best = INT32_MIN;
    for (uint32_t r = 0; r < n_; ++r) {
      int32_t sum =
          At(0, r).closed_left.score + At(r, n_ - 1).closed_right.score + scores_.At(r, n_);
      if (sum > best) best = sum, root = r;
    }
    Follow(0, root, &Cell::closed_left);
    Follow(root, n_ - 1, &Cell::closed_right);
    return heads_;
  }

 private:
  struct Best {
    int32_t score = INT32_MIN;
    uint32_t split = 0;
  };
  // 'left': the head is the right end, all else lies left of it.
  struct Cell {
    Best open_left, open_right, closed_left, closed_right;
  };

  Cell& At(uint32_t i, uint32_t j) { return cells_[size_t{i} * n_ + j]; }

  void Fill(uint32_t i, uint32_t j) {
    Best open, left, right;
    for (uint32_t k = i; k < j; ++k) {
      int32_t sum = At(i, k).closed_right.score + At(k + 1, j).closed_left.score;
      if (sum > open.score) open = {sum, k};
    }
    Cell& cell = At(i, j);
    cell.open_left = {open.score + scores_.At(i, j), open.split};
    cell.open_right = {open.score + scores_.At(j, i), open.split};
    for (uint32_t k = i; k < j; ++k) {
      int32_t sum = At(i, k).closed_left.score + At(k, j).open_left.score;
      if (sum > left.score) left = {sum, k};
      sum = At(i, k + 1).open_right.score + At(k + 1, j).closed_right.score;
      if (sum > right.score) right = {sum, k + 1};
    }
    cell.closed_left = left;
    cell.closed_right = right;
  }

  // Notes the arcs of a span; the spans to follow are at most as many as tokens.
  void Follow(uint32_t first, uint32_t last, Best Cell::*kind) {
    struct Span {
      uint32_t i, j;
      Best Cell::*kind;
    };
    std::vector<Span> open = {{first, last, kind}};
    while (!open.empty()) {
      auto [i, j, of] = open.back();
      open.pop_back();
      if (i == j) continue;
      uint32_t k = (At(i, j).*of).split;
      if (of == &Cell::closed_left) {
        open.push_back({i, k, &Cell::closed_left});
        open.push_back({k, j, &Cell::open_left});
      } else if (of == &Cell::closed_right) {
        open.push_back({i, k, &Cell::open_right});
        open.push_back({k, j, &Cell::closed_right});
      } else {
        (of == &Cell::open_left) ? heads_[i] = j : heads_[j] = i;
        open.push_back({i, k, &Cell::closed_right});
        open.push_back({k + 1, j, &Cell::closed_left});
      }
    }
  }

  uint32_t n_;
  const ArcScores& scores_;
  std::vector<Cell> cells_;
  std::vector<uint32_t> heads_;
};

}  // namespace

std::vector<uint32_t> BestProjectiveTree(const ArcScores& scores) {
  if (scores.size() == 0) return {};
  std::vector<uint32_t> heads = BestHeads(scores);
  return IsProjectiveTree(heads) ? heads : Chart(scores).Tree();
}

bool IsProjectiveTree(std::span<const uint32_t> heads) {
  uint32_t n = static_cast<uint32_t>(heads.size());
  if (std::count(heads.begin(), heads.end(), n) != 1) return false;
  // What lies between the ends of an arc must have its head there or at an end.
  for (uint32_t i = 0; i < n; ++i) {
    if (heads[i] == n) continue;
    uint32_t a = std::min(i, heads[i]), b = std::max(i, heads[i]);
    for (uint32_t k = a + 1; k < b; ++k) {
      if (heads[k] == n || heads[k] < a || heads[k] > b) return false;
    }
  }
  // Every climb ends at the root.
  for (uint32_t i = 0; i < n; ++i) {
    uint32_t steps = 0;
    for (uint32_t at = i; heads[at] != n; at = heads[at]) {
      if (++steps > n) return false;
    }
  }
  return true;
}

}  // namespace dossier

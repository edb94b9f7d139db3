// Makes up texts of expressions, the same ones every time.
#pragma once

#include <random>
#include <string>

namespace dossier {

class ExpressionMaker {
 public:
  explicit ExpressionMaker(unsigned seed) : random_(seed) {}

  // Up to `depth` levels deep.
  std::string Make(int depth);

 private:
  std::string Leaf();
  std::string Operation(int depth);
  std::string Collection(int depth);
  std::string Graph(int depth);
  int Below(int n) { return static_cast<int>(random_() % n); }

  std::mt19937 random_;
};

}  // namespace dossier

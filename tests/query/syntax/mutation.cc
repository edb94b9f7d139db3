#include "tests/query/syntax/mutation.h"

#include <iterator>
#include <random>

namespace dossier {
namespace {

constexpr const char* kPieces[] = {
    "(",       ")",       "[",        "]",     "{",    "}",       "-",        ">",
    "<",       "'",       "\"",       "`",     "|",    ":",       "..",       "*",
    ",",       "$",       "$p",       " NOT ", " IN ", " WHERE ", " AS ",     "MATCH ",
    "WITH ",   "RETURN ", "count(",   "1e9",   "0x",   "\\u",     "\xe2\x80", "é",
    " UNION ", " ON ",    "EXISTS {", "/*",    "//",   "\n"};

void Damage(std::string* text, std::mt19937* random) {
  const auto below = [&](size_t n) { return n == 0 ? 0 : (*random)() % n; };
  const size_t at = below(text->size() + 1);
  const size_t length = std::min<size_t>(text->size() - at, 1 + below(6));
  switch (below(6)) {
    case 0:
      text->erase(at, length);
      return;
    case 1:
      text->insert(at, text->substr(at, length));
      return;
    case 2:
      text->resize(at);
      return;
    case 3:
      if (!text->empty()) std::swap((*text)[below(text->size())], (*text)[below(text->size())]);
      return;
    case 4:
      text->insert(at, 1, static_cast<char>(below(256)));
      return;
    default:
      text->insert(at, kPieces[below(std::size(kPieces))]);
  }
}

}  // namespace

std::vector<std::string> Mutants(const std::vector<std::string>& queries, int count,
                                 unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::string> mutants;
  for (int i = 0; i < count; ++i) {
    std::string text = queries[random() % queries.size()];
    for (int n = 1 + static_cast<int>(random() % 3); n > 0; --n) Damage(&text, &random);
    mutants.push_back(std::move(text));
  }
  return mutants;
}

}  // namespace dossier

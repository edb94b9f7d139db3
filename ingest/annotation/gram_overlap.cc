#include "ingest/annotation/gram_overlap.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "ingest/language/character.h"

namespace dossier {
namespace {

constexpr size_t kGramWords = 5, kFewestGrams = 3;
constexpr size_t kSeveral = static_cast<size_t>(-1);  // not one article but more

// FNV-1a, so that the same words have the same number everywhere.
uint64_t Hash(std::string_view bytes, uint64_t hash = 0xcbf29ce484222325) {
  for (unsigned char c : bytes) hash = (hash ^ c) * 0x100000001b3;
  return hash;
}

std::vector<uint64_t> WordHashes(std::string_view line) {
  const std::string folded = FoldCase(line);
  std::vector<uint64_t> words;
  size_t start = folded.size();
  for (size_t at = 0; at <= folded.size();) {
    const Character c = CharacterAt(folded, at);
    const bool word = at < folded.size() && c.IsWord();
    if (word && start == folded.size()) start = at;
    if (!word && start < at) {
      words.push_back(Hash(std::string_view(folded).substr(start, at - start)));
      start = folded.size();
    }
    at += std::max<size_t>(c.length, 1);
  }
  return words;
}

// Each run once.
std::vector<uint64_t> Grams(std::string_view line) {
  const std::vector<uint64_t> words = WordHashes(line);
  std::vector<uint64_t> grams;
  for (size_t i = 0; i + kGramWords <= words.size(); ++i) {
    uint64_t hash = Hash("");
    for (size_t k = 0; k < kGramWords; ++k) hash = (hash ^ words[i + k]) * 0x9e3779b97f4a7c15;
    grams.push_back(hash);
  }
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

template <typename Visit>
void ForLines(const std::vector<AnnotatedArticle>& articles, Visit visit) {
  for (size_t a = 0; a < articles.size(); ++a) {
    for (size_t i = 0; i < articles[a].lines.size(); ++i) {
      const AnnotatedLine& line = articles[a].lines[i];
      visit(a, i,
            Grams(std::string_view(articles[a].text).substr(line.start, line.end - line.start)));
    }
  }
}

}  // namespace

GramOverlap MeasureGramOverlap(const std::vector<AnnotatedArticle>& articles, double bound) {
  absl::flat_hash_map<uint64_t, size_t> owner;  // the only article that has it, or kSeveral
  ForLines(articles, [&](size_t article, size_t, const std::vector<uint64_t>& grams) {
    for (uint64_t gram : grams) {
      auto [at, fresh] = owner.emplace(gram, article);
      if (!fresh && at->second != article) at->second = kSeveral;
    }
  });
  GramOverlap overlap;
  ForLines(articles, [&](size_t article, size_t line, const std::vector<uint64_t>& grams) {
    const size_t shared = std::count_if(grams.begin(), grams.end(),
                                        [&](uint64_t gram) { return owner[gram] == kSeveral; });
    overlap.grams += grams.size();
    overlap.shared += shared;
    const double share = grams.empty() ? 0.0 : static_cast<double>(shared) / grams.size();
    if (grams.size() >= kFewestGrams && share > bound)
      overlap.alike.push_back({article, line, share});
  });
  return overlap;
}

}  // namespace dossier

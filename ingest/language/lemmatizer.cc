#include "ingest/language/lemmatizer.h"

#include <algorithm>

#include "ingest/language/feature_hash.h"

namespace dossier {
namespace {

bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

std::string Cut(std::string_view word, size_t n, std::string_view add = "") {
  return std::string(word.substr(0, word.size() - n)).append(add);
}

// ponies, boxes, cities, dogs.
std::string WithoutS(std::string_view w) {
  if (w.size() < 3 || w.back() != 's' || w.ends_with("ss") || w.ends_with("'s"))
    return std::string(w);
  if (w.ends_with("ies") && w.size() > 4) return Cut(w, 3, "y");
  for (std::string_view end : {"ches", "shes", "sses", "xes", "zzes"}) {
    if (w.ends_with(end)) return Cut(w, 2);
  }
  if (w.ends_with("oes") && w.size() > 4) return Cut(w, 2);
  return Cut(w, 1);
}

// The stem left by -ed or -ing: restores an e, undoes doubling.
std::string FromStem(std::string_view stem) {
  size_t n = stem.size();
  if (n < 2) return std::string(stem);
  char last = stem[n - 1], before = stem[n - 2];
  if (last == before && !IsVowel(last) && last != 's' && last != 'l' && last != 'f' && last != 'z')
    return Cut(stem, 1);
  bool restores =
      last == 'v' || last == 'c' || last == 'u' || last == 'z' || (last == 's' && before != 's') ||
      (last == 'g' && (before == 'n' || before == 'r' || before == 'd' || before == 'a')) ||
      stem.ends_with("at") || stem.ends_with("iz") || stem.ends_with("ir") ||
      stem.ends_with("ur") || stem.ends_with("ar") ||
      (last == 'l' && !IsVowel(before) && before != 'l' && before != 'r');
  if (restores && last != 'w') return std::string(stem) + "e";
  bool short_syllable = n >= 3 && !IsVowel(last) && last != 'w' && last != 'x' && last != 'y' &&
                        IsVowel(before) && !IsVowel(stem[n - 3]) && n == 3;
  return short_syllable ? std::string(stem) + "e" : std::string(stem);
}

std::string WithoutEd(std::string_view w) {
  if (w.ends_with("ied") && w.size() > 4) return Cut(w, 3, "y");
  if (w.ends_with("eed") && w.size() > 4) return Cut(w, 1);
  if (!w.ends_with("ed") || w.size() < 4) return std::string(w);
  return FromStem(w.substr(0, w.size() - 2));
}

std::string WithoutIng(std::string_view w) {
  if (!w.ends_with("ing") || w.size() < 5) return std::string(w);
  if (w.ends_with("ying") && w.size() == 5) return Cut(w, 4, "ie");
  return FromStem(w.substr(0, w.size() - 3));
}

std::string WithoutComparison(std::string_view w, size_t n) {
  std::string_view stem = w.substr(0, w.size() - n);
  if (stem.size() < 3) return std::string(w);
  if (stem.back() == 'i') return Cut(stem, 1, "y");
  return FromStem(stem);
}

uint64_t KeyOf(std::string_view form, char kind) {
  return HashPair(HashText(form), static_cast<unsigned char>(kind));
}

}  // namespace

char Lemmatizer::KindOf(PennTag tag) {
  switch (tag) {
    case PennTag::kNNS:
      return 'n';
    case PennTag::kVBZ:
      return 's';
    case PennTag::kVBG:
      return 'g';
    case PennTag::kVBD:
    case PennTag::kVBN:
      return 'd';
    case PennTag::kJJR:
    case PennTag::kRBR:
      return 'r';
    case PennTag::kJJS:
    case PennTag::kRBS:
      return 't';
    case PennTag::kVBP:
    case PennTag::kVB:
    case PennTag::kMD:
      return 'b';
    default:
      return '-';
  }
}

std::string Lemmatizer::ByRule(std::string_view lower, PennTag tag) {
  switch (KindOf(tag)) {
    case 'n':
    case 's':
      return WithoutS(lower);
    case 'g':
      return WithoutIng(lower);
    case 'd':
      return WithoutEd(lower);
    case 'r':
      return lower.ends_with("er") ? WithoutComparison(lower, 2) : std::string(lower);
    case 't':
      return lower.ends_with("est") ? WithoutComparison(lower, 3) : std::string(lower);
    default:
      return std::string(lower);
  }
}

Lemmatizer::Lemmatizer(std::string_view exceptions) {
  while (!exceptions.empty()) {
    size_t end = std::min(exceptions.find('\n'), exceptions.size());
    std::string_view line = exceptions.substr(0, end);
    exceptions.remove_prefix(std::min(end + 1, exceptions.size()));
    size_t tab = line.find('\t');
    if (line.empty() || line[0] == '#' || tab == line.npos || tab + 3 > line.size()) continue;
    exceptions_.push_back({KeyOf(line.substr(0, tab), line[tab + 1]), line.substr(tab + 3)});
  }
  std::sort(exceptions_.begin(), exceptions_.end(),
            [](const Exception& a, const Exception& b) { return a.key < b.key; });
}

std::string Lemmatizer::Lemma(std::string_view lower, PennTag tag) const {
  if (IsProperNoun(tag)) return std::string(lower);
  uint64_t key = KeyOf(lower, KindOf(tag));
  auto found = std::lower_bound(exceptions_.begin(), exceptions_.end(), key,
                                [](const Exception& e, uint64_t k) { return e.key < k; });
  if (found != exceptions_.end() && found->key == key) return std::string(found->lemma);
  return ByRule(lower, tag);
}

}  // namespace dossier

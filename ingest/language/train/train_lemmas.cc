// train_lemmas TREEBANK_DIR WORDNET_DIR OUTPUT.tsv: collects what the lemma rules get wrong.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/character.h"
#include "ingest/language/flat_writer.h"
#include "ingest/language/lemmatizer.h"
#include "ingest/language/train/treebank.h"

namespace dossier {
namespace {

using Key = std::pair<std::string, char>;
using Counts = std::map<Key, std::map<std::string, int>>;

constexpr int kTreebankWeight = 10;

PennTag TagOf(char kind) {
  switch (kind) {
    case 'n':
      return PennTag::kNNS;
    case 's':
      return PennTag::kVBZ;
    case 'g':
      return PennTag::kVBG;
    case 'd':
      return PennTag::kVBD;
    case 'r':
      return PennTag::kJJR;
    case 't':
      return PennTag::kJJS;
    case 'b':
      return PennTag::kVB;
    default:
      return PennTag::kNN;
  }
}

void CountTreebank(const Treebank& bank, Counts* counts) {
  const Document& doc = *bank.document;
  for (const Token& token : bank.gold) {
    std::string lemma = FoldCase(doc.words.Text(token.lemma));
    std::string form(doc.words.Text(token.word));
    if (IsProperNoun(token.tag) || lemma == "_" || form.find('\t') != form.npos) continue;
    (*counts)[{form, Lemmatizer::KindOf(token.tag)}][lemma] += kTreebankWeight;
  }
}

// Irregular forms: 'geese goose'.
void CountIrregular(const std::string& path, const std::string& kinds, Counts* counts) {
  std::ifstream in(path);
  for (std::string form, lemma, line; std::getline(in, line);) {
    std::istringstream(line) >> form >> lemma;
    if (form.find('_') != form.npos) continue;
    bool ing = form.ends_with("ing"), s = form.ends_with("s");
    for (char kind : kinds) {
      if (kind == 'g' ? !ing : kind == 's' ? !s : kind == 'd' ? ing || s : false) continue;
      if (kind == 'r' && !form.ends_with("er")) continue;
      if (kind == 't' && !form.ends_with("st")) continue;
      (*counts)[{form, kind}][lemma] += 1;
    }
  }
}

bool IsVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// 'fin', 'stag', 'wag' give 'finned', 'stagged', 'wagged': 'fined', 'staged' and 'waged' are forms
// of other verbs.
bool DoublesLast(std::string_view word) {
  if (word.size() < 3 || word.size() > 5) return false;
  size_t n = word.size();
  bool consonant = !IsVowel(word[n - 1]) && std::string_view("wxyh").find(word[n - 1]) == word.npos;
  size_t vowels = std::count_if(word.begin(), word.end(), IsVowel);
  return consonant && IsVowel(word[n - 2]) && vowels == 1;
}

// Regular forms of every verb and noun of the dictionary, so that 'escaping' gives 'escape'.
void CountRegular(const std::string& path, bool verbs, Counts* counts) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::string word = line.substr(0, line.find(' '));
    if (word.size() < 3 || word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != word.npos)
      continue;
    char last = word.back(), before = word[word.size() - 2];
    std::string s =
        last == 'y' && !IsVowel(before) ? word.substr(0, word.size() - 1) + "ies"
        : last == 's' || last == 'x' || last == 'z' || word.ends_with("ch") || word.ends_with("sh")
            ? word + "es"
            : word + "s";
    (*counts)[{s, verbs ? 's' : 'n'}][word] += 1;
    if (!verbs) continue;
    std::string stem = word;
    if (DoublesLast(word)) stem += last;
    if (last == 'e' && !word.ends_with("ee") && !word.ends_with("ye") && !word.ends_with("oe"))
      stem.pop_back();
    (*counts)[{stem + "ing", 'g'}][word] += 1;
    (*counts)[{last == 'y' && !IsVowel(before) ? word.substr(0, word.size() - 1) + "ied"
               : last == 'e'                 ? word + "d"
                                             : stem + "ed",
               'd'}][word] += 1;
  }
}

int Train(const std::string& treebanks, const std::string& wordnet, const std::string& output) {
  auto bank =
      Treebank::Read({treebanks + "/ewt-train.conllu", treebanks + "/gum-open-train.conllu"});
  if (!bank.ok()) return 1;
  Counts counts;
  CountRegular(wordnet + "/index.verb", true, &counts);
  CountRegular(wordnet + "/index.noun", false, &counts);
  CountIrregular(wordnet + "/verb.exc", "sgd", &counts);
  CountIrregular(wordnet + "/noun.exc", "n", &counts);
  CountIrregular(wordnet + "/adj.exc", "rt", &counts);
  CountTreebank(**bank, &counts);
  std::string out = "# What the lemma rules get wrong: form, kind, lemma. Made by train_lemmas.\n";
  size_t lines = 0;
  for (const auto& [key, lemmas] : counts) {
    auto best = lemmas.begin();
    for (auto it = lemmas.begin(); it != lemmas.end(); ++it) {
      if (it->second > best->second) best = it;
    }
    if (Lemmatizer::ByRule(key.first, TagOf(key.second)) == best->first) continue;
    out += key.first + "\t" + key.second + "\t" + best->first + "\n";
    ++lines;
  }
  std::printf("%zu exceptions\n", lines);
  return WriteWholeFile(output, out).ok() ? 0 : 1;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: train_lemmas TREEBANK_DIR WORDNET_DIR OUTPUT.tsv\n");
    return 2;
  }
  return dossier::Train(argv[1], argv[2], argv[3]);
}

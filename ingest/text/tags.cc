#include "ingest/text/tags.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::array<std::string_view, kPennTags> kPennNames = {
    "NN",   "IN",    "DT",    "NNP",  "JJ",  "PRP", ".",   "RB",  "NNS",  ",",
    "VB",   "CC",    "VBD",   "VBP",  "VBZ", "CD",  "VBN", "VBG", "TO",   "MD",
    "PRP$", "-RRB-", "-LRB-", ":",    "WDT", "``",  "WRB", "''",  "HYPH", "POS",
    "WP",   "UH",    "RP",    "NNPS", "JJR", "JJS", "EX",  "RBR", "NFP",  "ADD",
    "SYM",  "FW",    "GW",    "$",    "PDT", "RBS", "LS",  "AFX", "WP$",  "UNKNOWN"};

constexpr std::array<std::string_view, kUniversalTags> kUniversalNames = {
    "NOUN", "PUNCT", "VERB", "ADP", "PRON",  "DET",  "PROPN", "ADJ", "AUX",
    "ADV",  "CCONJ", "PART", "NUM", "SCONJ", "INTJ", "SYM",   "X"};

template <typename Tag, size_t n>
Tag Find(const std::array<std::string_view, n>& names, std::string_view name) {
  size_t i = std::find(names.begin(), names.end(), name) - names.begin();
  return static_cast<Tag>(std::min(i, n - 1));
}

}  // namespace

std::string_view ToString(PennTag tag) { return kPennNames[static_cast<size_t>(tag)]; }
std::string_view ToString(UniversalTag tag) { return kUniversalNames[static_cast<size_t>(tag)]; }
PennTag ParsePennTag(std::string_view name) { return Find<PennTag>(kPennNames, name); }
UniversalTag ParseUniversalTag(std::string_view name) {
  return Find<UniversalTag>(kUniversalNames, name);
}

}  // namespace dossier

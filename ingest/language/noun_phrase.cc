#include "ingest/language/noun_phrase.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "ingest/language/phrase_extent.h"
#include "ingest/language/referring_token.h"

namespace dossier {
namespace {

bool IsPronoun(PennTag tag) { return tag == PennTag::kPRP || tag == PennTag::kPRPS; }

bool IsOneOf(std::string_view w, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), w) != set.end();
}

PhraseKind KindOf(const Document& doc, const NounPhrase& phrase) {
  if (IsPronoun(doc.tokens[phrase.head].tag)) return PhraseKind::kPronoun;
  if (phrase.name != kNone && !IsValueClass(doc.names[phrase.name].name_class))
    return PhraseKind::kName;
  if (doc.tokens[phrase.head].tag == PennTag::kDT) return PhraseKind::kDemonstrative;
  for (uint32_t child : doc.Children(phrase.head)) {
    if (child > phrase.head) break;
    Relation r = doc.tokens[child].relation;
    if (r == Relation::kNmodPoss) return PhraseKind::kPossessed;
    if (r == Relation::kNummod) return PhraseKind::kIndefinite;
    if (r != Relation::kDet && r != Relation::kDetPredet) continue;
    std::string_view w = doc.Lower(child);
    if (IsOneOf(w, {"this", "that", "these", "those"})) return PhraseKind::kDemonstrative;
    if (w == "the" || w == "both") return PhraseKind::kDefinite;
    return PhraseKind::kIndefinite;
  }
  return IsProperNoun(doc.tokens[phrase.head].tag) ? PhraseKind::kName : PhraseKind::kBare;
}

bool IsPlural(const Document& doc, uint32_t head) {
  PennTag tag = doc.tokens[head].tag;
  if (tag == PennTag::kNNS || tag == PennTag::kNNPS) return true;
  return IsOneOf(doc.Lower(head), {"they", "them", "their", "theirs", "themselves", "we", "us",
                                   "our", "ours", "ourselves", "these", "those"});
}

void AddCoordination(const Document& doc, const NounPhrase& first,
                     std::vector<NounPhrase>* phrases) {
  uint32_t last = kNone;
  for (uint32_t child : doc.Children(first.head)) {
    if (doc.tokens[child].relation == Relation::kConj && child > first.head) last = child;
  }
  if (last == kNone || doc.Child(last, Relation::kCc) == kNone) return;
  if (!IsNoun(doc.tokens[last].tag) && !IsPronoun(doc.tokens[last].tag)) return;
  NounPhrase sum = first;
  sum.tokens.end = std::max(first.tokens.end, PhraseExtent(doc, last, false).end);
  sum.kind = PhraseKind::kCoordination;
  sum.name = kNone;
  sum.plural = true;
  phrases->push_back(sum);
}

}  // namespace

std::vector<NounPhrase> FindNounPhrases(const Document& document) {
  std::vector<NounPhrase> phrases;
  ReferringTokens referring(document);
  for (uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (!referring.MayRefer(i)) continue;
    NounPhrase phrase;
    phrase.head = i;
    phrase.tokens = PhraseExtent(document, i, false);
    phrase.name = NameOfPhrase(document, i);
    phrase.kind = KindOf(document, phrase);
    phrase.plural = IsPlural(document, i);
    phrases.push_back(phrase);
    AddCoordination(document, phrase, &phrases);
    Range core = PhraseExtent(document, i, true);
    if (core == phrase.tokens) continue;
    phrase.tokens = core;
    phrase.is_core = true;
    phrases.push_back(phrase);
  }
  std::stable_sort(phrases.begin(), phrases.end(), [](const NounPhrase& a, const NounPhrase& b) {
    return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin
                                            : a.tokens.end > b.tokens.end;
  });
  auto same = [](const NounPhrase& a, const NounPhrase& b) { return a.tokens == b.tokens; };
  phrases.erase(std::unique(phrases.begin(), phrases.end(), same), phrases.end());
  return phrases;
}

}  // namespace dossier

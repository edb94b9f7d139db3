#include "ingest/language/noun_phrase.h"

#include <algorithm>
#include <span>

namespace dossier {
namespace {

bool IsPronoun(PennTag tag) { return tag == PennTag::kPRP || tag == PennTag::kPRPS; }

bool BelongsBefore(Relation r, bool predicate) {
  if (predicate && r == Relation::kAdvmod) return false;
  return r == Relation::kDet || r == Relation::kDetPredet || r == Relation::kAmod ||
         r == Relation::kNummod || r == Relation::kCompound || r == Relation::kNmodPoss ||
         r == Relation::kNmod || r == Relation::kFlat || r == Relation::kNmodUnmarked ||
         r == Relation::kNmodDesc || r == Relation::kAdvmod;
}

bool BelongsBehind(const Document& doc, uint32_t child) {
  Relation r = doc.tokens[child].relation;
  if (r == Relation::kCase) return doc.tokens[child].tag == PennTag::kPOS;
  return r == Relation::kNmod || r == Relation::kAcl || r == Relation::kAclRelcl ||
         r == Relation::kFlat || r == Relation::kNummod || r == Relation::kCompound ||
         r == Relation::kAmod || r == Relation::kNmodUnmarked || r == Relation::kNmodDesc ||
         r == Relation::kFixed;
}

bool EndsPhrase(Relation r) {
  return r == Relation::kConj || r == Relation::kCc || r == Relation::kAppos ||
         r == Relation::kParataxis;
}

Range PhraseOf(const Document& doc, uint32_t head) {
  Range range{head, head + 1};
  bool predicate = doc.Child(head, Relation::kCop) != kNone;
  for (uint32_t child : doc.Children(head)) {
    Relation r = doc.tokens[child].relation;
    if (child < head) {
      if (BelongsBefore(r, predicate))
        range.begin = std::min(range.begin, doc.Subtree(child).begin);
    } else if (EndsPhrase(r)) {
      break;
    } else if (BelongsBehind(doc, child)) {
      range.end = std::max(range.end, doc.Subtree(child).end);
    }
  }
  uint32_t name = doc.NameAt(head);
  if (name != kNone) {
    range.begin = std::min(range.begin, doc.names[name].tokens.begin);
    range.end = std::max(range.end, doc.names[name].tokens.end);
  }
  while (range.begin < head && IsPunctuation(doc.tokens[range.begin].tag)) ++range.begin;
  while (range.end > head + 1 && IsPunctuation(doc.tokens[range.end - 1].tag) &&
         doc.tokens[range.end - 1].tag != PennTag::kRightBracket)
    --range.end;
  return range;
}

// The name of the head, or of what stands beside it as one name with it ('Secretary Jane Roe').
uint32_t NameOf(const Document& doc, uint32_t head) {
  uint32_t name = doc.NameAt(head);
  if (name != kNone) return name;
  for (uint32_t child : doc.Children(head)) {
    if (doc.tokens[child].relation == Relation::kFlat && doc.NameAt(child) != kNone)
      return doc.NameAt(child);
  }
  return kNone;
}

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

bool MayRefer(const Document& doc, uint32_t i) {
  const Token& t = doc.tokens[i];
  uint32_t name = doc.NameAt(i);
  if (name != kNone && doc.names[name].head != i) return false;
  bool own_name = name != kNone && IsEntityClass(doc.names[name].name_class) && t.head != kNone &&
                  NameOf(doc, t.head) != name;
  if (t.relation == Relation::kFixed || t.relation == Relation::kGoeswith ||
      t.relation == Relation::kExpl || (t.relation == Relation::kFlat && !own_name))
    return false;
  if (IsNoun(t.tag) || IsPronoun(t.tag)) return true;
  if (name != kNone && doc.names[name].name_class == NameClass::kNationality) return true;
  bool argument = IsSubject(t.relation) || IsOblique(t.relation) || t.relation == Relation::kObj ||
                  t.relation == Relation::kNmod;
  if (t.tag == PennTag::kDT) {
    return argument && IsOneOf(doc.Lower(i), {"this", "that", "these", "those", "both"});
  }
  return argument && t.tag == PennTag::kCD;
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
  sum.tokens.end = std::max(first.tokens.end, PhraseOf(doc, last).end);
  sum.kind = PhraseKind::kCoordination;
  sum.name = kNone;
  sum.plural = true;
  phrases->push_back(sum);
}

}  // namespace

std::vector<NounPhrase> FindNounPhrases(const Document& document) {
  std::vector<NounPhrase> phrases;
  for (uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (!MayRefer(document, i)) continue;
    NounPhrase phrase;
    phrase.head = i;
    phrase.tokens = PhraseOf(document, i);
    phrase.name = NameOf(document, i);
    phrase.kind = KindOf(document, phrase);
    phrase.plural = IsPlural(document, i);
    phrases.push_back(phrase);
    AddCoordination(document, phrase, &phrases);
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

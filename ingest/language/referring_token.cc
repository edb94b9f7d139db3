#include "ingest/language/referring_token.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "ingest/language/phrase_extent.h"

namespace dossier {
namespace {

bool IsPronoun(PennTag tag) { return tag == PennTag::kPRP || tag == PennTag::kPRPS; }

bool IsOneOf(std::string_view w, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), w) != set.end();
}

// 'Sydney' of 'University of Sydney': a noun within a name that may be a name of its own.
bool IsInnerNoun(const Document& doc, uint32_t i) {
  Relation r = doc.tokens[i].relation;
  return IsNoun(doc.tokens[i].tag) && doc.names[doc.NameAt(i)].name_class != NameClass::kPerson &&
         (r == Relation::kNmod || r == Relation::kNmodPoss || r == Relation::kCompound ||
          r == Relation::kAppos || r == Relation::kConj);
}

// An age ('Sam, 42,'), a year of a date, 'the other two'.
bool IsReferringNumber(const Document& doc, uint32_t i) {
  switch (doc.tokens[i].relation) {
    case Relation::kNmodUnmarked:
    case Relation::kAppos:
    case Relation::kObj:
    case Relation::kNmod:
    case Relation::kConj:
      return true;
    default:
      return IsSubject(doc.tokens[i].relation) || IsOblique(doc.tokens[i].relation);
  }
}

bool IsReferring(const Document& doc, uint32_t i) {
  const Token& t = doc.tokens[i];
  if (t.relation == Relation::kFixed || t.relation == Relation::kGoeswith ||
      t.relation == Relation::kExpl)
    return false;
  uint32_t name = doc.NameAt(i);
  if (t.tag == PennTag::kCD) return IsReferringNumber(doc, i);
  if (name != kNone && doc.names[name].head != i) {
    return IsInnerNoun(doc, i) || IsValueClass(doc.names[name].name_class);
  }
  bool own_name = name != kNone && IsEntityClass(doc.names[name].name_class) && t.head != kNone &&
                  NameOfPhrase(doc, t.head) != name;
  if (own_name) return true;
  if (t.relation == Relation::kFlat) return false;
  if (IsNoun(t.tag) || IsPronoun(t.tag)) return true;
  if (name != kNone && doc.names[name].name_class == NameClass::kNationality) return true;
  bool argument = IsSubject(t.relation) || IsOblique(t.relation) || t.relation == Relation::kObj ||
                  t.relation == Relation::kNmod;
  return argument && t.tag == PennTag::kDT &&
         IsOneOf(doc.Lower(i), {"this", "that", "these", "those", "both", "each"});
}

}  // namespace

ReferringTokens::ReferringTokens(const Document& document)
    : doc_(document), nouns_(document.words.size()) {
  for (const Token& t : doc_.tokens) {
    if (IsCommonNoun(t.tag) && t.relation != Relation::kCompound) nouns_[t.word] = 1;
  }
}

bool ReferringTokens::MayRefer(uint32_t token) const {
  const Token& t = doc_.tokens[token];
  if (IsReferring(doc_, token)) return true;
  return t.tag == PennTag::kJJ && t.relation == Relation::kAmod && nouns_[t.word] != 0;
}

}  // namespace dossier

#include "ingest/language/chains/link_filter.h"

#include <algorithm>

namespace dossier {
namespace {

enum Pronouns : uint8_t { kHe = 1, kShe = 2, kIt = 4, kThey = 8, kWe = 16, kAny = 31 };

constexpr uint32_t kNear = 4;          // phrases: an apposition, a predicate, a heading
constexpr uint32_t kPronounNear = 14;  // from a noun back to a pronoun
constexpr int kAlike = 3;              // tenths of likeness

uint8_t OfGender(Gender gender) {
  switch (gender) {
    case Gender::kMale:
      return kHe;
    case Gender::kFemale:
      return kShe;
    case Gender::kNeuter:
      return kIt;
    default:
      return kHe | kShe | kIt;
  }
}

uint8_t StandsFor(const NounPhrase& phrase, const PhraseFacts& f) {
  bool pronoun = phrase.kind == PhraseKind::kPronoun;
  if (phrase.plural) return kThey | kWe;
  if (pronoun) return f.gender == Gender::kUnknown ? uint8_t{kAny} : OfGender(f.gender);
  switch (f.name_class) {
    case NameClass::kPerson:
      return (OfGender(f.gender) & ~kIt) | kWe;
    case NameClass::kOrganization:
    case NameClass::kPlace:
    case NameClass::kGroup:
    case NameClass::kNationality:
      return kIt | kThey | kWe;
    default:
      return OfGender(f.gender) | (phrase.kind == PhraseKind::kName ? 0 : kThey) | kWe;
  }
}

bool IsPronoun(const NounPhrase& phrase) { return phrase.kind == PhraseKind::kPronoun; }

}  // namespace

LinkFilter::LinkFilter(const WordVectors& vectors, const std::vector<NounPhrase>& phrases,
                       const std::vector<PhraseFacts>& facts)
    : vectors_(vectors), phrases_(phrases), facts_(facts) {
  for (size_t p = 0; p < phrases.size(); ++p)
    stands_for_.push_back(StandsFor(phrases[p], facts[p]));
}

// What encloses a phrase is not the phrase, but for the longer form of the same.
bool LinkFilter::Encloses(uint32_t p, uint32_t q) const {
  const NounPhrase &a = phrases_[p], &b = phrases_[q];
  if (a.head == b.head && a.kind != PhraseKind::kCoordination &&
      b.kind != PhraseKind::kCoordination)
    return true;
  return b.tokens.contains(a.tokens) && a.tokens.begin <= b.head + 1;
}

bool LinkFilter::HaveWordsInCommon(uint32_t p, uint32_t q) const {
  const PhraseFacts &f = facts_[p], &g = facts_[q];
  if (f.lemma == g.lemma || f.bare_words == g.bare_words) return true;
  return std::any_of(f.content.begin(), f.content.end(), [&](WordId w) {
    return std::find(g.content.begin(), g.content.end(), w) != g.content.end();
  });
}

bool LinkFilter::IsLikely(uint32_t p, uint32_t q, bool chained) const {
  if (Encloses(p, q)) return false;
  const PhraseFacts &f = facts_[p], &g = facts_[q];
  if (f.entity != kNone && f.entity == g.entity) return true;
  bool agree = (stands_for_[p] & stands_for_[q]) != 0;
  const NounPhrase &a = phrases_[p], &b = phrases_[q];
  if (IsPronoun(a)) return agree;
  if (IsPronoun(b)) return agree && p - q < kPronounNear && a.kind < PhraseKind::kIndefinite;
  if (HaveWordsInCommon(p, q) || p - q <= kNear) return true;
  if (a.plural != b.plural) return false;
  bool refers = a.kind < PhraseKind::kIndefinite;
  return (refers && chained) || vectors_.Likeness(p, q) >= kAlike;
}

}  // namespace dossier

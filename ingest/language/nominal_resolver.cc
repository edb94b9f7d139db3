#include "ingest/language/nominal_resolver.h"

#include <algorithm>
#include <vector>

namespace dossier {
namespace {

constexpr size_t kLookBack = 120;   // mentions
constexpr uint32_t kFarthest = 12;  // sentences
constexpr uint32_t kFarthestTitle = 40;

bool IsOneOf(std::string_view w, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), w) != set.end();
}

}  // namespace

NominalResolver::NominalResolver(const Gazetteer& gazetteer, Discourse* discourse)
    : gazetteer_(gazetteer), discourse_(discourse), doc_(discourse->document()) {}

// 'the', 'this', 'both', 'the two' before the noun.
bool NominalResolver::IsDefinite(uint32_t token) const {
  for (uint32_t child : doc_.Children(token)) {
    if (child > token) break;
    Relation r = doc_.tokens[child].relation;
    if (r != Relation::kDet && r != Relation::kDetPredet) continue;
    if (IsOneOf(doc_.Lower(child), {"the", "this", "that", "these", "those", "both"})) return true;
  }
  return false;
}

bool NominalResolver::IsTitle(uint32_t token) const {
  const GazetteerEntry* entry = gazetteer_.Find(doc_.Lemma(token));
  return entry != nullptr && (entry->kinds & kGazTitle) != 0;
}

// The noun with what belongs to it, up to a comma or clause behind it.
Range NominalResolver::Phrase(uint32_t token) const {
  Range range = doc_.Subtree(token);
  for (uint32_t i = token + 1; i < range.end; ++i) {
    PennTag tag = doc_.tokens[i].tag;
    if (IsPunctuation(tag) || tag == PennTag::kWP || tag == PennTag::kWDT || IsFiniteVerb(tag))
      range.end = i;
  }
  for (uint32_t i = range.begin; i < token; ++i) {
    if (IsPunctuation(doc_.tokens[i].tag) && doc_.tokens[i].tag != PennTag::kHYPH)
      range.begin = i + 1;
  }
  return range;
}

WordId NominalResolver::WordOf(uint32_t token) const { return doc_.words.Find(doc_.Lemma(token)); }

CountryCode NominalResolver::CountryBeside(Range tokens) const {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    uint32_t n = doc_.NameAt(i);
    if (n == kNone) continue;
    const Name& name = doc_.names[n];
    if ((name.name_class == NameClass::kPlace || name.name_class == NameClass::kNationality) &&
        !name.country.empty()) {
      return name.country;
    }
  }
  return {};
}

void NominalResolver::DescribeName(uint32_t mention) {
  const EntityMention m = doc_.mentions[mention];
  if (m.name == kNone) return;
  auto first = std::partition_point(doc_.titles.begin(), doc_.titles.end(),
                                    [&](const Title& t) { return t.name < m.name; });
  for (auto title = first; title != doc_.titles.end() && title->name == m.name; ++title) {
    for (uint32_t i = title->tokens.begin; i < title->tokens.end; ++i) {
      CountryCode country =
          CountryBeside({title->tokens.begin > 0 ? title->tokens.begin - 1 : 0, title->tokens.end});
      discourse_->Describe(m.entity, doc_.tokens[i].word, country);
    }
  }
  for (uint32_t child : doc_.Children(m.head)) {
    if (doc_.tokens[child].relation != Relation::kAppos || !IsCommonNoun(doc_.tokens[child].tag))
      continue;
    if (doc_.NameAt(child) != kNone) continue;
    Range phrase = Phrase(child);
    discourse_->Describe(m.entity, WordOf(child), CountryBeside(phrase));
    discourse_->Add(phrase, child, m.entity, MentionKind::kNominal);
  }
}

bool NominalResolver::FitsOrganization(uint32_t token, const TextEntity& entity,
                                       uint32_t id) const {
  WordId word = WordOf(token);
  if (discourse_->IsNamed(id, word) || discourse_->IsDescribedAs(id, word)) return true;
  std::string_view lemma = doc_.Lemma(token);
  std::string_view finer = doc_.Finer(entity.finer);
  if (finer == "Company")
    return IsOneOf(lemma, {"company", "firm", "group", "corporation", "carrier", "airline",
                           "manufacturer", "maker", "retailer", "bank"});
  if (finer == "Party") return lemma == "party";
  if (finer == "Court") return IsOneOf(lemma, {"court", "tribunal"});
  if (finer == "Team") return IsOneOf(lemma, {"team", "club", "side"});
  if (finer == "School") return IsOneOf(lemma, {"school", "university", "college"});
  if (finer == "MediaOutlet")
    return IsOneOf(lemma, {"newspaper", "paper", "broadcaster", "channel", "magazine", "outlet",
                           "agency", "network"});
  if (finer == "CriminalGroup")
    return IsOneOf(lemma, {"cartel", "gang", "group", "organization", "organisation", "militia"});
  if (finer == "MilitaryUnit") return IsOneOf(lemma, {"army", "force", "military", "unit"});
  if (finer == "InternationalBody")
    return IsOneOf(lemma, {"organization", "organisation", "body", "bloc", "agency", "alliance"});
  if (finer == "Government") return IsOneOf(lemma, {"agency"});
  return IsOneOf(lemma, {"organization", "organisation", "group", "body"});
}

bool NominalResolver::FitsPlace(uint32_t token, const TextEntity& entity) const {
  std::string_view lemma = doc_.Lemma(token), finer = doc_.Finer(entity.finer);
  if (finer == "Country") return IsOneOf(lemma, {"country", "nation", "republic", "kingdom"});
  if (finer == "City") return IsOneOf(lemma, {"city", "town", "village"});
  if (finer == "Region")
    return IsOneOf(lemma, {"region", "province", "state", "district", "territory", "county"});
  return false;
}

// A person known by this title; of two countries' presidents the one whose country is named.
bool NominalResolver::FitsPerson(uint32_t token, uint32_t id) const {
  if (!discourse_->IsDescribedAs(id, WordOf(token))) return false;
  CountryCode here = CountryBeside(Phrase(token)), there = discourse_->CountryOf(id);
  return here.empty() || there.empty() || here == there;
}

bool NominalResolver::Fits(uint32_t token, const TextEntity& entity, uint32_t id) const {
  if (entity.plural) return false;
  switch (entity.name_class) {
    case NameClass::kPerson:
      return IsTitle(token) && FitsPerson(token, id);
    case NameClass::kOrganization:
      return FitsOrganization(token, entity, id);
    case NameClass::kPlace:
      return FitsPlace(token, entity);
    default:
      return discourse_->IsNamed(id, WordOf(token)) && entity.name_class <= NameClass::kEvent;
  }
}

uint32_t NominalResolver::Pick(uint32_t token) const {
  const auto& seen = discourse_->seen();
  size_t stop = seen.size() > kLookBack ? seen.size() - kLookBack : 0;
  uint32_t farthest = IsTitle(token) ? kFarthestTitle : kFarthest;
  Range phrase = Phrase(token);
  for (size_t k = seen.size(); k > stop; --k) {
    const EntityMention& m = doc_.mentions[seen[k - 1]];
    if (discourse_->Distance(seen[k - 1], token) > farthest) break;
    if (phrase.contains(m.head) || m.kind == MentionKind::kDemonym) continue;
    // Arguments of one verb are different things.
    uint32_t verb = doc_.tokens[token].head;
    if (verb != kNone && doc_.tokens[m.head].head == verb) continue;
    if (Fits(token, doc_.entities[m.entity], m.entity)) return m.entity;
  }
  return kNone;
}

bool NominalResolver::IsPair(uint32_t token) const {
  if (doc_.tokens[token].tag != PennTag::kNNS) return false;
  for (uint32_t child : doc_.Children(token)) {
    if (child > token) break;
    std::string_view w = doc_.Lower(child);
    if (w == "both" || w == "two") return true;
  }
  return false;
}

// 'both countries', 'the two leaders', 'the leaders of both countries': the last two of the kind.
bool NominalResolver::ResolvePair(uint32_t token) {
  std::string_view lemma = doc_.Lemma(token);
  bool countries = IsOneOf(lemma, {"country", "nation", "government", "state"});
  bool persons = IsOneOf(lemma, {"leader", "president", "minister", "premier", "man", "woman",
                                 "counterpart", "politician", "candidate"});
  if (!countries && !persons) return false;
  bool of_pair = false;
  for (uint32_t child : doc_.Children(token)) {
    of_pair |= child > token && doc_.tokens[child].relation == Relation::kNmod && IsPair(child);
  }
  if (!IsPair(token) && !(persons && of_pair)) return false;
  bool leaders = IsOneOf(lemma, {"leader", "president", "minister", "premier"});
  std::vector<uint32_t> members;
  const auto& seen = discourse_->seen();
  size_t stop = seen.size() > kLookBack ? seen.size() - kLookBack : 0;
  for (int pass = leaders ? 0 : 1; pass < 2 && members.size() < 2; ++pass) {
    members.clear();
    for (size_t k = seen.size(); k > stop && members.size() < 2; --k) {
      const EntityMention& m = doc_.mentions[seen[k - 1]];
      const TextEntity& entity = doc_.entities[m.entity];
      bool fits = countries ? entity.name_class == NameClass::kPlace &&
                                  doc_.Finer(entity.finer) == "Country"
                            : entity.name_class == NameClass::kPerson;
      // In the first pass only those who are called presidents and the like.
      if (fits && pass == 0) {
        fits = false;
        for (std::string_view title :
             {"president", "minister", "premier", "chancellor", "leader", "king"}) {
          WordId word = doc_.words.Find(title);
          fits |= word != 0 && discourse_->IsDescribedAs(m.entity, word);
        }
      }
      if (fits && std::find(members.begin(), members.end(), m.entity) == members.end())
        members.push_back(m.entity);
    }
  }
  if (members.size() < 2) return false;
  discourse_->AddSum(Phrase(token), token, members);
  return true;
}

void NominalResolver::Resolve(uint32_t token) {
  if (!IsCommonNoun(doc_.tokens[token].tag) || doc_.NameAt(token) != kNone) return;
  if (ResolvePair(token)) return;
  if (doc_.tokens[token].tag == PennTag::kNNS || !IsDefinite(token)) return;
  if (doc_.tokens[token].relation == Relation::kCompound ||
      doc_.tokens[token].relation == Relation::kAppos)
    return;
  uint32_t entity = Pick(token);
  if (entity != kNone) discourse_->Add(Phrase(token), token, entity, MentionKind::kNominal);
}

}  // namespace dossier

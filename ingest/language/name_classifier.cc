#include "ingest/language/name_classifier.h"

#include <algorithm>

#include "ingest/language/name_list.h"
#include "ingest/language/value_words.h"

namespace dossier {
namespace {

bool IsPossessive(std::string_view w) { return w == "'s" || w == "'"; }

WordId FinerId(Document* document, std::string_view finer) {
  return finer.empty() ? 0 : document->words.Add(finer);
}

// Phrases that are names wherever they stand.
constexpr uint16_t kKnown =
    kGazCountry | kGazNationality | kGazPeople | kGazCapital | kGazOrganization | kGazPlace;

NameClass KnownClass(uint16_t kinds) {
  if ((kinds & (kGazCountry | kGazCapital | kGazPlace)) != 0) return NameClass::kPlace;
  if ((kinds & kGazPeople) != 0) return NameClass::kGroup;
  if ((kinds & kGazNationality) != 0) return NameClass::kNationality;
  return NameClass::kOrganization;
}

bool OnlyCapitals(const Document& doc, Range tokens) {
  return tokens.size() == 1 && doc.tokens[tokens.begin].Is(kAllCapitals);
}

}  // namespace

// The entry of exactly these words, or null.
const GazetteerEntry* NameClassifier::Whole(const Document& document, Range tokens) const {
  GazetteerMatch match = gazetteer_.Longest(document, tokens.begin, tokens.end, 0xffff);
  return match.entry != nullptr && match.tokens == tokens ? match.entry : nullptr;
}

bool NameClassifier::IsTitlePhrase(const Document& document, Range tokens) const {
  const GazetteerEntry* entry = Whole(document, tokens);
  return entry != nullptr && (entry->kinds & kGazTitle) != 0;
}

void NameClassifier::Trim(Document* document) const {
  for (Name& name : document->names) {
    Range& r = name.tokens;
    while (!r.empty() && document->tokens[r.begin].Is(kIsPunctuation)) ++r.begin;
    if (r.size() > 1 && document->Lower(r.begin) == "the") ++r.begin;
    while (!r.empty() && (IsPossessive(document->Lower(r.end - 1)) ||
                          (document->tokens[r.end - 1].Is(kIsPunctuation) &&
                           document->Lower(r.end - 1) != "!"))) {
      --r.end;
    }
    for (uint32_t n = std::min<uint32_t>(4, r.size() - !r.empty());
         n > 0 && name.name_class == NameClass::kPerson; --n) {
      if (!IsTitlePhrase(*document, {r.begin, r.begin + n})) continue;
      r.begin += n;
      n = std::min<uint32_t>(4, r.size() - 1) + 1;
    }
  }
  std::erase_if(document->names, [&](const Name& name) {
    if (name.tokens.empty()) return true;
    uint32_t kinds = ValueWordOf(document->Lower(name.tokens.end - 1));
    return (kinds & (kMonth | kWeekday | kCurrencyWord)) != 0 &&
           name.name_class != NameClass::kPerson;
  });
  Split(document);
  JoinHyphens(document);
}

// 'Dhaka's Keraniganj' is two places; 'Luis Almagro of Uruguay' ends before 'of'.
void NameClassifier::Split(Document* document) const {
  std::vector<Name> parts;
  for (Name& name : document->names) {
    for (uint32_t i = name.tokens.begin + 1; i + 1 < name.tokens.end; ++i) {
      bool possessive = name.name_class != NameClass::kOrganization &&
                        name.name_class != NameClass::kPerson && IsPossessive(document->Lower(i));
      const GazetteerEntry* behind = gazetteer_.Find(document->Lower(i + 1));
      bool of = name.name_class == NameClass::kPerson && document->Lower(i) == "of" &&
                behind != nullptr && (behind->kinds & kGazAnyPlace) != 0;
      if (!possessive && !of) continue;
      Name rest = name;
      rest.tokens = {i + 1, name.tokens.end};
      if (of || name.name_class == NameClass::kOther) {
        const GazetteerEntry* first = Whole(*document, {name.tokens.begin, i});
        if (possessive && first != nullptr)
          name.name_class = (first->kinds & kGazAnyPlace) != 0       ? NameClass::kPlace
                            : (first->kinds & kGazOrganization) != 0 ? NameClass::kOrganization
                                                                     : NameClass::kPerson;
        if (of) rest.name_class = NameClass::kPlace;
      }
      name.tokens.end = i;
      parts.push_back(rest);
      break;
    }
  }
  InsertNames(parts, document);
}

// Names go on behind a hyphen without spaces: 'Wang Mei-yu', 'Moon Jae-In'; not 'London-based'.
void NameClassifier::JoinHyphens(Document* document) const {
  const auto& tokens = document->tokens;
  for (size_t n = 0; n < document->names.size(); ++n) {
    Name& name = document->names[n];
    uint32_t hyphen = name.tokens.end;
    if (hyphen + 1 >= tokens.size() || document->Lower(hyphen) != "-") continue;
    if (tokens[hyphen].Is(kSpaceBefore) || tokens[hyphen + 1].Is(kSpaceBefore)) continue;
    if (n + 1 < document->names.size() && document->names[n + 1].tokens.begin <= hyphen + 1)
      continue;
    std::string_view behind = document->Lower(hyphen + 1);
    bool syllable = name.name_class == NameClass::kPerson && behind.size() <= 5 &&
                    tokens[hyphen + 1].Is(kLowerCase) && name.tokens.size() >= 2 &&
                    !IsVerb(tokens[hyphen + 1].tag) && behind != "era" && behind != "led" &&
                    behind != "like" && behind != "style";
    if (syllable || (tokens[hyphen + 1].IsCapitalized() && name.name_class == NameClass::kPerson))
      name.tokens.end = hyphen + 2;
  }
}

void NameClassifier::AddKnown(Document* document) const {
  document->IndexNames();
  std::vector<Name> added;
  for (const Sentence& sentence : document->sentences) {
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!document->tokens[i].IsCapitalized()) continue;
      GazetteerMatch match = gazetteer_.Longest(*document, i, sentence.tokens.end, kKnown);
      if (match.entry == nullptr || !MayReplace(*document, match)) continue;
      Name name;
      name.tokens = match.tokens;
      name.name_class = KnownClass(match.entry->kinds);
      added.push_back(name);
      i = match.tokens.end - 1;
    }
  }
  ReplaceNames(added, document);
}

// A known phrase may stand where no name is; a phrase of several capitalized words also takes the
// place of names that lie within it.
bool NameClassifier::MayReplace(const Document& document, const GazetteerMatch& match) const {
  bool single = match.tokens.size() == 1;
  constexpr uint16_t kSure = kGazCountry | kGazNationality | kGazPeople;
  if (single && (match.entry->kinds & kSure) == 0) return false;
  uint32_t inside = 0;
  for (uint32_t i = match.tokens.begin; i < match.tokens.end; ++i) {
    uint32_t n = document.NameAt(i);
    if (n == kNone) continue;
    if (single || !match.tokens.contains(document.names[n].tokens) ||
        document.names[n].tokens == match.tokens)
      return false;
    ++inside;
  }
  return single || inside > 0 || document.tokens[match.tokens.end - 1].IsCapitalized();
}

void NameClassifier::Refine(Document* document) const {
  for (Name& name : document->names) RefineName(document, &name);
}

void NameClassifier::RefineName(Document* document, Name* name) const {
  name->head = name->tokens.end - 1;
  for (uint32_t i = name->tokens.begin + 1; i < name->tokens.end; ++i) {
    std::string_view w = document->Lower(i);
    if (w == "of" || w == "for" || w == "in" || w == "on") {
      name->head = i - 1;
      break;
    }
  }
  name->is_acronym =
      OnlyCapitals(*document, name->tokens) && document->Text(name->tokens).size() <= 8;
  if (name->name_class == NameClass::kOther) RefineOther(document, name);
  const GazetteerEntry* whole = Whole(*document, name->tokens);
  if (whole != nullptr) Correct(*whole, name);
  name->in_gazetteer = whole != nullptr;
  switch (name->name_class) {
    case NameClass::kPlace:
      return RefinePlace(document, name);
    case NameClass::kOrganization:
      return RefineOrganization(document, name);
    case NameClass::kPerson:
      return RefinePerson(document, name);
    case NameClass::kNationality:
    case NameClass::kGroup:
      if (whole != nullptr) name->country = whole->code();
      return;
    default:
      return;
  }
}

void NameClassifier::RefinePlace(Document* document, Name* name) const {
  const GazetteerEntry* whole = Whole(*document, name->tokens);
  if (whole != nullptr && (whole->kinds & kGazAnyPlace) != 0) {
    name->country = whole->code();
    name->finer = FinerId(document, gazetteer_.FinerName(whole->finer));
    return;
  }
  const GazetteerEntry* last = gazetteer_.Find(document->Lower(name->tokens.end - 1));
  if (name->tokens.size() > 1 && last != nullptr && (last->kinds & kGazPlaceHead) != 0) {
    name->finer = FinerId(document, gazetteer_.FinerName(last->finer));
  }
}

void NameClassifier::RefineOrganization(Document* document, Name* name) const {
  const GazetteerEntry* whole = Whole(*document, name->tokens);
  if (whole != nullptr && (whole->kinds & kGazOrganization) != 0) {
    name->finer = FinerId(document, gazetteer_.FinerName(whole->organization_finer));
    name->country = whole->code();
    return;
  }
  for (uint32_t at : {name->head, name->tokens.end - 1, name->tokens.begin}) {
    const GazetteerEntry* head = gazetteer_.Find(document->Lower(at));
    if (head == nullptr || (head->kinds & kGazOrganizationHead) == 0) continue;
    name->finer = FinerId(document, gazetteer_.FinerName(head->organization_finer));
    return;
  }
}

void NameClassifier::RefinePerson(Document* document, Name* name) const {
  const GazetteerEntry* first = gazetteer_.Find(document->Lower(name->tokens.begin));
  if (first != nullptr && name->tokens.size() > 1)
    name->gender = static_cast<Gender>(first->gender);
}

// A name that the labeller gave no class of its own: what the gazetteer knows it as, else by its
// head word; an acronym is an organization's more often than not.
void NameClassifier::RefineOther(Document* document, Name* name) const {
  const GazetteerEntry* whole = Whole(*document, name->tokens);
  if (whole != nullptr && (whole->kinds & (kKnown | kGazAnyPlace)) != 0) {
    bool place = (whole->kinds & kGazAnyPlace) != 0;
    name->name_class = place ? NameClass::kPlace : KnownClass(whole->kinds);
    return;
  }
  for (uint32_t at : {name->tokens.end - 1, name->head, name->tokens.begin}) {
    const GazetteerEntry* head = gazetteer_.Find(document->Lower(at));
    if (head == nullptr || (head->kinds & (kGazWorkHead | kGazEventHead)) == 0) continue;
    bool event = (head->kinds & kGazEventHead) != 0;
    name->name_class = event ? NameClass::kEvent : NameClass::kWork;
    name->finer = FinerId(document, gazetteer_.FinerName(head->work_finer));
    return;
  }
  if (name->is_acronym && document->Text(name->tokens).size() >= 3)
    name->name_class = NameClass::kOrganization;
}

// Corrections that hold whatever the labeller thought.
void NameClassifier::Correct(const GazetteerEntry& whole, Name* name) const {
  constexpr uint16_t kPeoples = kGazNationality | kGazPeople;
  bool place = (whole.kinds & kGazAnyPlace) != 0;
  if ((whole.kinds & kPeoples) != 0 && !place && name->name_class != NameClass::kPerson) {
    name->name_class = KnownClass(whole.kinds & kPeoples);
  }
  bool organization = (whole.kinds & kGazOrganization) != 0;
  if (organization && !place && name->name_class == NameClass::kPlace)
    name->name_class = NameClass::kOrganization;
}

}  // namespace dossier

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
    return IsDateOrMoney(*document, name) || IsTwoNations(*document, name);
  });
  Split(document);
  PartNation(document);
  PartTitled(document);
  SettleInner(document);
  JoinHyphens(document);
}

// Names that end in a month, a day or a currency; not the 'Control Yuan'.
bool NameClassifier::IsDateOrMoney(const Document& document, const Name& name) const {
  uint32_t kinds = ValueWordOf(document.Lower(name.tokens.end - 1));
  if ((kinds & (kMonth | kWeekday | kCurrencyWord)) == 0 || name.name_class == NameClass::kPerson)
    return false;
  const GazetteerEntry* first = gazetteer_.Find(document.Lower(name.tokens.begin));
  bool nation = first != nullptr && (first->kinds & (kGazCountry | kGazNationality)) != 0;
  bool body = name.name_class == NameClass::kOrganization && name.tokens.size() > 1 && !nation;
  return (kinds & kCurrencyWord) == 0 || !body;
}

// 'Sino-US' ties: two lands, not a body; they are found one by one.
bool NameClassifier::IsTwoNations(const Document& document, const Name& name) const {
  constexpr uint16_t kNation = kGazCountry | kGazNationality;
  Range r = name.tokens;
  if (r.size() != 3 || document.Lower(r.begin + 1) != "-") return false;
  const GazetteerEntry* a = gazetteer_.Find(document.Lower(r.begin));
  const GazetteerEntry* b = gazetteer_.Find(document.Lower(r.end - 1));
  return a != nullptr && b != nullptr && (a->kinds & kNation) != 0 && (b->kinds & kNation) != 0 &&
         Whole(document, r) == nullptr;
}

// The nationality before a known organization ('American NASA') is no part of its name.
void NameClassifier::PartNation(Document* document) const {
  for (Name& name : document->names) {
    if (name.name_class != NameClass::kOrganization || name.tokens.size() < 2) continue;
    GazetteerMatch nation =
        gazetteer_.Longest(*document, name.tokens.begin, name.tokens.end - 1, kGazNationality);
    if (nation.entry == nullptr || Whole(*document, name.tokens) != nullptr) continue;
    const GazetteerEntry* rest = Whole(*document, {nation.tokens.end, name.tokens.end});
    if (rest != nullptr && (rest->kinds & kGazOrganization) != 0)
      name.tokens.begin = nation.tokens.end;
  }
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

// 'US President Bush' is a country and a person, whatever it was taken for.
void NameClassifier::PartTitled(Document* document) const {
  for (Name& name : document->names) {
    if (name.name_class == NameClass::kPlace) continue;
    uint32_t end = name.tokens.end;
    GazetteerMatch land =
        gazetteer_.Longest(*document, name.tokens.begin, end, kGazCountry | kGazNationality);
    if (land.entry == nullptr || land.tokens.end >= end) continue;
    GazetteerMatch title = gazetteer_.Longest(*document, land.tokens.end, end, kGazTitle);
    if (title.entry == nullptr || title.tokens.end >= end || end - title.tokens.end > 3) continue;
    bool plain = true;
    for (uint32_t i = title.tokens.end; i < end; ++i) {
      const GazetteerEntry* entry = gazetteer_.Find(document->Lower(i));
      plain &= document->tokens[i].IsCapitalized() &&
               (entry == nullptr || (entry->kinds & kGazOrganizationHead) == 0);
    }
    if (!plain) continue;
    name.tokens.begin = title.tokens.end;
    name.name_class = NameClass::kPerson;
  }
}

// 'in Dhaka's Keraniganj': what lies in a place and is no known organization is one.
void NameClassifier::SettleInner(Document* document) const {
  for (size_t n = 1; n < document->names.size(); ++n) {
    const Name& outer = document->names[n - 1];
    Name& name = document->names[n];
    uint32_t before = outer.tokens.begin;
    if (name.name_class != NameClass::kOrganization || name.tokens.size() != 1 || before == 0 ||
        OnlyCapitals(*document, name.tokens))
      continue;
    if (outer.name_class != NameClass::kPlace || document->Lower(before - 1) != "in" ||
        outer.tokens.end + 1 != name.tokens.begin ||
        !IsPossessive(document->Lower(outer.tokens.end)))
      continue;
    const GazetteerEntry* entry = gazetteer_.Find(document->Lower(name.tokens.begin));
    if (entry == nullptr || (entry->kinds & (kGazOrganization | kGazOrganizationHead)) == 0)
      name.name_class = NameClass::kPlace;
  }
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

// A given name outside every name that owns something: 'Ana's father'.
bool NameClassifier::IsOwner(const Document& document, uint32_t i) const {
  if (i + 1 >= document.tokens.size() || document.Lower(i + 1) != "'s") return false;
  if (document.NameAt(i) != kNone || !document.tokens[i].Is(kInitialCapital)) return false;
  const GazetteerEntry* entry = gazetteer_.Find(document.Lower(i));
  return entry != nullptr && entry->kinds == kGazPersonName && IsProperNoun(document.tokens[i].tag);
}

void NameClassifier::AddKnown(Document* document) const {
  document->IndexNames();
  std::vector<Name> added;
  for (const Sentence& sentence : document->sentences) {
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!document->tokens[i].IsCapitalized()) continue;
      GazetteerMatch match = gazetteer_.Longest(*document, i, sentence.tokens.end, kKnown);
      Name name;
      if (match.entry != nullptr) {
        if (!MayReplace(*document, match)) continue;
        name.tokens = match.tokens;
        name.name_class = KnownClass(match.entry->kinds);
      } else if (IsOwner(*document, i)) {
        name.tokens = match.tokens = {i, i + 1};
        name.name_class = NameClass::kPerson;
      } else {
        continue;
      }
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
  const Token& last = document.tokens[match.tokens.end - 1];
  return single || inside > 0 || last.IsCapitalized() || last.Is(kAllDigits);
}

namespace {

bool IsCurrencySign(std::string_view w) { return w == "$" || w == "€" || w == "£" || w == "¥"; }

// 'US' of 'US$10' and 'US dollars', 'N35,000', 'Rs500'.
bool IsMoney(const Document& doc, Range tokens) {
  if (tokens.end < doc.tokens.size()) {
    std::string_view next = doc.Lower(tokens.end);
    if (IsCurrencySign(next) && !doc.tokens[tokens.end].Is(kSpaceBefore)) return true;
    if (next == "dollars" && doc.Lower(tokens.end - 1) == "us") return true;
  }
  std::string_view text = doc.Text(tokens);
  size_t letters = text.find_first_of("0123456789");
  return tokens.size() == 1 && letters >= 1 && letters <= 3 && text.find(',') != text.npos &&
         text.find_first_not_of("0123456789,.", letters) == text.npos;
}

// 'B3', a vitamin or a road; 'G7' and 'K2' are known.
bool IsLetterAndFigures(const Document& doc, Range tokens) {
  std::string_view text = doc.Text(tokens);
  return tokens.size() == 1 && text.size() >= 2 &&
         text.find_first_not_of("0123456789", 1) == text.npos && (text[0] < '0' || text[0] > '9');
}

}  // namespace

// 'SP' in 'SP Siddharth Tiwari' and '(SP) Siddharth Tiwari', 'IO' in '... Hossain, the IO of the
// case'.
bool NameClassifier::IsRank(const Document& document, const Name& name) const {
  if (!OnlyCapitals(document, name.tokens) || !IsTitlePhrase(document, name.tokens)) return false;
  uint32_t next = name.tokens.end;
  if (next < document.tokens.size() && document.Lower(next) == ")") ++next;
  if (next >= document.tokens.size()) return false;
  return document.tokens[next].Is(kInitialCapital) || document.Lower(next) == "of";
}

bool NameClassifier::IsNoName(const Document& document, const Name& name) const {
  if (IsMoney(document, name.tokens)) return true;
  if (name.name_class == NameClass::kOrganization && IsLetterAndFigures(document, name.tokens) &&
      Whole(document, name.tokens) == nullptr)
    return true;
  if (name.name_class == NameClass::kPerson && name.tokens.size() > 1 &&
      IsTitlePhrase(document, name.tokens))
    return true;
  const GazetteerEntry* first = gazetteer_.Find(document.Lower(name.tokens.begin));
  if (first == nullptr || first->is_term == 0) return false;
  // 'Covid - 19' too.
  return name.tokens.size() == 1 || document.tokens[name.tokens.end - 1].Is(kAllDigits);
}

// An abbreviation that is a rank in one place of the article is one everywhere: '"...," said the
// SP.'
void NameClassifier::DropNonNames(Document* document) const {
  std::vector<bool> ranks(document->words.size(), false);
  for (const Name& name : document->names) {
    if (IsRank(*document, name)) ranks[document->tokens[name.tokens.begin].word] = true;
  }
  std::erase_if(document->names, [&](const Name& name) {
    bool rank = name.tokens.size() == 1 && ranks[document->tokens[name.tokens.begin].word];
    return rank || IsNoName(*document, name);
  });
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

// The head word of a law or treaty, which is no body whoever made it ('Principles for ...'); else
// null.
const GazetteerEntry* NameClassifier::LawHead(const Document& document, const Name& name) const {
  const GazetteerEntry* head = gazetteer_.Find(document.Lower(name.head));
  if (name.tokens.size() < 2 || head == nullptr || (head->kinds & kGazWorkHead) == 0 ||
      (head->kinds & (kGazOrganizationHead | kGazOrganization)) != 0)
    return nullptr;
  std::string_view finer = gazetteer_.FinerName(head->work_finer);
  return finer == "Law" || finer == "Treaty" ? head : nullptr;
}

void NameClassifier::RefineOrganization(Document* document, Name* name) const {
  const GazetteerEntry* whole = Whole(*document, name->tokens);
  if (whole != nullptr && (whole->kinds & kGazOrganization) != 0) {
    name->finer = FinerId(document, gazetteer_.FinerName(whole->organization_finer));
    name->country = whole->code();
    return;
  }
  if (const GazetteerEntry* head = LawHead(*document, *name); head != nullptr) {
    name->name_class = NameClass::kWork;
    name->finer = FinerId(document, gazetteer_.FinerName(head->work_finer));
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
  const GazetteerEntry* last = gazetteer_.Find(document->Lower(name->tokens.end - 1));
  bool body = last != nullptr && (last->kinds & kGazOrganizationHead) != 0;
  if (body || (name->is_acronym && document->Text(name->tokens).size() >= 3)) {
    name->name_class = NameClass::kOrganization;
  }
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

#include "ingest/extract/link_finder.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "absl/strings/str_cat.h"
#include "ingest/extract/entity_table.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

constexpr uint32_t kFarthest = 6;  // tokens between the two names

// Words that only say what kind of place a name is of: 'Sholdhara village at Gior', 'the southern
// city of Cusco'.
constexpr std::string_view kPlaceWords[] = {
    "the",          "village",      "town",         "city",          "district",     "province",
    "state",        "county",       "region",       "area",          "suburb",       "neighbouring",
    "neighboring",  "nearby",       "northern",     "southern",      "eastern",      "western",
    "central",      "northeastern", "northwestern", "southeastern",  "southwestern", "coastal",
    "municipality", "island",       "exclave",      "neighbourhood", "neighborhood", "quarter",
    "mine",         "shaft",        "plant",        "forest",        "bazaar",       "market",
    "station",      "airport",      "port",         "camp",          "prison",       "jail",
    "dam",          "bridge",       "base",         "checkpoint",    "crossing",     "range",
    "stadium",      "refinery",     "valley",       "north",         "south",        "east",
    "west",         "prefecture",   "governorate",  "reserve",       "park",         "field",
    "upazila",      "tribal",       "oilfield",     "centre",        "center"};

bool IsPlaceWord(std::string_view word) {
  return std::find(std::begin(kPlaceWords), std::end(kPlaceWords), word) != std::end(kPlaceWords);
}

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool IsPlace(const Name& name) { return name.name_class == NameClass::kPlace; }

}  // namespace

LinkFinder::LinkFinder(const Document& document, const PatternSet& patterns, EntityTable* entities,
                       ClaimWriter* writer)
    : document_(document), patterns_(patterns), entities_(entities), writer_(writer) {}

void LinkFinder::Run() {
  for (size_t i = 0; i + 1 < document_.names.size(); ++i) {
    const Name& left = document_.names[i];
    const Name& right = document_.names[i + 1];
    uint32_t sentence = document_.tokens[left.tokens.begin].sentence;
    bool near = sentence == document_.tokens[right.tokens.begin].sentence &&
                right.tokens.begin - left.tokens.end <= kFarthest;
    if (!near || !IsProse(document_.sentences[sentence].kind)) continue;
    Pair(left, right);
    // 'Jemelle, in the Belgian Ardennes'
    bool nation = right.name_class == NameClass::kNationality && i + 2 < document_.names.size();
    if (nation && IsPlace(left) && IsPlace(document_.names[i + 2]) &&
        document_.names[i + 2].tokens.begin - left.tokens.end <= kFarthest)
      Pair(left, document_.names[i + 2]);
  }
}

// 'Kenya, Peru and Spain' is a list, 'Arequipa, Peru' is not.
bool LinkFinder::InList(const Name& left, const Name& right) const {
  const Range& sentence = document_.sentences[document_.tokens[left.tokens.begin].sentence].tokens;
  uint32_t after = right.tokens.end;
  while (after < sentence.end &&
         (document_.Lower(after) == "," || document_.Lower(after) == "and" ||
          document_.Lower(after) == "or")) {
    uint32_t next = document_.NameAt(after + 1 < sentence.end ? after + 1 : after);
    if (next != kNone && IsPlace(document_.names[next])) return true;
    ++after;
  }
  uint32_t before = left.tokens.begin;
  bool listed = before > sentence.begin + 1 &&
                (document_.Lower(before - 1) == "," || document_.Lower(before - 1) == "and");
  uint32_t name = listed ? document_.NameAt(before - 2) : kNone;
  return name != kNone && IsPlace(document_.names[name]);
}

// Whether the second name belongs to the first and not to the verb: 'met the World Bank in Lima'
// does not.
bool LinkFinder::HangsTogether(const Name& left, const Name& right,
                               std::string_view between) const {
  bool places = IsPlace(left) && IsPlace(right);
  // 'King's College, Cambridge'; which bodies have one seat, the pattern says.
  bool seated = between == "," && left.name_class == NameClass::kOrganization && IsPlace(right);
  if (between == "," || between == ", in") return (places || seated) && !InList(left, right);
  bool loose = between == "in" || between == "at";
  if (!loose) return true;
  // 'squeezed into the Arena Castelão in Fortaleza': a place goes on with what it lies in.
  if (places) return true;
  return left.tokens.contains(document_.tokens[right.head].head);
}

bool LinkFinder::Fits(const CompiledFill& fill, uint32_t entity) const {
  return fill.labels.empty() || Has(fill.labels, entities_->Label(entity)) ||
         Has(fill.labels, entities_->Finer(entity));
}

// Whether a name holds one of the words of a condition on its side.
bool LinkFinder::Holds(const CompiledCondition& condition, const Name& left,
                       const Name& right) const {
  const Range& tokens = condition.slot[0].kind == SlotKind::kLeft ? left.tokens : right.tokens;
  bool found = false;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    found |= Has(condition.lemmas, document_.Lower(i));
  return found != condition.absent;
}

// Of the patterns of one link the first that fits: those of finer labels stand before the others.
void LinkFinder::ApplyFirst(const std::vector<Trigger>& triggers, const Name& left,
                            const Name& right) {
  for (const Trigger& trigger : triggers) {
    if (Apply(*trigger.pattern, left, right)) return;
  }
}

bool LinkFinder::Apply(const CompiledPattern& pattern, const Name& left, const Name& right) {
  auto left_id = entities_->OfName(static_cast<uint32_t>(&left - document_.names.data()));
  auto right_id = entities_->OfName(static_cast<uint32_t>(&right - document_.names.data()));
  if (!left_id || !right_id) return false;
  for (const CompiledCondition& condition : pattern.conditions) {
    if (!Holds(condition, left, right)) return false;
  }
  std::optional<ResolvedArgument> from, to;
  for (const CompiledFill& fill : pattern.fills) {
    bool is_left = !fill.slots.empty() && fill.slots[0][0].kind == SlotKind::kLeft;
    ResolvedArgument end{is_left ? *left_id : *right_id, is_left ? left.tokens : right.tokens,
                         false, false};
    if (!Fits(fill, end.entity)) return false;
    (fill.role == "FROM" ? from : to) = end;
  }
  if (!from || !to) return false;
  bool possible = writer_->Admits(from->entity, pattern.source->claim(), to->entity);
  if (!possible || right.name_class == NameClass::kNationality) return false;
  // 'Chinese foreign minister X' holds an office of China.
  for (std::string_view office : {"WORKS_FOR", "LEADS", "REPRESENTS"}) {
    bool citizen = pattern.source->claim() == "CITIZEN_OF";
    if (citizen && writer_->HasClaim(from->entity, office, to->entity, left.tokens.begin))
      return false;
  }
  Basis basis{left.tokens.begin, pattern.rule, 0.8, {}};
  basis.factuality.tense = PRESENT;
  writer_->AddClaim(*from, pattern.source->claim(), *to, basis);
  return true;
}

// Whether '-based' and nouns stand between the two.
bool LinkFinder::BasedIn(const Name& left, const Name& right) const {
  uint32_t at = left.tokens.end;
  while (at < right.tokens.begin && document_.tokens[at].tag == PennTag::kHYPH) ++at;
  std::string_view word = document_.Lower(at);
  if (word != "based" && word != "-based") return false;
  for (++at; at < right.tokens.begin; ++at) {
    PennTag tag = document_.tokens[at].tag;
    if (!IsCommonNoun(tag) && !IsAdjective(tag) && tag != PennTag::kHYPH) return false;
  }
  return true;
}

// 'Las Bambas copper mine', 'Chad's easternmost district': of what kind the place is.
bool LinkFinder::LeadsToPlaceWord(uint32_t token) const {
  for (uint32_t at = token; at < token + 3 && at < document_.tokens.size(); ++at) {
    PennTag tag = document_.tokens[at].tag;
    if (!IsCommonNoun(tag) && !IsAdjective(tag)) return false;
    if (at > token && IsCommonNoun(tag) && IsPlaceWord(document_.Lower(at))) return true;
  }
  return false;
}

// The words between two names, place words dropped; '<noun>' where all are nouns and adjectives,
// '<noun> of' likewise.
std::string LinkFinder::Between(const Name& left, const Name& right) const {
  std::string words;
  bool nouns = true, of = false, kind = false;
  for (uint32_t i = left.tokens.end; i < right.tokens.begin; ++i) {
    std::string_view word = document_.Lower(i);
    PennTag tag = document_.tokens[i].tag;
    bool last_of = word == "of" && i + 1 == right.tokens.begin;
    nouns &= IsCommonNoun(tag) || IsAdjective(tag) || last_of;
    of |= last_of;
    kind |= IsPlaceWord(word) && IsCommonNoun(tag);
    bool place = IsPlace(left) && IsPlace(right) && (IsPlaceWord(word) || LeadsToPlaceWord(i));
    bool quote = tag == PennTag::kOpenQuote || tag == PennTag::kCloseQuote;
    uint32_t name = document_.NameAt(i);
    bool nation = name != kNone && document_.names[name].name_class == NameClass::kNationality;
    if (!place && !quote && !nation && word != "the")
      absl::StrAppend(&words, words.empty() ? "" : " ",
                      absl::string_view(word.data(), word.size()));
  }
  bool some = right.tokens.begin - left.tokens.end > (of ? 1u : 0u);
  // 'the Peruvian city of Cusco' and not 'the Russian invasion of Ukraine'.
  if (IsPlace(right) && !kind) nouns = false;
  // 'London-based fund Gemcorp'
  if (BasedIn(left, right)) return "-based";
  if (nouns && some && left.name_class == NameClass::kNationality)
    return of ? "<noun> of" : "<noun>";
  return words;
}

void LinkFinder::Pair(const Name& left, const Name& right) {
  std::string between = Between(left, right);
  const std::vector<Trigger>* triggers = patterns_.Links(between);
  if (triggers == nullptr || !HangsTogether(left, right, between)) return;
  bool nation = left.name_class == NameClass::kNationality;
  if (between.empty() && (!nation || right.tokens.begin != left.tokens.end)) return;
  ApplyFirst(*triggers, left, right);
  if (between != "of" && between != "in") return;
  // 'parts of Peru, Chile and Brazil': the others of the list as well.
  const Name* last = &right;
  for (const Name* next = last + 1; next < document_.names.data() + document_.names.size();
       ++next) {
    uint32_t gap = next->tokens.begin - last->tokens.end;
    bool listed = gap >= 1 && gap <= 2 && next->name_class == right.name_class;
    for (uint32_t i = last->tokens.end; listed && i < next->tokens.begin; ++i)
      listed = document_.Lower(i) == "," || document_.Lower(i) == "and";
    if (!listed) break;
    ApplyFirst(*triggers, left, *next);
    last = next;
  }
}

}  // namespace dossier

#include "ingest/extract/nation_finder.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/country_table.h"
#include "ingest/extract/entity_table.h"
#include "ingest/extract/home_place.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool IsMilitary(std::string_view word) {
  return word == "troops" || word == "forces" || word == "soldiers" || word == "police" ||
         word == "army" || word == "navy" || word == "warplanes" || word == "prosecutors" ||
         word == "marines";
}

// Heads of names of bodies that are part of a state; the Church, a union or a firm with the name of
// a country is none.
constexpr std::string_view kStateBodies[] = {
    "ministry",    "department",   "government", "army",       "navy",      "police",
    "parliament",  "congress",     "senate",     "court",      "tribunal",  "cabinet",
    "embassy",     "consulate",    "treasury",   "forces",     "guard",     "coastguard",
    "military",    "gendarmerie",  "judiciary",  "senate",     "assembly",  "directorate",
    "secretariat", "inspectorate", "authority",  "commission", "institute", "prosecutor",
    "presidency",  "legislature",  "customs",    "service",    "agency"};
// Those that every state has one of, so that news of one country need not say whose it is.
constexpr std::string_view kNationalBodies[] = {
    "ministry",    "army",     "navy",     "parliament", "senate",     "cabinet",
    "gendarmerie", "military", "treasury", "coastguard", "legislature"};

bool IsBusiness(std::string_view word) {
  return word == "companies" || word == "firms" || word == "banks" || word == "cafes" ||
         word == "cartels" || word == "gangs" || word == "websites" || word == "universities" ||
         word == "newspapers" || word == "exporters" || word == "clubs";
}

std::string_view GroupType(std::string_view last_word) {
  return IsMilitary(last_word) ? "PART_OF" : IsBusiness(last_word) ? "OPERATES_IN" : "CITIZEN_OF";
}

}  // namespace

NationFinder::NationFinder(const Document& document, const HomePlace& home, EntityTable* entities,
                           ClaimWriter* writer, Extraction* out)
    : document_(document), home_(home), entities_(entities), writer_(writer), out_(out) {}

std::optional<uint32_t> NationFinder::CountryOf(std::string_view word) const {
  std::string_view code = CountryCodeOfWord(word);
  if (code.empty()) return std::nullopt;
  return entities_->CountryWithCode(code);
}

// The word that says what kind of body it is: the last, or the one before 'of' or 'for'.
std::string_view NationFinder::KindOf(const Name& name) const {
  for (uint32_t i = name.tokens.begin + 1; i < name.tokens.end; ++i) {
    std::string_view word = document_.Lower(i);
    if (word == "of" || word == "for") return document_.Lower(i - 1);
  }
  return document_.Lower(name.tokens.end - 1);
}

// A body that every state has one of, and no word of its name says whose it is.
bool NationFinder::IsNational(const Name& name) const {
  for (uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
    if (!CountryCodeOfWord(document_.Lower(i)).empty()) return false;
  }
  return Has(kNationalBodies, KindOf(name));
}

void NationFinder::OfOrganization(const Name& name) {
  auto organization = entities_->OfName(static_cast<uint32_t>(&name - document_.names.data()));
  if (!organization || name.tokens.size() < 2) return;
  uint32_t last = name.tokens.end - 1;
  auto country = CountryOf(document_.Lower(name.tokens.begin));
  uint32_t at = name.tokens.begin;
  bool of = name.tokens.size() > 2 && document_.Lower(last - 1) == "of";
  if (!country && of) country = CountryOf(document_.Lower(last)), at = last;
  // 'Bank of Canada' is the state's own bank, 'Canadian bank' is not.
  bool bank = of && at == last && KindOf(name) == "bank";
  bool home = !country && IsNational(name);
  if (home) country = home_.country();
  if (!country || !(bank || Has(kStateBodies, KindOf(name))) ||
      entities_->Finer(*organization) == "InternationalBody")
    return;
  Basis basis{name.tokens.begin, home ? "nation/home" : "nation/in_name", home ? 0.6 : 0.7, {}};
  basis.factuality.tense = PRESENT;
  writer_->AddClaim({*organization, name.tokens, false, false}, "PART_OF",
                    {*country, home ? name.tokens : Range{at, at + 1}, home, false}, basis);
}

void NationFinder::OfGroup(uint32_t id) {
  const ExtractedEntity& group = out_->entities(static_cast<int>(id));
  std::vector<std::string> words = absl::StrSplit(absl::AsciiStrToLower(group.name()), ' ');
  std::optional<uint32_t> country;
  for (size_t i = 0; i + 1 < words.size() && !country; ++i) country = CountryOf(words[i]);
  if (!country || group.mentions_size() == 0) return;
  uint32_t end = group.mentions(0).span().end();
  auto after = std::lower_bound(document_.tokens.begin(), document_.tokens.end(), end,
                                [](const Token& token, uint32_t at) { return token.end < at; });
  if (after == document_.tokens.end()) return;
  uint32_t token = static_cast<uint32_t>(after - document_.tokens.begin());
  Basis basis{token, "nation/of_group", 0.8, {}};
  basis.factuality.tense = PRESENT;
  Range there{token, token + 1};
  writer_->AddClaim({id, there, false, false}, GroupType(words.back()),
                    {*country, there, false, false}, basis);
}

void NationFinder::Run() {
  for (const Name& name : document_.names) {
    bool prose = IsProse(document_.sentences[document_.tokens[name.tokens.begin].sentence].kind);
    if (name.name_class == NameClass::kOrganization && prose) OfOrganization(name);
  }
  OfPeople();
  for (int i = 0; i < out_->entities_size(); ++i) {
    if (out_->entities(i).label() == "Group") OfGroup(static_cast<uint32_t>(i));
  }
}

}  // namespace dossier

#include "ingest/extract/nation_finder.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/country_table.h"
#include "ingest/extract/entity_table.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

bool IsMilitary(std::string_view word) {
  return word == "troops" || word == "forces" || word == "soldiers" || word == "police" ||
         word == "army" || word == "navy" || word == "warplanes" || word == "prosecutors" ||
         word == "marines";
}

// A body of the country, or a firm that has its seat there.
std::string_view TypeOf(std::string_view finer) {
  if (finer == "InternationalBody") return "";
  bool seated = finer == "Company" || finer == "MediaOutlet" || finer == "School";
  return seated ? "HEADQUARTERED_IN" : finer == "CriminalGroup" ? "OPERATES_IN" : "PART_OF";
}

bool IsBusiness(std::string_view word) {
  return word == "companies" || word == "firms" || word == "banks" || word == "cafes" ||
         word == "cartels" || word == "gangs" || word == "websites" || word == "universities" ||
         word == "newspapers" || word == "exporters" || word == "clubs";
}

std::string_view GroupType(std::string_view last_word) {
  return IsMilitary(last_word) ? "PART_OF" : IsBusiness(last_word) ? "OPERATES_IN" : "CITIZEN_OF";
}

}  // namespace

NationFinder::NationFinder(const Document& document, EntityTable* entities, ClaimWriter* writer,
                           Extraction* out)
    : document_(document), entities_(entities), writer_(writer), out_(out) {}

std::optional<uint32_t> NationFinder::CountryOf(std::string_view word) const {
  std::string_view code = CountryCodeOfWord(word);
  if (code.empty()) return std::nullopt;
  return entities_->CountryWithCode(code);
}

void NationFinder::OfOrganization(const Name& name) {
  auto organization = entities_->OfName(static_cast<uint32_t>(&name - document_.names.data()));
  if (!organization || name.tokens.size() < 2) return;
  uint32_t last = name.tokens.end - 1;
  auto country = CountryOf(document_.Lower(name.tokens.begin));
  uint32_t at = name.tokens.begin;
  bool of = name.tokens.size() > 2 && document_.Lower(last - 1) == "of";
  if (!country && of) country = CountryOf(document_.Lower(last)), at = last;
  std::string_view type = TypeOf(entities_->Finer(*organization));
  if (!country || type.empty()) return;
  Basis basis{name.tokens.begin, "nation/in_name", 0.7, {}};
  basis.factuality.tense = PRESENT;
  writer_->AddClaim({*organization, name.tokens, false, false}, type,
                    {*country, {at, at + 1}, false, false}, basis);
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
  for (int i = 0; i < out_->entities_size(); ++i) {
    if (out_->entities(i).label() == "Group") OfGroup(static_cast<uint32_t>(i));
  }
}

}  // namespace dossier

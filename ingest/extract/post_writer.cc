// The part of PostFinder that writes what was read: of what body or place a post is that the words
// around it do not name.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "absl/strings/ascii.h"
#include "ingest/extract/body_of_post.h"
#include "ingest/extract/calendar.h"
#include "ingest/extract/entity_table.h"
#include "ingest/extract/home_place.h"
#include "ingest/extract/office_holders.h"
#include "ingest/extract/post_finder.h"
#include "ingest/extract/post_table.h"
#include "ingest/extract/seat_table.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

// 'provincial president': of the region and not of the country.
constexpr std::string_view kOfRegion[] = {"provincial", "regional", "state", "territorial"};
constexpr std::string_view kNotInOffice[] = {"shadow", "opposition", "company", "group",
                                             "club",   "union",      "party"};
constexpr std::string_view kOfTime[] = {"former",  "then",    "new",      "late",
                                        "ousted",  "deposed", "outgoing", "acting",
                                        "interim", "current", "incoming"};

// What may stand behind a title and say what it is held in.
constexpr std::string_view kHeldIn[] = {"of", "for", "at", "in", "to", "with"};
// 'Party chair X': of the party that was spoken of.
constexpr std::string_view kOwnKind[] = {"party", "club", "company", "team",  "group",
                                         "bank",  "union", "school", "county"};

template <typename List>
bool Has(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

bool PostFinder::IsNationality(const ResolvedArgument& target) const {
  uint32_t name = document_.NameAt(target.mention.begin);
  return name != kNone && document_.names[name].name_class == NameClass::kNationality;
}

std::string PostFinder::TypeFor(const Found& found, const ResolvedArgument& target) const {
  std::string_view label = entities_->Label(target.entity);
  if (label == "Organization") return found.post->organization;
  if (label == "Person") return found.post->person;
  if (label == "Group") return found.post->place == "CITIZEN_OF" ? "MEMBER_OF" : "";
  if (label != "Place") return "";
  // Only a country makes a national; elsewhere 'of' speaks of something else.
  bool country = entities_->Finer(target.entity) == "Country" ||
                 document_.NameAt(target.mention.begin) == kNone || IsNationality(target);
  return found.post->place == "CITIZEN_OF" && !country ? "LIVES_IN" : found.post->place;
}

void PostFinder::Write(const Found& found, const ResolvedArgument& person, const char* rule) {
  Found held = found;
  if (held.targets.empty()) held.targets = found.in;
  WriteTargets(held, person, rule, 0.9);
  if (held.targets.empty() && found.posted.empty()) WriteSeat(found, person);
  Basis basis{person.mention.begin, "posts/accredited_to", 0.9, {}};
  basis.factuality.tense = found.former ? PAST : PRESENT;
  for (const ResolvedArgument& where : found.posted) {
    ExtractedClaim* claim = writer_->AddClaim(person, "ACCREDITED_TO", where, basis);
    if (claim != nullptr) AddText(claim, "title", document_.Text(found.title));
  }
}

// A post without what it is held in: the body it is always held in, where the article names it; for
// the head of a state the country that the person is known to lead, else the place that the article
// is about.
void PostFinder::WriteSeat(const Found& found, const ResolvedArgument& person) {
  std::string_view title = document_.Text(found.title);
  std::string lower = absl::AsciiStrToLower(absl::string_view(title.data(), title.size()));
  Found seated = found;
  for (const std::string& seat : SeatsOf(lower)) {
    if (auto body = entities_->OrganizationLike(seat); body && seated.targets.empty())
      seated.targets.push_back({*body, found.title, true, false});
  }
  if (!seated.targets.empty()) return WriteTargets(seated, person, "posts/seat", 0.6);
  std::string_view known = found.post->place == "LEADS" ? KnownCountry(lower, person) : "";
  std::optional<uint32_t> place;
  if (!known.empty()) place = entities_->CountryWithCode(known);
  if (known.empty()) place = HomeOf(found, lower);
  if (!place) return open_.emplace_back(found, person), void();
  seated.targets.push_back({*place, found.title, true, false});
  WriteTargets(seated, person, known.empty() ? "posts/home" : "posts/known_holder",
               known.empty() ? 0.6 : 0.7);
}

// Whether the words beside a title say nothing of what it is held in: 'said chief executive X', and
// not 'works council chair X', 'spokesman for his party'.
bool PostFinder::IsBare(const Range& title) const {
  const Range& sentence = document_.sentences[document_.tokens[title.begin].sentence].tokens;
  std::string_view behind = title.end < sentence.end ? document_.Lower(title.end) : "";
  if (Has(kHeldIn, behind)) return false;
  if (title.begin == sentence.begin) return true;
  const Token& before = document_.tokens[title.begin - 1];
  std::string_view word = document_.Lower(title.begin - 1);
  if (Has(kOfTime, word) || Has(kOwnKind, word)) return true;
  return !IsNoun(before.tag) && !IsAdjective(before.tag) && before.tag != PennTag::kPOS &&
         before.tag != PennTag::kHYPH && before.tag != PennTag::kPRPS && word != "a" &&
         word != "an" && word != "whose" && word != ")";
}

void PostFinder::WriteOpen() {
  BodyOfPost bodies(document_, *entities_);
  for (const auto& [found, person] : open_) {
    if (placed_.count(person.entity) > 0 || !IsBare(found.title)) continue;
    std::string_view title = document_.Text(found.title);
    std::optional<uint32_t> body = bodies.Of(
        absl::AsciiStrToLower(absl::string_view(title.data(), title.size())), found.title.begin);
    if (!body) continue;
    Found held = found;
    held.targets.push_back({*body, found.title, true, false});
    WriteTargets(held, person, "posts/last_body", 0.6);
  }
}

// 'Finance Minister X' in news of one country is its minister, 'Governor X' governs its region.
std::optional<uint32_t> PostFinder::HomeOf(const Found& found, const std::string& lower) const {
  std::string_view level = LevelOf(lower);
  const Range& title = found.title;
  bool first =
      document_.sentences[document_.tokens[title.begin].sentence].tokens.begin == title.begin;
  std::string_view before = first ? "" : document_.Lower(title.begin - 1);
  if (Has(kNotInOffice, before)) return std::nullopt;
  if (level == "country" && Has(kOfRegion, before)) level = "region";
  bool described = !first &&
                   (IsCommonNoun(document_.tokens[title.begin - 1].tag) ||
                    IsAdjective(document_.tokens[title.begin - 1].tag)) &&
                   !Has(kOfTime, before);
  // 'club president X', 'the president, X,' of whatever was spoken of.
  bool any = lower.find(' ') == std::string::npos && lower != "minister";
  if (any && (described || !document_.tokens[title.begin].Is(kInitialCapital))) return std::nullopt;
  if (level == "country") return home_->country();
  if (level == "region") return home_->region();
  return level == "city" ? home_->city() : std::nullopt;
}

// Head of which state the person is known to have been when the article was printed.
std::string_view PostFinder::KnownCountry(const std::string& lower_title,
                                          const ResolvedArgument& person) const {
  std::optional<Day> printed = ParseDay(document_.article().published());
  for (const std::string& name : entities_->NamesOf(person.entity)) {
    std::string_view code = CountryOfOfficeHolder(lower_title, name, printed ? printed->year : 0);
    if (!code.empty()) return code;
  }
  return {};
}

void PostFinder::WriteTargets(const Found& found, const ResolvedArgument& person, const char* rule,
                              double confidence) {
  entities_->AddTitle(person.entity, document_.Text(found.title));
  Basis basis{person.mention.begin, rule, confidence, {}};
  basis.factuality.tense = found.former ? PAST : found.planned ? FUTURE : PRESENT;
  basis.factuality.modality = found.planned ? PLANNED : ASSERTED;
  basis.factuality.negative = found.negative;
  for (const ResolvedArgument& target : found.targets) {
    std::string type = TypeFor(found, target);
    // 'his Tunisian assistant'
    bool beside = found.targets.size() > 1 && IsNationality(target) &&
                  entities_->Label(person.entity) == "Person";
    if (beside && !type.empty()) type = "CITIZEN_OF";
    if (type.empty()) continue;
    ExtractedClaim* claim = writer_->AddClaim(person, type, target, basis);
    if (claim == nullptr) continue;
    placed_.insert(person.entity);
    AddText(claim, "title", document_.Text(found.title));
    if (found.former) AddTruth(claim, "former", true);
  }
}

}  // namespace dossier

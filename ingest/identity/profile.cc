#include "ingest/identity/profile.h"

#include <algorithm>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/identity/name_folding.h"
#include "ingest/identity/name_words.h"
#include "ingest/identity/organization_name.h"
#include "ingest/identity/person_name.h"
#include "ingest/identity/place_name.h"
#include "ingest/ontology/fingerprint.h"
#include "proto/extraction.pb.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

using Tokens = std::vector<std::string>;

// Changes with the blocks that profiles are entered in, so that what another version of the program
// wrote gives way as a whole.
constexpr char kBlocksVersion[] = "2\n";

void SetName(const Tokens& tokens, Profile* profile) {
  profile->mutable_name()->Assign(tokens.begin(), tokens.end());
}

// Walks of life whose titles tell namesakes apart: classes of name_words.tsv.
constexpr std::string_view kFields[] = {"arts", "church", "office", "player", "science"};

// Whether any end of the title ('arsenal striker') is in the class.
bool TitleIn(std::string_view word_class, std::string_view title) {
  while (!title.empty()) {
    if (IsWord(word_class, title)) return true;
    const size_t blank = title.find(' ');
    if (blank == std::string_view::npos) return false;
    title.remove_prefix(blank + 1);
  }
  return false;
}

// Several with blanks between them, where somebody is known for more than one.
std::string FieldOf(const Profile& profile) {
  Tokens fields;
  for (std::string_view field : kFields) {
    if (std::any_of(profile.titles().begin(), profile.titles().end(),
                    [&](const std::string& title) { return TitleIn(field, title); })) {
      fields.emplace_back(field);
    }
  }
  return absl::StrJoin(fields, " ");
}

std::string BornYear(const ExtractedEntity& entity) {
  for (const ExtractedProperty& property : entity.properties()) {
    if (property.key() != "born") continue;
    const std::string& date = property.value().date();
    if (date.size() >= 4) return date.substr(0, 4);
  }
  return "";
}

void AddTitles(const ExtractedEntity& entity, const Tokens& from_name, Profile* profile) {
  std::set<std::string> titles;
  for (const std::string& title : from_name) titles.insert(FoldTitle(title));
  for (const std::string& title : entity.titles()) {
    const std::string folded = FoldTitle(title);
    titles.insert(folded);
    if (IsWord("throne", folded)) profile->set_given_only(true);
    const std::string_view gender = WordValue("honorific", FoldName(title));
    if (gender == "m" || gender == "f") profile->set_gender(std::string(gender));
  }
  titles.erase("");
  profile->mutable_titles()->Assign(titles.begin(), titles.end());
}

// Whether the person's name says the alias already: a part of it, a surname, the given name alone.
bool Implied(const Tokens& alias, const SoundedName& name) {
  if (alias.empty() || (alias.size() == 1 && alias.front() == name.tokens.front())) return true;
  if (IsSurnameOf(alias, name.tokens)) return true;
  const SoundedName other = SoundName(alias);
  return ExtendsName(name, other) || ExtendsName(other, name);
}

void FillPerson(const ExtractedEntity& entity, Profile* profile) {
  const PersonName name = ParsePersonName(entity.name());
  SetName(name.tokens, profile);
  profile->set_suffix(name.suffix);
  profile->set_gender(name.gender);
  profile->set_given_only(name.given_only);
  AddTitles(entity, name.titles, profile);
  profile->set_field(FieldOf(*profile));
  profile->set_born(BornYear(entity));
  if (name.tokens.empty()) return;
  std::set<std::string> aliases;
  if (!name.birth_name.empty()) aliases.insert(JoinTokens(name.birth_name));
  const SoundedName sounded = SoundName(name.tokens);
  for (const std::string& alias : entity.aliases()) {
    const Tokens tokens = ParsePersonName(alias).tokens;
    if (!Implied(tokens, sounded)) aliases.insert(JoinTokens(tokens));
  }
  profile->mutable_aliases()->Assign(aliases.begin(), aliases.end());
}

bool TellsNamesakesApart(std::string_view kind) {
  return kind == "team" || kind == "party" || kind == "mediaoutlet" || kind == "school";
}

// Whether another name of an organization or work may stand for it elsewhere.
bool MayStandAlone(const std::string& alias, const Tokens& tokens, const Tokens& name) {
  if (LooksLikeAcronym(alias) || tokens.size() >= 2) return true;
  if (tokens.empty() || IsWord("generic", tokens.front()) || IsWord("body", tokens.front()) ||
      IsWord("country", tokens.front()) || IsWord("legal", tokens.front()))
    return false;
  // A word of the name other than the first is what many are called ('the Cartel').
  return tokens.front() == name.front() ||
         std::find(name.begin(), name.end(), tokens.front()) == name.end();
}

void FillOrganization(const ExtractedEntity& entity, Profile* profile) {
  const BodyName name = ParseOrganizationName(entity.name());
  SetName(name.tokens, profile);
  profile->set_country(name.country);
  profile->set_acronym(name.tokens.size() == 1 && LooksLikeAcronym(entity.name()));
  const std::string kind = absl::AsciiStrToLower(entity.finer_label());
  if (TellsNamesakesApart(kind)) profile->set_kind(kind);
  std::set<std::string> aliases;
  for (const std::string& alias : entity.aliases()) {
    const Tokens tokens = ParseOrganizationName(alias).tokens;
    if (tokens != name.tokens && MayStandAlone(alias, tokens, name.tokens))
      aliases.insert(JoinTokens(tokens));
  }
  profile->mutable_aliases()->Assign(aliases.begin(), aliases.end());
}

void FillPlace(const ExtractedEntity& entity, Profile* profile) {
  const std::string country = absl::AsciiStrToLower(entity.country_code());
  const PlaceName parsed = ParsePlaceName(entity.name(), country);
  const Tokens& name = parsed.tokens;
  SetName(name, profile);
  profile->set_kind(absl::AsciiStrToLower(entity.finer_label()));
  profile->set_country(country.empty() ? parsed.country : country);
  profile->set_region(parsed.region);
  std::set<std::string> aliases;
  for (const std::string& alias : entity.aliases()) {
    const Tokens tokens = ParsePlaceName(alias, country).tokens;
    if (tokens.empty() || tokens == name) continue;
    if (profile->kind() == "country" || LooksLikeAcronym(alias)) aliases.insert(JoinTokens(tokens));
  }
  profile->mutable_aliases()->Assign(aliases.begin(), aliases.end());
}

void FillWork(const ExtractedEntity& entity, Profile* profile) {
  const Tokens name = ParsePlainName(entity.name());
  SetName(name, profile);
  std::set<std::string> aliases;
  for (const std::string& alias : entity.aliases()) {
    const Tokens tokens = ParsePlainName(alias);
    if (tokens != name && !name.empty() && MayStandAlone(alias, tokens, name))
      aliases.insert(JoinTokens(tokens));
  }
  profile->mutable_aliases()->Assign(aliases.begin(), aliases.end());
}

bool HasName(const ExtractedEntity& entity) {
  return std::any_of(entity.mentions().begin(), entity.mentions().end(),
                     [](const Mention& mention) { return mention.kind() == Mention::NAME; });
}

bool IsArticlesAlone(const ExtractedEntity& entity) {
  return entity.label() == "Observation" || (entity.label() == "Group" && !HasName(entity));
}

// A country is its code, whatever it is called.
bool IsCountry(const Profile& profile) {
  return profile.kind() == "country" && !profile.country().empty();
}

std::string Qualifier(const Profile& profile) {
  Tokens parts;
  if (!profile.kind().empty()) parts.push_back(profile.kind());
  if (!profile.country().empty()) parts.push_back(profile.country());
  if (!profile.region().empty()) parts.push_back(profile.region());
  return parts.empty() ? "" : absl::StrCat(" (", absl::StrJoin(parts, ", "), ")");
}

}  // namespace

std::optional<Profile> MakeProfile(const ExtractedEntity& entity) {
  if (IsArticlesAlone(entity)) return std::nullopt;
  Profile profile;
  profile.set_label(entity.label());
  if (entity.label() == "Person") {
    FillPerson(entity, &profile);
  } else if (entity.label() == "Organization") {
    FillOrganization(entity, &profile);
  } else if (entity.label() == "Place") {
    FillPlace(entity, &profile);
  } else {
    FillWork(entity, &profile);
  }
  if (profile.name().empty()) return std::nullopt;
  return profile;
}

std::string ProfileId(const Profile& profile) {
  const std::string text = absl::StrCat(
      kBlocksVersion, profile.label(), "\n", profile.kind(), "\n",
      absl::StrJoin(profile.name(), " "), "\n", profile.suffix(), "\n", profile.country(), "\n",
      profile.gender(), "\n", absl::StrJoin(profile.titles(), "\t"), "\n",
      absl::StrJoin(profile.aliases(), "\t"), "\n", profile.born(), "\n",
      profile.given_only() ? "g" : "", profile.acronym() ? "a" : "", profile.region());
  return Fingerprint(text) + Fingerprint(absl::StrCat("second half\n", text));
}

std::string KeyOfName(const Profile& profile, const std::vector<std::string>& tokens) {
  if (IsCountry(profile)) return absl::StrCat("country/", profile.country());
  return absl::StrCat(absl::AsciiStrToLower(profile.label()), "/", JoinTokens(tokens),
                      profile.suffix().empty() ? "" : " ", profile.suffix(), Qualifier(profile));
}

std::string OwnKey(const Profile& profile) { return KeyOfName(profile, NameTokens(profile)); }

ProfileDetail Detail(const Profile& profile) {
  size_t words = 0;
  size_t bytes = 0;
  for (const std::string& token : profile.name()) {
    words += IsInitial(token) ? 1 : 3;
    bytes += token.size();
  }
  words += !profile.kind().empty() + !profile.country().empty() + !profile.suffix().empty() +
           !profile.region().empty();
  return {words, bytes, absl::StrJoin(profile.name(), " ")};
}

bool IsFullPersonName(const Profile& profile) {
  if (profile.label() != "Person" || profile.name_size() < 2) return false;
  return !IsInitial(profile.name(0)) && !IsInitial(profile.name(profile.name_size() - 1));
}

std::vector<std::string> NameTokens(const Profile& profile) {
  return Tokens(profile.name().begin(), profile.name().end());
}

}  // namespace dossier

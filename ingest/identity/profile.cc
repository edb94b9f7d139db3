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
#include "ingest/ontology/fingerprint.h"
#include "proto/extraction.pb.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

using Tokens = std::vector<std::string>;

void SetName(const Tokens& tokens, Profile* profile) {
  profile->mutable_name()->Assign(tokens.begin(), tokens.end());
}

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

std::string FieldOf(const Profile& profile) {
  bool player = false;
  bool office = false;
  for (const std::string& title : profile.titles()) {
    player = player || TitleIn("player", title);
    office = office || TitleIn("office", title);
  }
  if (player == office) return "";
  return player ? "player" : "office";
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
bool Implied(const Tokens& alias, const Tokens& name) {
  return alias.empty() || ExtendsName(name, alias) || ExtendsName(alias, name) ||
         IsSurnameOf(alias, name) || (alias.size() == 1 && alias.front() == name.front());
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
  for (const std::string& alias : entity.aliases()) {
    const Tokens tokens = ParsePersonName(alias).tokens;
    if (!Implied(tokens, name.tokens)) aliases.insert(JoinTokens(tokens));
  }
  profile->mutable_aliases()->Assign(aliases.begin(), aliases.end());
}

bool TellsNamesakesApart(std::string_view kind) {
  return kind == "team" || kind == "party" || kind == "mediaoutlet" || kind == "school";
}

// Whether another name of an organization or work may stand for it elsewhere.
bool MayStandAlone(const std::string& alias, const Tokens& tokens, const Tokens& name) {
  if (LooksLikeAcronym(alias) || tokens.size() >= 2) return true;
  return tokens.size() == 1 && tokens.front() == name.front() &&
         !IsWord("generic", tokens.front()) && !IsWord("country", tokens.front());
}

void FillOrganization(const ExtractedEntity& entity, Profile* profile) {
  const BodyName name = ParseOrganizationName(entity.name());
  SetName(name.tokens, profile);
  profile->set_country(name.country);
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
  const Tokens name = ParsePlainName(entity.name());
  SetName(name, profile);
  profile->set_kind(absl::AsciiStrToLower(entity.finer_label()));
  profile->set_country(absl::AsciiStrToLower(entity.country_code()));
  std::set<std::string> aliases;
  for (const std::string& alias : entity.aliases()) {
    const Tokens tokens = ParsePlainName(alias);
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
  return parts.empty() ? "" : absl::StrCat(" (", absl::StrJoin(parts, ", "), ")");
}

std::string JoinedName(const Profile& profile) { return absl::StrJoin(profile.name(), " "); }

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
      profile.label(), "\n", profile.kind(), "\n", absl::StrJoin(profile.name(), " "), "\n",
      profile.suffix(), "\n", profile.country(), "\n", profile.gender(), "\n",
      absl::StrJoin(profile.titles(), "\t"), "\n", absl::StrJoin(profile.aliases(), "\t"), "\n",
      profile.born(), "\n", profile.given_only() ? "g" : "");
  return Fingerprint(text) + Fingerprint(absl::StrCat("second half\n", text));
}

std::string KeyOfName(const Profile& profile, const std::vector<std::string>& tokens) {
  if (IsCountry(profile)) return absl::StrCat("country/", profile.country());
  return absl::StrCat(absl::AsciiStrToLower(profile.label()), "/", JoinTokens(tokens),
                      profile.suffix().empty() ? "" : " ", profile.suffix(), Qualifier(profile));
}

std::string OwnKey(const Profile& profile) { return KeyOfName(profile, NameTokens(profile)); }

std::pair<size_t, size_t> Detail(const Profile& profile) {
  size_t words = 0;
  size_t bytes = 0;
  for (const std::string& token : profile.name()) {
    words += IsInitial(token) ? 1 : 3;
    bytes += token.size();
  }
  words += !profile.kind().empty() + !profile.country().empty() + !profile.suffix().empty();
  return {words, bytes};
}

std::string WholeNameTerm(const Profile& profile) {
  return absl::StrCat("n:", JoinedName(profile));
}

std::vector<std::string> AskedTerms(const Profile& profile) {
  if (IsCountry(profile)) return {};
  std::vector<std::string> terms = {WholeNameTerm(profile)};
  const Tokens tokens = NameTokens(profile);
  if (profile.label() == "Person" && !profile.given_only() && MayBeSurname(tokens)) {
    terms.push_back(absl::StrCat("s:", tokens.back()));
  }
  return terms;
}

std::vector<std::string> OfferedTerms(const Profile& profile) {
  std::set<std::string> terms;
  for (const std::string& alias : profile.aliases()) terms.insert(absl::StrCat("n:", alias));
  if (!profile.kind().empty() || !profile.country().empty()) terms.insert(WholeNameTerm(profile));
  if (IsFullPersonName(profile)) {
    for (int i = 1; i < profile.name_size(); ++i) {
      if (!IsInitial(profile.name(i))) terms.insert(absl::StrCat("s:", profile.name(i)));
    }
    if (IsWord("family_first", profile.name(0))) terms.insert(absl::StrCat("s:", profile.name(0)));
  }
  return std::vector<std::string>(terms.begin(), terms.end());
}

bool IsFullPersonName(const Profile& profile) {
  if (profile.label() != "Person" || profile.name_size() < 2) return false;
  return !IsInitial(profile.name(0)) && !IsInitial(profile.name(profile.name_size() - 1));
}

std::vector<std::string> FormBlocks(const Profile& profile) {
  if (!IsFullPersonName(profile)) return {};
  std::set<std::string> blocks;
  for (int i = 1; i < profile.name_size(); ++i) {
    if (!IsInitial(profile.name(i)))
      blocks.insert(absl::StrCat(profile.name(0), " ", profile.name(i)));
  }
  return std::vector<std::string>(blocks.begin(), blocks.end());
}

std::vector<std::string> NameTokens(const Profile& profile) {
  return Tokens(profile.name().begin(), profile.name().end());
}

}  // namespace dossier

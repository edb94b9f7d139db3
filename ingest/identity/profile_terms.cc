#include "ingest/identity/profile_terms.h"

#include <cctype>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/identity/name_folding.h"
#include "ingest/identity/name_sound.h"
#include "ingest/identity/name_words.h"
#include "ingest/identity/organization_name.h"
#include "ingest/identity/person_name.h"
#include "ingest/identity/profile.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

using Terms = std::vector<std::string>;

constexpr size_t kShortestFirstName = 4;  // bytes

std::string JoinedName(const Profile& profile) { return absl::StrJoin(profile.name(), " "); }

bool IsCountry(const Profile& profile) {
  return profile.kind() == "country" && !profile.country().empty();
}

// Claudia is any Claudia, and Kim is a family; Prabowo is the one.
bool IsTellingFirstName(const std::string& token) {
  return token.size() >= kShortestFirstName && !IsGivenName(token) &&
         !IsWord("family_first", token);
}

void AddPersonOffers(const Profile& profile, std::set<std::string>* terms) {
  for (int i = 1; i < profile.name_size(); ++i) {
    if (!IsInitial(profile.name(i)))
      terms->insert(absl::StrCat("s:", SurnameSound(profile.name(i))));
  }
  const std::string& first = profile.name(0);
  if (IsWord("family_first", first)) terms->insert(absl::StrCat("s:", SurnameSound(first)));
  if (IsTellingFirstName(first)) terms->insert(absl::StrCat("g:", first));
}

}  // namespace

std::string WholeNameTerm(const Profile& profile) {
  return absl::StrCat("n:", JoinedName(profile));
}

bool IsLastResort(const std::string& term) {
  return term.starts_with("i:") || term.starts_with("g:");
}

std::vector<std::string> AskedTerms(const Profile& profile) {
  if (IsCountry(profile)) return {};
  Terms terms = {WholeNameTerm(profile)};
  for (const std::string& alias : profile.aliases()) terms.push_back(absl::StrCat("o:", alias));
  const Terms tokens = NameTokens(profile);
  if (profile.label() == "Person" && !profile.given_only() && MayBeSurname(tokens)) {
    terms.push_back(absl::StrCat("s:", SurnameSound(tokens.back())));
    if (tokens.size() == 1 && IsTellingFirstName(tokens.front()))
      terms.push_back(absl::StrCat("g:", tokens.front()));
  }
  if (profile.acronym()) terms.push_back(absl::StrCat("i:", tokens.front()));
  return terms;
}

std::vector<std::string> OfferedTerms(const Profile& profile) {
  std::set<std::string> terms = {absl::StrCat("o:", JoinedName(profile))};
  for (const std::string& alias : profile.aliases()) terms.insert(absl::StrCat("n:", alias));
  if (!profile.kind().empty() || !profile.country().empty()) terms.insert(WholeNameTerm(profile));
  if (IsFullPersonName(profile)) AddPersonOffers(profile, &terms);
  if (profile.label() == "Organization") {
    const std::string initials = InitialsOf(NameTokens(profile));
    if (!initials.empty()) terms.insert(absl::StrCat("i:", initials));
  }
  return Terms(terms.begin(), terms.end());
}

std::vector<std::string> FormBlocks(const Profile& profile) {
  if (!IsFullPersonName(profile)) return {};
  const SoundedName name = SoundName(NameTokens(profile));
  std::set<std::string> blocks = {absl::StrCat("=", WholeNameSound(name.tokens))};
  for (size_t i = 1; i < name.tokens.size(); ++i) {
    if (!IsInitial(name.tokens[i]))
      blocks.insert(absl::StrCat(name.sounds[0], " ", name.sounds[i]));
  }
  return Terms(blocks.begin(), blocks.end());
}

}  // namespace dossier

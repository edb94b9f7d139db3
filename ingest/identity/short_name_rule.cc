#include "ingest/identity/short_name_rule.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/identity/field.h"
#include "ingest/identity/name_words.h"
#include "ingest/identity/person_name.h"
#include "ingest/identity/profile.h"
#include "ingest/identity/profile_terms.h"
#include "ingest/identity/weight.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

// One node that a short name may stand for, with what articles say of its bearer.
struct Option {
  std::string node_key;
  uint64_t articles = 0;
  std::set<std::string> titles;
  bool judged_same = false;
};
// By node key; nodes that users judged to be the same are one option.
using Options = std::map<std::string, Option>;

// What users said of the short name.
struct JudgedOfName {
  std::set<std::string> same, different;  // other keys

  JudgedOfName(const std::string& own, const Judgements& judgements)
      : same(judgements.SameAs(own)), different(judgements.DifferentFrom(own)) {
    same.erase(own);
  }
  static bool Names(const std::set<std::string>& keys, const KnownProfile& candidate) {
    return keys.contains(candidate.node_key) || keys.contains(OwnKey(*candidate.profile));
  }
};

bool BothSayAndDiffer(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a != b;
}

bool Compatible(const Profile& shorter, const Profile& longer) {
  return !BothSayAndDiffer(shorter.kind(), longer.kind()) &&
         !BothSayAndDiffer(shorter.country(), longer.country()) &&
         !BothSayAndDiffer(shorter.gender(), longer.gender()) &&
         !BothSayAndDiffer(shorter.region(), longer.region()) &&
         !FieldsContradict(shorter.field(), longer.field()) &&
         (shorter.suffix().empty() || shorter.suffix() == longer.suffix());
}

// Whether the longer name can be what the shorter one stands for under this term.
bool StandsFor(std::string_view term, const Profile& shorter, const Profile& longer) {
  if (!Compatible(shorter, longer) || Detail(longer) <= Detail(shorter)) return false;
  if (term.starts_with("g:")) return longer.name(0) == shorter.name(0);
  return !term.starts_with("s:") || IsSurnameOf(NameTokens(shorter), NameTokens(longer));
}

void AddOption(const JudgedOfName& judged, const KnownProfile& candidate,
               const Judgements& judgements, Options* options) {
  if (candidate.per_article || candidate.node_key.empty()) return;
  if (JudgedOfName::Names(judged.different, candidate)) return;
  Option& option = (*options)[*judgements.SameAs(candidate.node_key).begin()];
  if (option.node_key.empty() || candidate.node_key < option.node_key)
    option.node_key = candidate.node_key;
  option.articles += candidate.articles;
  option.titles.insert(candidate.profile->titles().begin(), candidate.profile->titles().end());
  option.judged_same = option.judged_same || JudgedOfName::Names(judged.same, candidate);
}

absl::StatusOr<Options> ReadOptions(const Profile& profile, const KnownProfiles& known) {
  Options options;
  const Judgements& judgements = known.judgements();
  const JudgedOfName judged(OwnKey(profile), judgements);
  std::set<std::string> seen;  // one may be found under two terms
  for (const std::string& term : AskedTerms(profile)) {
    if (IsLastResort(term) && !options.empty()) continue;
    auto candidates = known.Offering(profile.label(), term);
    if (!candidates.ok()) return candidates.status();
    for (const KnownProfile& candidate : *candidates) {
      if (!StandsFor(term, profile, *candidate.profile)) continue;
      if (!seen.insert(candidate.id).second) continue;
      AddOption(judged, candidate, judgements, &options);
    }
  }
  return options;
}

bool SharesTitle(const Profile& profile, const Option& option) {
  for (const std::string& title : profile.titles()) {
    for (const std::string& other : option.titles) {
      if (SameOffice(title, other)) return true;
    }
  }
  return false;
}

// Of a person with a title: the options that bear it. Where none does, those of whom no title is
// known.
Options ByTitle(const Profile& profile, const Options& options) {
  if (profile.titles().empty()) return options;
  Options bearing, untitled;
  for (const auto& [key, option] : options) {
    if (SharesTitle(profile, option)) bearing.emplace(key, option);
    if (option.titles.empty()) untitled.emplace(key, option);
  }
  return bearing.empty() ? untitled : bearing;
}

std::string Named(const Profile& profile) {
  return absl::StrCat("'", absl::StrJoin(profile.name(), " "), "'");
}

// Several may be meant. A title makes one node of those who bear it; else persons, and bodies that
// every country has, stay with their articles.
Decision Unresolved(const Profile& profile, std::string reason) {
  Decision decision = OwnNode(profile, std::move(reason));
  if (!profile.titles().empty()) {
    absl::StrAppend(&decision.node_key, " (", profile.titles(0), ")");
    return decision;
  }
  const auto is_body = [](const std::string& token) { return IsWord("body", token); };
  decision.per_article = profile.label() == "Person" ||
                         (profile.label() == "Organization" &&
                          std::any_of(profile.name().begin(), profile.name().end(), is_body));
  return decision;
}

Decision Resolved(const std::string& key, std::string reason) {
  Decision decision;
  decision.node_key = key;
  decision.reason = std::move(reason);
  return decision;
}

uint64_t Articles(const Options& options) {
  uint64_t sum = 0;
  for (const auto& [key, option] : options) sum += option.articles;
  return sum;
}

Decision ChooseOption(const Profile& profile, const Options& options) {
  const Options fitting = ByTitle(profile, options);
  const std::string title =
      profile.titles().empty() ? "" : absl::StrCat(" with a title like '", profile.titles(0), "'");
  if (fitting.empty()) {
    return Unresolved(profile, absl::StrCat("no other ", Named(profile), title));
  }
  if (fitting.size() == 1) {
    return Resolved(fitting.begin()->second.node_key,
                    absl::StrCat(Named(profile), " stands for the only one it fits", title));
  }
  for (const auto& [key, option] : fitting) {
    if (!Outweighs(option.articles, Articles(fitting))) continue;
    Decision decision = Resolved(
        option.node_key,
        absl::StrCat(Named(profile), " stands for the one nearly all articles name", title));
    decision.weighed = true;
    return decision;
  }
  Decision decision =
      Unresolved(profile, absl::StrCat(Named(profile), " may be one of ", fitting.size(), title));
  decision.weighed = true;
  return decision;
}

}  // namespace

Decision OwnNode(const Profile& profile, std::string reason) {
  Decision decision;
  decision.node_key = OwnKey(profile);
  decision.reason = std::move(reason);
  return decision;
}

absl::StatusOr<Decision> DecideShortName(const Profile& profile, const KnownProfiles& known,
                                         const std::string& alone) {
  auto options = ReadOptions(profile, known);
  if (!options.ok()) return options.status();
  for (const auto& [key, option] : *options) {
    if (option.judged_same) return Resolved(option.node_key, "judged the same by a user");
  }
  // A surname is a guess; who is said to be somebody else is not guessed at.
  if (options->empty()) return OwnNode(profile, alone);
  if (profile.label() == "Person" && known.judgements().IsJudgedSame(OwnKey(profile)))
    return OwnNode(profile, "a user says who it is");
  return ChooseOption(profile, *options);
}

}  // namespace dossier

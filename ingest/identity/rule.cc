#include "ingest/identity/rule.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/identity/form_rule.h"
#include "ingest/identity/name_folding.h"
#include "ingest/identity/name_words.h"
#include "ingest/identity/person_name.h"
#include "ingest/identity/profile.h"
#include "ingest/identity/weight.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

// One node that a short name may stand for, with what articles say of its bearer.
struct Option {
  uint64_t articles = 0;
  std::set<std::string> titles;
  bool judged_same = false;
};
using Options = std::map<std::string, Option>;  // by node key

bool BothSayAndDiffer(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a != b;
}

bool Compatible(const Profile& shorter, const Profile& longer) {
  return !BothSayAndDiffer(shorter.kind(), longer.kind()) &&
         !BothSayAndDiffer(shorter.country(), longer.country()) &&
         !BothSayAndDiffer(shorter.gender(), longer.gender()) &&
         !BothSayAndDiffer(shorter.field(), longer.field()) &&
         (shorter.suffix().empty() || shorter.suffix() == longer.suffix());
}

// Whether the longer name can be what the shorter one stands for under this term.
bool StandsFor(std::string_view term, const Profile& shorter, const Profile& longer) {
  if (!Compatible(shorter, longer) || Detail(longer) <= Detail(shorter)) return false;
  return !term.starts_with("s:") || IsSurnameOf(NameTokens(shorter), NameTokens(longer));
}

absl::Status AddOption(const Profile& profile, const KnownProfile& candidate,
                       const KnownProfiles& known, Options* options) {
  if (candidate.per_article || candidate.node_key.empty()) return absl::OkStatus();
  auto judgement = known.Judged(OwnKey(profile), OwnKey(*candidate.profile));
  if (!judgement.ok()) return judgement.status();
  if (*judgement == Judgement::kDifferent) return absl::OkStatus();
  Option& option = (*options)[candidate.node_key];
  option.articles += candidate.articles;
  option.titles.insert(candidate.profile->titles().begin(), candidate.profile->titles().end());
  option.judged_same = option.judged_same || *judgement == Judgement::kSame;
  return absl::OkStatus();
}

absl::StatusOr<Options> ReadOptions(const Profile& profile, const KnownProfiles& known) {
  Options options;
  std::set<std::string> seen;  // one may be found under two terms
  for (const std::string& term : AskedTerms(profile)) {
    auto candidates = known.Offering(profile.label(), term);
    if (!candidates.ok()) return candidates.status();
    for (const KnownProfile& candidate : *candidates) {
      if (!StandsFor(term, profile, *candidate.profile)) continue;
      if (!seen.insert(candidate.id).second) continue;
      if (absl::Status s = AddOption(profile, candidate, known, &options); !s.ok()) return s;
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

// A name that stands for nobody known: a node of its own.
Decision OwnNode(const Profile& profile, std::string reason) {
  Decision decision;
  decision.node_key = OwnKey(profile);
  decision.reason = std::move(reason);
  return decision;
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
  for (const auto& [key, option] : options) {
    if (option.judged_same) return Resolved(key, "judged the same by a user");
  }
  if (options.empty())
    return OwnNode(profile,
                   absl::StrCat("nobody known by ", Named(profile), " with a fuller name"));
  const Options fitting = ByTitle(profile, options);
  const std::string title =
      profile.titles().empty() ? "" : absl::StrCat(" with a title like '", profile.titles(0), "'");
  if (fitting.empty()) {
    return Unresolved(profile, absl::StrCat("no other ", Named(profile), title));
  }
  if (fitting.size() == 1) {
    return Resolved(fitting.begin()->first,
                    absl::StrCat(Named(profile), " stands for the only one it fits", title));
  }
  for (const auto& [key, option] : fitting) {
    if (!Outweighs(option.articles, Articles(fitting))) continue;
    Decision decision = Resolved(
        key, absl::StrCat(Named(profile), " stands for the one nearly all articles name", title));
    decision.weighed = true;
    return decision;
  }
  Decision decision =
      Unresolved(profile, absl::StrCat(Named(profile), " may be one of ", fitting.size(), title));
  decision.weighed = true;
  return decision;
}

std::string WithNamesake(std::string key, const std::string& namesake) {
  if (!namesake.empty()) absl::StrAppend(&key, " (", namesake, ")");
  return key;
}

}  // namespace

absl::StatusOr<Decision> DecideNode(const Profile& profile, const KnownProfiles& known) {
  FormDecision form;
  form.tokens = NameTokens(profile);
  if (IsFullPersonName(profile)) {
    auto decided = DecideForm(profile, known);
    if (!decided.ok()) return decided.status();
    form = *std::move(decided);
    if (form.tokens != NameTokens(profile) || !form.namesake.empty()) {
      Decision decision =
          Resolved(WithNamesake(KeyOfName(profile, form.tokens), form.namesake), form.reason);
      decision.weighed = form.weighed;
      return decision;
    }
  }
  auto options = ReadOptions(profile, known);
  if (!options.ok()) return options.status();
  // A full name needs nobody: it is only a surname if there is one whose surname it is.
  Decision decision = options->empty()
                          ? OwnNode(profile, form.reason.empty() ? "the name alone" : form.reason)
                          : ChooseOption(profile, *options);
  decision.weighed = decision.weighed || form.weighed;
  return decision;
}

}  // namespace dossier

#include "ingest/identity/rule.h"

#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/identity/form_rule.h"
#include "ingest/identity/profile.h"
#include "ingest/identity/short_name_rule.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

Decision OfForm(const Profile& profile, FormDecision form) {
  Decision decision;
  decision.node_key = KeyOfName(profile, form.tokens);
  if (!form.namesake.empty()) absl::StrAppend(&decision.node_key, " (", form.namesake, ")");
  decision.reason = std::move(form.reason);
  decision.weighed = form.weighed;
  return decision;
}

absl::StatusOr<Decision> DecideUnjudged(const Profile& profile, const KnownProfiles& known) {
  if (!IsFullPersonName(profile)) return DecideShortName(profile, known, "the name alone");
  auto form = DecideForm(profile, known);
  if (!form.ok()) return form.status();
  if (form->tokens != NameTokens(profile) || !form->namesake.empty())
    return OfForm(profile, *std::move(form));
  // A full name needs nobody: it is only a surname if there is one whose surname it is.
  auto decision = DecideShortName(profile, known, form->reason);
  if (decision.ok()) decision->weighed = decision->weighed || form->weighed;
  return decision;
}

// Whether `node` is that of somebody called `key`. Of two names that would share a third one's
// node, the one that tells more keeps it.
absl::StatusOr<bool> IsNodeOf(const std::string& key, const std::string& node,
                              const Profile& profile, const KnownProfiles& known) {
  if (key == node) return true;
  auto others = known.WithOwnKey(key);
  if (!others.ok()) return others.status();
  for (const KnownProfile& other : *others) {
    if (!other.per_article && other.node_key == node && Detail(*other.profile) > Detail(profile))
      return true;
  }
  return false;
}

// What users said goes before what the rule says.
absl::StatusOr<Decision> Overrule(const Profile& profile, const KnownProfiles& known,
                                  Decision decision) {
  const std::string own = OwnKey(profile);
  const Judgements& judgements = known.judgements();
  if (decision.per_article && judgements.IsJudgedSame(own))
    return OwnNode(profile, "a user says who it is");
  if (decision.per_article || decision.node_key == own) return decision;
  for (const std::string& other : judgements.DifferentFrom(own)) {
    auto conflict = IsNodeOf(other, decision.node_key, profile, known);
    if (!conflict.ok()) return conflict.status();
    if (!*conflict) continue;
    Decision apart =
        OwnNode(profile, absl::StrCat("judged different from '", other, "' by a user"));
    apart.weighed = decision.weighed;
    return apart;
  }
  return decision;
}

}  // namespace

absl::StatusOr<Decision> DecideNode(const Profile& profile, const KnownProfiles& known) {
  auto decision = DecideUnjudged(profile, known);
  if (!decision.ok() || known.judgements().empty()) return decision;
  return Overrule(profile, known, *std::move(decision));
}

}  // namespace dossier

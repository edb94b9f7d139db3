// Which longer forms of a person's full name are the same person: Claudia Sheinbaum Pardo is
// Claudia Sheinbaum; George W. Bush and George H. W. Bush are two.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/identity/known_profiles.h"

namespace dossier {

struct FormDecision {
  std::vector<std::string> tokens;  // the form the node is called by
  std::string namesake;  // set apart from others of the form: 'born 1926', 'player'; usually empty
  std::string reason;
  bool weighed = false;  // numbers of articles decided
};

// A longer form joins the one shortest full form that it extends, if all forms extending that one
// can be of one person or nearly all articles (ten to one) name those that can. Within one form,
// explicit contradictions (years of birth, honorifics of the other gender, titles of different walks
// of life) set the rarer side apart; who gives no evidence stays with the other. Spellings that
// sound alike are one form. `profile` is a full person name and one of `known`.
absl::StatusOr<FormDecision> DecideForm(const Profile& profile, const KnownProfiles& known);

}  // namespace dossier

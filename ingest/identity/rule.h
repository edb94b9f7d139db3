// The rule of identity: which node a profile is. A pure function of the set of profiles (and of
// users' judgements), so that neither the order of articles nor threads nor crashes show in it.
// docs/identity.md tells it in words.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "ingest/identity/known_profiles.h"

namespace dossier {

struct Decision {
  std::string node_key;
  std::string reason;        // in words, for Explain
  bool per_article = false;  // nobody knows who of several: each article keeps a node of its own
  bool weighed = false;      // numbers of articles were weighed, so that a change of one asks again
};

// Reads node keys only of profiles with more Detail; deciding in descending Detail reaches a fixed
// point at once.
absl::StatusOr<Decision> DecideNode(const Profile& profile, const KnownProfiles& known);

}  // namespace dossier

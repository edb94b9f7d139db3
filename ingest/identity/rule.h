// The rule of identity: which node a profile is. A pure function of the set of profiles (and of
// users' judgements), so that neither the order of articles nor threads nor crashes show in it.
// docs/identity.md tells it in words.
#pragma once

#include "absl/status/statusor.h"
#include "ingest/identity/decision.h"
#include "ingest/identity/known_profiles.h"

namespace dossier {

// Reads node keys only of profiles with more Detail; deciding in descending Detail reaches a fixed
// point at once.
absl::StatusOr<Decision> DecideNode(const Profile& profile, const KnownProfiles& known);

}  // namespace dossier

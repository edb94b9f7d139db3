// Whom a short or less detailed name stands for: 'Sheinbaum', 'CJNG', the 'Foreign Ministry'.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "ingest/identity/decision.h"
#include "ingest/identity/known_profiles.h"

namespace dossier {

// The one node that fits, or that nearly all articles mean; else a node of its own. Without anybody
// who could be meant the reason is `alone`. Reads node keys only of profiles with more Detail.
absl::StatusOr<Decision> DecideShortName(const Profile& profile, const KnownProfiles& known,
                                         const std::string& alone);

// A name that stands for nobody else.
Decision OwnNode(const Profile& profile, std::string reason);

}  // namespace dossier

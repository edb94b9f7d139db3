// A set of profiles in memory, decided as a whole: what the records of a store come to step by
// step, without a store. For measuring the rule and for checking the steps.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "ingest/identity/known_profiles.h"

namespace dossier {

// Add all, then Decide once. Looks at every profile for every question: for small sets.
class ProfileSet : public KnownProfiles {
 public:
  // One article more holds the profile. Returns its id.
  std::string Add(const Profile& profile);

  absl::Status Decide();

  // After Decide: the node of a profile for an article, and why.
  std::string NodeKey(const std::string& id, std::string_view digest) const;
  const std::string& Reason(const std::string& id) const { return reasons_.at(id); }

  absl::StatusOr<std::vector<KnownProfile>> SharingForm(std::string_view block) const override;
  absl::StatusOr<std::vector<KnownProfile>> Offering(std::string_view label,
                                                     std::string_view term) const override;
  absl::StatusOr<std::vector<KnownProfile>> WithOwnKey(std::string_view own_key) const override;
  const Judgements& judgements() const override { return judgements_; }

 private:
  std::map<std::string, KnownProfile> profiles_;  // by id
  std::map<std::string, std::string> reasons_;
  Judgements judgements_;  // none
};

}  // namespace dossier

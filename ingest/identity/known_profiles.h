// What the rule of identity may ask about the profiles of all articles.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/identity/judgements.h"

namespace dossier {

class Profile;  // proto/identity.proto

struct KnownProfile {
  std::string id;
  std::shared_ptr<const Profile> profile;
  uint64_t articles = 0;
  std::string node_key;  // as decided; empty while it is not
  bool per_article = false;
};

// A set of profiles. Answers depend on the set alone, in ascending id.
class KnownProfiles {
 public:
  virtual ~KnownProfiles() = default;
  // Full person names in a block of FormBlocks.
  virtual absl::StatusOr<std::vector<KnownProfile>> SharingForm(std::string_view block) const = 0;
  // Profiles of the label that offer the term.
  virtual absl::StatusOr<std::vector<KnownProfile>> Offering(std::string_view label,
                                                             std::string_view term) const = 0;
  // Profiles whose own key (OwnKey) this is.
  virtual absl::StatusOr<std::vector<KnownProfile>> WithOwnKey(std::string_view own_key) const = 0;
  // What users said; lives as long as the set.
  virtual const Judgements& judgements() const = 0;
};

}  // namespace dossier

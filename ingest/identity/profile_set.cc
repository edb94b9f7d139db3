#include "ingest/identity/profile_set.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "ingest/identity/identity_records.h"
#include "ingest/identity/profile.h"
#include "ingest/identity/profile_terms.h"
#include "ingest/identity/rule.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

bool Holds(const std::vector<std::string>& terms, std::string_view term) {
  return std::find(terms.begin(), terms.end(), term) != terms.end();
}

}  // namespace

std::string ProfileSet::Add(const Profile& profile) {
  const std::string id = ProfileId(profile);
  KnownProfile& known = profiles_[id];
  if (known.profile == nullptr) {
    known.id = id;
    known.profile = std::make_shared<Profile>(profile);
  }
  ++known.articles;
  return id;
}

absl::Status ProfileSet::Decide() {
  std::set<std::pair<ProfileDetail, std::string>> order;
  for (const auto& [id, known] : profiles_) order.emplace(Detail(*known.profile), id);
  for (auto next = order.rbegin(); next != order.rend(); ++next) {
    KnownProfile& known = profiles_.at(next->second);
    auto decision = DecideNode(*known.profile, *this);
    if (!decision.ok()) return decision.status();
    known.node_key = decision->node_key;
    known.per_article = decision->per_article;
    reasons_[known.id] = decision->reason;
  }
  return absl::OkStatus();
}

std::string ProfileSet::NodeKey(const std::string& id, std::string_view digest) const {
  const KnownProfile& known = profiles_.at(id);
  ProfileRecord record;
  record.set_node_key(known.node_key);
  record.set_per_article(known.per_article);
  return NodeKeyFor(record, digest);
}

absl::StatusOr<std::vector<KnownProfile>> ProfileSet::SharingForm(std::string_view block) const {
  std::vector<KnownProfile> sharing;
  for (const auto& [id, known] : profiles_) {
    if (Holds(FormBlocks(*known.profile), block)) sharing.push_back(known);
  }
  return sharing;
}

absl::StatusOr<std::vector<KnownProfile>> ProfileSet::Offering(std::string_view label,
                                                               std::string_view term) const {
  std::vector<KnownProfile> offering;
  for (const auto& [id, known] : profiles_) {
    if (known.profile->label() != label || !Holds(OfferedTerms(*known.profile), term)) continue;
    offering.push_back(known);
  }
  return offering;
}

absl::StatusOr<std::vector<KnownProfile>> ProfileSet::WithOwnKey(std::string_view own_key) const {
  std::vector<KnownProfile> called;
  for (const auto& [id, known] : profiles_) {
    if (OwnKey(*known.profile) == own_key) called.push_back(known);
  }
  return called;
}

}  // namespace dossier

// Keeps the decisions of identity in step with the articles, inside one transaction.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/transaction.h"
#include "ingest/identity/judged_nodes.h"
#include "ingest/identity/known_profiles.h"

namespace dossier {

class Profile;        // proto/identity.proto
class ProfileRecord;  // proto/identity.proto

// Tell it of every profile that articles bring or take away, then Settle once. What it costs
// depends on the profiles that are new or gone and on the blocks they stand in, not on how many
// articles hold them.
class IdentityChange : public KnownProfiles {
 public:
  // The transaction must outlive it.
  explicit IdentityChange(Transaction* transaction);
  ~IdentityChange() override;

  // At most once an article and profile, however many of its entities share the profile.
  absl::Status Add(const std::string& id, const Profile& profile, std::string_view digest);
  absl::Status Remove(const std::string& id, std::string_view digest);

  // What a user says of two keys; kNone takes it back. Settle heeds it.
  absl::Status Judge(const std::string& a, const std::string& b, Judgement judgement);

  // Decides anew what the changes bear upon and writes the records. Returns the digests of all
  // articles, of the change or not, some entity of which now stands for another node.
  absl::StatusOr<std::set<std::string>> Settle();

  // The node key of a profile for an article; after Settle.
  absl::StatusOr<std::string> NodeKey(const std::string& id, std::string_view digest);

  absl::StatusOr<std::vector<KnownProfile>> SharingForm(std::string_view block) const override;
  absl::StatusOr<std::vector<KnownProfile>> Offering(std::string_view label,
                                                     std::string_view term) const override;
  absl::StatusOr<std::vector<KnownProfile>> WithOwnKey(std::string_view own_key) const override;
  // As they are after Judge or Settle was first called.
  const Judgements& judgements() const override { return judgements_; }

 private:
  struct Entry;
  class Worklist;

  absl::StatusOr<Entry*> Load(const std::string& id) const;
  absl::StatusOr<std::vector<KnownProfile>> ReadBlock(const std::string& block) const;
  absl::Status EnterBlocks(const std::string& id, Entry* entry, bool present);
  absl::Status EnterWeighedBlocks(const std::string& id, const Entry& entry, bool present);
  absl::Status PutMember(std::string_view family, std::string_view group, const std::string& id,
                         bool present);
  absl::Status CollectChanged(Worklist* work);
  absl::Status PushMembers(const std::string& block, Worklist* work);
  absl::Status PushAskers(const Entry& entry, bool weighed_only, Worklist* work);
  absl::Status PushJudged(Worklist* work);
  absl::Status PushDifferent(const Entry& entry, Worklist* work);
  absl::Status PushRelatives(const Entry& entry, bool weighed_only, Worklist* work);
  absl::Status Decide(const std::string& id, Worklist* work, std::set<std::string>* moved);
  absl::Status Rekey(const std::string& id, Entry* entry, std::set<std::string>* moved);
  absl::Status WriteRecords();
  absl::Status LoadJudgements();
  absl::Status SettleJudgedNodes(std::set<std::string>* moved);

  Transaction* transaction_;
  bool judgements_loaded_ = false;
  Judgements judgements_;
  JudgedNodes judged_nodes_;
  std::set<std::string> judged_keys_;  // to be decided again
  // Records read or changed so far, by id. A cache: reading fills it.
  mutable std::map<std::string, std::unique_ptr<Entry>> entries_;
};

}  // namespace dossier

// Where identity keeps its records in the store. The only file that knows their families and keys:
//   identity.profile    id                       -> ProfileRecord
//   identity.holder     id '/' article digest    -> nothing     which articles say it
//   identity.block      block US id              -> nothing     blocking: f: forms, o: offered, a:
//   asked, w...: weighed identity.node       node key US id           -> nothing     which profiles
//   make a node identity.judgement  own key US own key       -> 'same' or 'different', the smaller
//   key first (written by users' tools)
// US is the byte 0x1F, which no folded name holds.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/record_reader.h"
#include "ingest/identity/known_profiles.h"

namespace dossier {

class ProfileRecord;  // proto/identity.proto

inline constexpr std::string_view kProfileFamily = "identity.profile";
inline constexpr std::string_view kHolderFamily = "identity.holder";
inline constexpr std::string_view kBlockFamily = "identity.block";
inline constexpr std::string_view kNodeFamily = "identity.node";
inline constexpr std::string_view kJudgementFamily = "identity.judgement";

std::string HolderKey(std::string_view id, std::string_view digest);
std::string MemberKey(std::string_view group, std::string_view id);  // of blocks and nodes
std::string JudgementKey(std::string_view own_key, std::string_view other_own_key);

std::string FormBlock(std::string_view block);
std::string OfferedBlock(std::string_view label, std::string_view term);
std::string AskedBlock(std::string_view label, std::string_view term);
std::string WeighedBlock(std::string_view block);

// Ids of the members of a block or node, ascending.
absl::StatusOr<std::vector<std::string>> ReadMembers(const RecordReader& records,
                                                     std::string_view family,
                                                     std::string_view group);
// Digests of the articles that hold the profile, ascending.
absl::Status ForEachHolder(const RecordReader& records, std::string_view id,
                           const std::function<void(std::string_view digest)>& visit);
// Empty record (no articles) where there is none.
absl::StatusOr<ProfileRecord> ReadProfileRecord(const RecordReader& records, std::string_view id);
absl::StatusOr<Judgement> ReadJudgement(const RecordReader& records, std::string_view a,
                                        std::string_view b);

// The node of a profile as one article sees it.
std::string NodeKeyFor(const ProfileRecord& record, std::string_view digest);

}  // namespace dossier

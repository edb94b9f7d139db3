// Where identity keeps its records in the store. The only file that knows their families and keys:
//   identity.profile    id                       -> ProfileRecord
//   identity.holder     id '/' article digest    -> nothing     which articles say it
//   identity.block      block US id              -> nothing     blocking: f: forms, o: offered, a:
//   asked, k: own keys, w...: weighed
//   identity.node       node key US id           -> nothing     which profiles make a node
//   identity.judgement  key US key               -> 'same' or 'different', the smaller key first
//   identity.apart      article's key            -> nothing     set apart from the rule's node
//   identity.merged     node key                 -> node key    nodes that judgements made one
// The last three hold users' words and what follows from them for nodes (judged_nodes.h).
// US is the byte 0x1F, which no folded name holds.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "graph/store/record_reader.h"

namespace dossier {

class ProfileRecord;  // proto/identity.proto

inline constexpr std::string_view kProfileFamily = "identity.profile";
inline constexpr std::string_view kHolderFamily = "identity.holder";
inline constexpr std::string_view kBlockFamily = "identity.block";
inline constexpr std::string_view kNodeFamily = "identity.node";
inline constexpr std::string_view kJudgementFamily = "identity.judgement";
inline constexpr std::string_view kApartFamily = "identity.apart";
inline constexpr std::string_view kMergedFamily = "identity.merged";

// Enough of a digest that two articles never share it.
inline constexpr size_t kDigestPart = 16;

std::string HolderKey(std::string_view id, std::string_view digest);
std::string MemberKey(std::string_view group, std::string_view id);  // of blocks and nodes
std::string JudgementKey(std::string_view key, std::string_view other_key);
std::optional<std::pair<std::string, std::string>> SplitJudgementKey(std::string_view record_key);

std::string FormBlock(std::string_view block);
std::string OfferedBlock(std::string_view label, std::string_view term);
std::string AskedBlock(std::string_view label, std::string_view term);
std::string OwnKeyBlock(std::string_view own_key);
std::string WeighedBlock(std::string_view block);

// Ids of the members of a block or node, ascending.
absl::StatusOr<std::vector<std::string>> ReadMembers(const RecordReader& records,
                                                     std::string_view family,
                                                     std::string_view group);
// Digests of the articles that hold the profile, ascending; only those that begin so.
absl::Status ForEachHolder(const RecordReader& records, std::string_view id,
                           std::string_view digest_start,
                           const std::function<void(std::string_view digest)>& visit);
// Empty record (no articles) where there is none.
absl::StatusOr<ProfileRecord> ReadProfileRecord(const RecordReader& records, std::string_view id);

// The node of a profile as one article sees it.
std::string NodeKeyFor(const ProfileRecord& record, std::string_view digest);

}  // namespace dossier

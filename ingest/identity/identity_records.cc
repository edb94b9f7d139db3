#include "ingest/identity/identity_records.h"

#include "absl/strings/str_cat.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

constexpr char kUnit = '\x1f';

std::string Joined(std::string_view first, char separator, std::string_view second) {
  std::string key;
  key.reserve(first.size() + 1 + second.size());
  key.append(first).push_back(separator);
  key.append(second);
  return key;
}

}  // namespace

std::string HolderKey(std::string_view id, std::string_view digest) {
  return Joined(id, '/', digest);
}
std::string MemberKey(std::string_view group, std::string_view id) {
  return Joined(group, kUnit, id);
}

std::string JudgementKey(std::string_view key, std::string_view other_key) {
  return key < other_key ? Joined(key, kUnit, other_key) : Joined(other_key, kUnit, key);
}

std::optional<std::pair<std::string, std::string>> SplitJudgementKey(std::string_view record_key) {
  const size_t unit = record_key.find(kUnit);
  if (unit == std::string_view::npos) return std::nullopt;
  return std::make_pair(std::string(record_key.substr(0, unit)),
                        std::string(record_key.substr(unit + 1)));
}

std::string FormBlock(std::string_view block) { return std::string("f:").append(block); }

std::string OfferedBlock(std::string_view label, std::string_view term) {
  return std::string("o:").append(label).append(":").append(term);
}

std::string AskedBlock(std::string_view label, std::string_view term) {
  return std::string("a:").append(label).append(":").append(term);
}

std::string OwnKeyBlock(std::string_view own_key) { return std::string("k:").append(own_key); }

std::string WeighedBlock(std::string_view block) { return std::string("w").append(block); }

absl::StatusOr<std::vector<std::string>> ReadMembers(const RecordReader& records,
                                                     std::string_view family,
                                                     std::string_view group) {
  const std::string prefix = MemberKey(group, "");
  std::vector<std::string> ids;
  absl::Status status =
      records.ScanRecords(family, prefix, [&](std::string_view key, std::string_view) {
        ids.emplace_back(key.substr(prefix.size()));
        return true;
      });
  if (!status.ok()) return status;
  return ids;
}

absl::Status ForEachHolder(const RecordReader& records, std::string_view id,
                           std::string_view digest_start,
                           const std::function<void(std::string_view digest)>& visit) {
  const std::string prefix = HolderKey(id, digest_start);
  const size_t digest_at = prefix.size() - digest_start.size();
  return records.ScanRecords(kHolderFamily, prefix, [&](std::string_view key, std::string_view) {
    visit(key.substr(digest_at));
    return true;
  });
}

absl::StatusOr<ProfileRecord> ReadProfileRecord(const RecordReader& records, std::string_view id) {
  ProfileRecord record;
  auto bytes = records.GetRecord(kProfileFamily, id);
  if (absl::IsNotFound(bytes.status())) return record;
  if (!bytes.ok()) return bytes.status();
  if (!record.ParseFromString(*bytes)) {
    return absl::DataLossError(
        absl::StrCat("the identity record of profile ", std::string(id), " is damaged"));
  }
  return record;
}

std::string NodeKeyFor(const ProfileRecord& record, std::string_view digest) {
  if (!record.per_article()) return record.node_key();
  return std::string(record.node_key()).append(" #").append(digest.substr(0, kDigestPart));
}

}  // namespace dossier

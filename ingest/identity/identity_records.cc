#include "ingest/identity/identity_records.h"

#include "absl/strings/str_cat.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

constexpr char kUnit = '\x1f';
// Enough of a digest that two articles never share it.
constexpr size_t kDigestPart = 16;

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

std::string JudgementKey(std::string_view own_key, std::string_view other_own_key) {
  return own_key < other_own_key ? Joined(own_key, kUnit, other_own_key)
                                 : Joined(other_own_key, kUnit, own_key);
}

std::string FormBlock(std::string_view block) { return std::string("f:").append(block); }

std::string OfferedBlock(std::string_view label, std::string_view term) {
  return std::string("o:").append(label).append(":").append(term);
}

std::string AskedBlock(std::string_view label, std::string_view term) {
  return std::string("a:").append(label).append(":").append(term);
}

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
                           const std::function<void(std::string_view digest)>& visit) {
  const std::string prefix = HolderKey(id, "");
  return records.ScanRecords(kHolderFamily, prefix, [&](std::string_view key, std::string_view) {
    visit(key.substr(prefix.size()));
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

absl::StatusOr<Judgement> ReadJudgement(const RecordReader& records, std::string_view a,
                                        std::string_view b) {
  auto bytes = records.GetRecord(kJudgementFamily, JudgementKey(a, b));
  if (absl::IsNotFound(bytes.status())) return Judgement::kNone;
  if (!bytes.ok()) return bytes.status();
  return *bytes == "same" ? Judgement::kSame : Judgement::kDifferent;
}

std::string NodeKeyFor(const ProfileRecord& record, std::string_view digest) {
  if (!record.per_article()) return record.node_key();
  return std::string(record.node_key()).append(" #").append(digest.substr(0, kDigestPart));
}

}  // namespace dossier

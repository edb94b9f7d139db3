#include "ingest/identity/explain.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/identity/identity_records.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

void AppendIf(std::string_view before, const std::string& value, std::string* text) {
  if (!value.empty()) text->append(before).append(value);
}

std::string Says(const Profile& profile) {
  std::string text = absl::StrCat(profile.label(), " ", absl::StrJoin(profile.name(), " "));
  AppendIf(" ", profile.suffix(), &text);
  AppendIf(", ", profile.kind(), &text);
  AppendIf(", country ", profile.country(), &text);
  AppendIf(", born ", profile.born(), &text);
  AppendIf(", ", absl::StrJoin(profile.titles(), ", "), &text);
  AppendIf(", also ", absl::StrJoin(profile.aliases(), ", "), &text);
  return text;
}

absl::StatusOr<NodeMember> ReadMember(const RecordReader& records, std::string_view id) {
  auto record = ReadProfileRecord(records, id);
  if (!record.ok()) return record.status();
  if (record->articles() == 0) {
    return absl::NotFoundError(absl::StrCat("no article holds the profile ", std::string(id)));
  }
  return NodeMember{std::string(id), Says(record->profile()), record->reason(), record->articles()};
}

std::string Line(const NodeMember& member, const ProfileRecord& record) {
  return absl::StrCat(member.says, " -> ", record.node_key(),
                      record.per_article() ? " (one node an article)" : "", ": ", member.reason);
}

}  // namespace

absl::StatusOr<std::vector<NodeMember>> ExplainNode(const RecordReader& records,
                                                    std::string_view node_key) {
  auto ids = ReadMembers(records, kNodeFamily, node_key);
  if (!ids.ok()) return ids.status();
  std::vector<NodeMember> members;
  for (const std::string& id : *ids) {
    auto member = ReadMember(records, id);
    if (!member.ok()) return member.status();
    members.push_back(*std::move(member));
  }
  std::sort(members.begin(), members.end(),
            [](const NodeMember& a, const NodeMember& b) { return a.says < b.says; });
  return members;
}

absl::StatusOr<Explanation> Explain(const RecordReader& records, std::string_view profile_id,
                                    std::string_view other_profile_id) {
  Explanation explanation;
  std::vector<ProfileRecord> found;
  for (std::string_view id : {profile_id, other_profile_id}) {
    auto member = ReadMember(records, id);
    if (!member.ok()) return member.status();
    auto record = ReadProfileRecord(records, id);
    if (!record.ok()) return record.status();
    explanation.reasons.push_back(Line(*member, *record));
    found.push_back(*std::move(record));
  }
  explanation.same = found[0].node_key() == found[1].node_key() && !found[0].per_article() &&
                     !found[1].per_article();
  if (profile_id == other_profile_id) {
    explanation.same = !found[0].per_article();
    explanation.reasons.push_back("both articles say the same of it");
  }
  return explanation;
}

}  // namespace dossier

#include "ingest/identity/explain.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ingest/identity/identity_records.h"
#include "ingest/identity/judged_nodes.h"
#include "ingest/identity/judgements.h"
#include "ingest/identity/node_merging.h"
#include "ingest/identity/profile.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

constexpr size_t kArticlesShown = 5;
constexpr std::string_view kPerArticle = " (one node an article)";

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

// Of the first articles that hold it.
absl::Status ReadArticleKeys(const RecordReader& records, std::string_view id,
                             const std::string& own_key, NodeMember* member) {
  const std::string prefix = HolderKey(id, "");
  return records.ScanRecords(kHolderFamily, prefix, [&](std::string_view key, std::string_view) {
    member->article_keys.push_back(ArticleKeyOf(own_key, key.substr(prefix.size())));
    return member->article_keys.size() < kArticlesShown;
  });
}

absl::StatusOr<NodeMember> ReadMember(const RecordReader& records, std::string_view id) {
  auto record = ReadProfileRecord(records, id);
  if (!record.ok()) return record.status();
  if (record->articles() == 0) {
    return absl::NotFoundError(absl::StrCat("no article holds the profile ", std::string(id)));
  }
  NodeMember member;
  member.profile_id = std::string(id);
  member.says = Says(record->profile());
  member.reason = record->reason();
  member.articles = record->articles();
  member.node_key = record->node_key();
  if (record->per_article()) member.node_key += kPerArticle;
  if (absl::Status s = ReadArticleKeys(records, id, OwnKey(record->profile()), &member); !s.ok())
    return s;
  return member;
}

std::string Line(const NodeMember& member) {
  return absl::StrCat(member.says, " -> ", member.node_key, ": ", member.reason);
}

absl::StatusOr<std::set<std::string>> ProfilesUnder(const RecordReader& records,
                                                    const std::string& key) {
  std::set<std::string> ids;
  if (SplitArticleKey(key)) {
    absl::Status s = ForEachNamed(records, key, [&](const ProfileRecord& record, std::string_view) {
      ids.insert(ProfileId(record.profile()));
    });
    if (!s.ok()) return s;
    return ids;
  }
  for (const auto& [family, group] :
       {std::pair(kNodeFamily, key), std::pair(kBlockFamily, OwnKeyBlock(key))}) {
    auto members = ReadMembers(records, family, group);
    if (!members.ok()) return members.status();
    ids.insert(members->begin(), members->end());
  }
  return ids;
}

}  // namespace

absl::StatusOr<std::vector<NodeMember>> ExplainNode(const RecordReader& records,
                                                    const std::string& key) {
  auto ids = ProfilesUnder(records, key);
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
    explanation.reasons.push_back(Line(*member));
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

absl::StatusOr<std::vector<std::string>> JudgementsOn(const RecordReader& records,
                                                      const std::string& key) {
  auto judgements = Judgements::Read(records);
  if (!judgements.ok()) return judgements.status();
  const std::set<std::string> same = judgements->SameAs(key);
  std::vector<std::string> lines;
  for (const auto& [pair, judgement] : judgements->pairs()) {
    if (!same.contains(pair.first) && !same.contains(pair.second)) continue;
    lines.push_back(absl::StrCat("a user says: ", pair.first, " and ", pair.second, " are ",
                                 judgement == Judgement::kSame ? "the same" : "different"));
  }
  return lines;
}

absl::StatusOr<Explanation> ExplainKeys(const RecordReader& records, const std::string& key,
                                        const std::string& other_key) {
  Explanation explanation;
  auto judged = JudgedNodes::Read(records);
  if (!judged.ok()) return judged.status();
  std::vector<std::set<std::string>> nodes;
  std::set<std::string> lines;
  bool unknown = false;  // nobody knows who of several
  for (const std::string& one : {key, other_key}) {
    auto members = ExplainNode(records, one);
    if (!members.ok()) return members.status();
    if (members->empty()) return absl::NotFoundError(absl::StrCat("no article names ", one));
    for (const NodeMember& member : *members) {
      unknown = unknown || (!SplitArticleKey(one) && member.node_key.ends_with(kPerArticle));
      if (lines.insert(Line(member)).second) explanation.reasons.push_back(Line(member));
    }
    auto judgements = JudgementsOn(records, one);
    if (!judgements.ok()) return judgements.status();
    for (const std::string& line : *judgements) {
      if (lines.insert(line).second) explanation.reasons.push_back(line);
    }
    auto now = NodesNow(records, *judged, one);
    if (!now.ok()) return now.status();
    nodes.push_back(*std::move(now));
  }
  explanation.same = !unknown && nodes[0] == nodes[1] && nodes[0].size() == 1;
  return explanation;
}

}  // namespace dossier

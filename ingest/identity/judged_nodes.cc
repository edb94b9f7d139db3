#include "ingest/identity/judged_nodes.h"

#include <algorithm>
#include <iterator>

#include "ingest/identity/identity_records.h"
#include "ingest/identity/judgements.h"
#include "ingest/identity/node_merging.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

using Keys = std::set<std::string>;

// Keys that are in one of the two only, or lead elsewhere.
Keys Changed(const JudgedNodes& before, const JudgedNodes& now) {
  Keys changed;
  std::set_symmetric_difference(before.apart.begin(), before.apart.end(), now.apart.begin(),
                                now.apart.end(), std::inserter(changed, changed.end()));
  for (const auto& [node, into] : before.merged) {
    if (now.MergedInto(node) != into) changed.insert(node);
  }
  for (const auto& [node, into] : now.merged) {
    if (before.MergedInto(node) != into) changed.insert(node);
  }
  return changed;
}

absl::Status AddArticles(const RecordReader& records, const std::string& key, Keys* digests) {
  if (SplitArticleKey(key)) {
    return ForEachNamed(records, key, [&](const ProfileRecord&, std::string_view digest) {
      digests->emplace(digest);
    });
  }
  auto ids = ReadMembers(records, kNodeFamily, key);
  if (!ids.ok()) return ids.status();
  for (const std::string& id : *ids) {
    absl::Status s =
        ForEachHolder(records, id, "", [&](std::string_view digest) { digests->emplace(digest); });
    if (!s.ok()) return s;
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<JudgedNodes> JudgedNodes::Read(const RecordReader& records) {
  JudgedNodes nodes;
  absl::Status s =
      records.ScanRecords(kApartFamily, "", [&](std::string_view key, std::string_view) {
        nodes.apart.emplace(key);
        return true;
      });
  if (!s.ok()) return s;
  s = records.ScanRecords(kMergedFamily, "", [&](std::string_view key, std::string_view into) {
    nodes.merged.emplace(key, into);
    return true;
  });
  if (!s.ok()) return s;
  return nodes;
}

const std::string& JudgedNodes::MergedInto(const std::string& node) const {
  const auto found = merged.find(node);
  return found == merged.end() ? node : found->second;
}

std::string JudgedNodes::NodeOf(std::string_view own_key, std::string_view rule_node,
                                std::string_view digest) const {
  const std::string article_key = ArticleKeyOf(own_key, digest);
  return MergedInto(apart.contains(article_key) ? article_key : std::string(rule_node));
}

absl::Status ReplaceJudgedNodes(const JudgedNodes& before, const JudgedNodes& now,
                                Transaction* transaction, std::set<std::string>* moved) {
  for (const std::string& key : Changed(before, now)) {
    if (absl::Status s = AddArticles(*transaction, key, moved); !s.ok()) return s;
    absl::Status s = now.apart.contains(key) ? transaction->PutRecord(kApartFamily, key, "")
                                             : transaction->DeleteRecord(kApartFamily, key);
    if (!s.ok()) return s;
    const auto into = now.merged.find(key);
    s = into == now.merged.end() ? transaction->DeleteRecord(kMergedFamily, key)
                                 : transaction->PutRecord(kMergedFamily, key, into->second);
    if (!s.ok()) return s;
  }
  return absl::OkStatus();
}

}  // namespace dossier

#include "ingest/identity/node_merging.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "ingest/identity/identity_records.h"
#include "proto/identity.pb.h"

namespace dossier {
namespace {

using Keys = std::set<std::string>;

// The better key to call one node by: no article's own, a name of two words and more, short.
bool IsBetterKey(const std::string& a, const std::string& b) {
  const auto rank = [](const std::string& key) {
    return std::make_tuple(SplitArticleKey(key).has_value(), !key.starts_with("country/"),
                           key.find(' ') == std::string::npos, key.size(), key);
  };
  return rank(a) < rank(b);
}

class NodeMaker {
 public:
  NodeMaker(const RecordReader& records, const Judgements& judgements)
      : records_(records), judgements_(judgements) {}

  absl::StatusOr<JudgedNodes> Run() {
    absl::Status s = SetApart();
    if (s.ok()) s = Merge();
    if (!s.ok()) return s;
    return std::move(result_);
  }

 private:
  absl::StatusOr<Keys> NodesOf(const std::string& key) const {
    if (result_.apart.contains(key)) return Keys{key};
    return NodesNamed(records_, key);
  }

  absl::Status SetApart() {
    Keys judged;
    for (const auto& [pair, judgement] : judgements_.pairs()) {
      for (const std::string& key : {pair.first, pair.second}) {
        if (SplitArticleKey(key)) judged.insert(key);
      }
    }
    for (const std::string& key : judged) {
      auto nodes = NodesNamed(records_, key);
      if (!nodes.ok()) return nodes.status();
      if (!nodes->empty() && judgements_.IsJudgedSame(key)) result_.apart.insert(key);
    }
    for (const std::string& key : judged) {
      auto apart = MustLeave(key);
      if (!apart.ok()) return apart.status();
      if (*apart) result_.apart.insert(key);
    }
    return absl::OkStatus();
  }

  absl::StatusOr<bool> MustLeave(const std::string& key) const {
    auto own = NodesOf(key);
    if (!own.ok()) return own.status();
    for (const std::string& other : judgements_.DifferentFrom(key)) {
      if (SplitArticleKey(other) && key < other) continue;
      auto others = NodesOf(other);
      if (!others.ok()) return others.status();
      for (const std::string& node : *others) {
        if (own->contains(node)) return true;
      }
    }
    return false;
  }

  absl::Status Merge() {
    if (absl::Status s = ReadDifferent(); !s.ok()) return s;
    for (const auto& [pair, judgement] : judgements_.pairs()) {
      if (judgement != Judgement::kSame) continue;
      auto nodes = NodesOf(pair.first);
      if (!nodes.ok()) return nodes.status();
      auto others = NodesOf(pair.second);
      if (!others.ok()) return others.status();
      if (nodes->empty() || others->empty()) continue;
      nodes->merge(*others);
      for (const std::string& node : *nodes) Join(*nodes->begin(), node);
    }
    for (const auto& [leader, group] : groups_) {
      const std::string& best = *std::min_element(group.begin(), group.end(), IsBetterKey);
      for (const std::string& node : group) {
        if (node != best) result_.merged.emplace(node, best);
      }
    }
    return absl::OkStatus();
  }

  absl::Status ReadDifferent() {
    for (const auto& [pair, judgement] : judgements_.pairs()) {
      if (judgement != Judgement::kDifferent) continue;
      auto nodes = NodesOf(pair.first);
      if (!nodes.ok()) return nodes.status();
      auto others = NodesOf(pair.second);
      if (!others.ok()) return others.status();
      for (const std::string& node : *nodes) {
        different_[node].insert(others->begin(), others->end());
        for (const std::string& other : *others) different_[other].insert(node);
      }
    }
    return absl::OkStatus();
  }

  Keys& GroupOf(const std::string& node) {
    const auto [at, is_new] = leaders_.emplace(node, node);
    if (is_new) groups_[node] = {node};
    return groups_.at(at->second);
  }

  void Join(const std::string& a, const std::string& b) {
    Keys& one = GroupOf(a);
    Keys& other = GroupOf(b);
    if (&one == &other) return;
    for (const std::string& node : one) {
      const Keys& apart = different_[node];
      if (std::any_of(other.begin(), other.end(),
                      [&](const std::string& key) { return apart.contains(key); }))
        return;
    }
    const std::string gone = leaders_.at(b);
    for (const std::string& node : other) leaders_[node] = leaders_.at(a);
    one.insert(other.begin(), other.end());
    groups_.erase(gone);
  }

  const RecordReader& records_;
  const Judgements& judgements_;
  JudgedNodes result_;
  std::map<std::string, std::string> leaders_;  // of groups, by node
  std::map<std::string, Keys> groups_;          // by leader
  std::map<std::string, Keys> different_;       // by node
};

}  // namespace

absl::Status ForEachNamed(
    const RecordReader& records, const std::string& article_key,
    const std::function<void(const ProfileRecord& record, std::string_view digest)>& visit) {
  const auto parts = SplitArticleKey(article_key);
  if (!parts) return absl::OkStatus();
  auto ids = ReadMembers(records, kBlockFamily, OwnKeyBlock(parts->first));
  if (!ids.ok()) return ids.status();
  for (const std::string& id : *ids) {
    auto record = ReadProfileRecord(records, id);
    if (!record.ok()) return record.status();
    absl::Status s = ForEachHolder(records, id, parts->second,
                                   [&](std::string_view digest) { visit(*record, digest); });
    if (!s.ok()) return s;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::set<std::string>> NodesNamed(const RecordReader& records,
                                                 const std::string& key) {
  Keys nodes;
  if (SplitArticleKey(key)) {
    absl::Status s =
        ForEachNamed(records, key, [&](const ProfileRecord& record, std::string_view digest) {
          nodes.insert(NodeKeyFor(record, digest));
        });
    if (!s.ok()) return s;
    return nodes;
  }
  auto members = ReadMembers(records, kNodeFamily, key);
  if (!members.ok()) return members.status();
  if (!members->empty()) return Keys{key};
  auto called = ReadMembers(records, kBlockFamily, OwnKeyBlock(key));
  if (!called.ok()) return called.status();
  for (const std::string& id : *called) {
    auto record = ReadProfileRecord(records, id);
    if (!record.ok()) return record.status();
    nodes.insert(record->node_key());
  }
  return nodes;
}

absl::StatusOr<std::set<std::string>> NodesNow(const RecordReader& records,
                                               const JudgedNodes& judged, const std::string& key) {
  if (judged.apart.contains(key)) return Keys{judged.MergedInto(key)};
  auto nodes = NodesNamed(records, key);
  if (!nodes.ok()) return nodes.status();
  Keys now;
  for (const std::string& node : *nodes) now.insert(judged.MergedInto(node));
  return now;
}

absl::StatusOr<JudgedNodes> MakeJudgedNodes(const RecordReader& records,
                                            const Judgements& judgements) {
  return NodeMaker(records, judgements).Run();
}

}  // namespace dossier

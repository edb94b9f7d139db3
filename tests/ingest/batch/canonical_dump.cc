#include "tests/ingest/batch/canonical_dump.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "graph/value/temporal_text.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

std::string Text(const Value& value) {
  switch (value.kind()) {
    case ValueKind::kString:
      return absl::StrCat("'", absl::CEscape(value.string()), "'");
    case ValueKind::kInteger:
      return absl::StrCat(value.integer());
    case ValueKind::kFloat:
      return absl::StrCat("f", value.floating());
    case ValueKind::kBoolean:
      return value.boolean() ? "true" : "false";
    case ValueKind::kDate:
      return ToText(value.date());
    case ValueKind::kList: {
      std::vector<std::string> items;
      for (const Value& item : value.list()) items.push_back(Text(item));
      return absl::StrCat("[", absl::StrJoin(items, ","), "]");
    }
    default:
      return "?";
  }
}

class Dump {
 public:
  explicit Dump(const Snapshot& snapshot) : snapshot_(snapshot) {}

  std::string Run() {
    for (uint64_t id : Ids(snapshot_.ScanNodes())) Node(id);
    for (uint64_t id : Ids(snapshot_.ScanRelationships())) Relationship(id);
    absl::Status s = snapshot_.ScanArticles([&](std::string_view digest) {
      lines_.push_back(absl::StrCat("article ", std::string(digest)));
      return true;
    });
    if (!s.ok()) lines_.push_back(s.ToString());
    lines_.push_back(
        absl::StrCat("counts ", snapshot_.NodeCount(), " ", snapshot_.RelationshipCount()));
    std::sort(lines_.begin(), lines_.end());
    return absl::StrJoin(lines_, "\n");
  }

 private:
  std::vector<uint64_t> Ids(absl::StatusOr<std::unique_ptr<IdCursor>> cursor) {
    std::vector<uint64_t> ids;
    while (cursor.ok()) {
      std::vector<uint64_t> some;
      auto count = (*cursor)->Next(100, &some);
      if (!count.ok()) lines_.push_back(count.status().ToString());
      if (!count.ok() || *count == 0) break;
      ids.insert(ids.end(), some.begin(), some.end());
    }
    return ids;
  }

  std::string Properties(const absl::StatusOr<std::vector<std::pair<KeyId, Value>>>& properties) {
    if (!properties.ok()) return properties.status().ToString();
    std::vector<std::string> parts;
    for (const auto& [key, value] : *properties) {
      parts.push_back(
          absl::StrCat(std::string(snapshot_.catalog().KeyName(key)), "=", Text(value)));
    }
    std::sort(parts.begin(), parts.end());
    return absl::StrCat("{", absl::StrJoin(parts, " "), "}");
  }

  void Evidence(const std::string& key,
                const absl::StatusOr<std::vector<StoredEvidence>>& evidence) {
    if (!evidence.ok()) lines_.push_back(evidence.status().ToString());
    if (!evidence.ok()) return;
    // The order is part of what is compared.
    for (size_t i = 0; i < evidence->size(); ++i) {
      lines_.push_back(
          absl::StrCat("evidence ", key, " ", i, " ", (*evidence)[i].ShortDebugString()));
    }
  }

  void Node(NodeId id) {
    std::vector<std::string> labels;
    const auto label_ids = snapshot_.NodeLabels(id);
    if (!label_ids.ok()) lines_.push_back(label_ids.status().ToString());
    if (!label_ids.ok()) return;
    for (LabelId label : *label_ids) labels.emplace_back(snapshot_.catalog().LabelName(label));
    const std::string key = *snapshot_.NodeKey(id);
    lines_.push_back(absl::StrCat("node ", key, " :", absl::StrJoin(labels, ":"), " ",
                                  Properties(snapshot_.AllNodeProperties(id))));
    Evidence(key, snapshot_.NodeEvidence(id));
  }

  void Relationship(RelationshipId id) {
    std::vector<RelationshipRecord> record;
    if (!snapshot_.Relationships(std::vector<RelationshipId>{id}, &record).ok()) return;
    const std::string key = *snapshot_.RelationshipKey(id);
    lines_.push_back(absl::StrCat("relationship ", key, " ", *snapshot_.NodeKey(record[0].start),
                                  " -", std::string(snapshot_.catalog().TypeName(record[0].type)),
                                  "-> ", *snapshot_.NodeKey(record[0].end), " ",
                                  Properties(snapshot_.AllRelationshipProperties(id))));
    Evidence(key, snapshot_.RelationshipEvidence(id));
  }

  const Snapshot& snapshot_;
  std::vector<std::string> lines_;
};

}  // namespace

std::string CanonicalDump(const Snapshot& snapshot) { return Dump(snapshot).Run(); }

std::string CanonicalDump(const GraphStore& store) {
  auto snapshot = store.GetSnapshot();
  return snapshot.ok() ? CanonicalDump(**snapshot) : snapshot.status().ToString();
}

std::string DumpDifference(const std::string& expected, const std::string& actual, size_t most) {
  std::multiset<std::string> missing = absl::StrSplit(expected, '\n');
  std::vector<std::string> lines;
  for (absl::string_view line : absl::StrSplit(actual, '\n')) {
    const auto found = missing.find(std::string(line));
    if (found != missing.end()) {
      missing.erase(found);
    } else {
      lines.push_back(absl::StrCat("+ ", line));
    }
  }
  for (const std::string& line : missing) lines.push_back(absl::StrCat("- ", line));
  if (lines.size() > most) lines.resize(most);
  return absl::StrJoin(lines, "\n");
}

}  // namespace dossier

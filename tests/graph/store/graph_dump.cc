#include "tests/graph/store/graph_dump.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include "graph/value/equality.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

template <typename T>
T Must(absl::StatusOr<T> result) {
  EXPECT_TRUE(result.ok()) << result.status();
  return std::move(*result);
}

std::vector<uint64_t> Drain(absl::StatusOr<std::unique_ptr<IdCursor>> cursor, size_t batch = 7) {
  std::vector<uint64_t> all;
  std::vector<uint64_t> some;
  auto stream = Must(std::move(cursor));
  while (Must(stream->Next(batch, &some)) > 0) all.insert(all.end(), some.begin(), some.end());
  return all;
}

using Properties = std::vector<std::pair<KeyId, Value>>;

std::string PropertiesText(const GraphReader& reader, const Properties& properties) {
  std::map<std::string, std::string> sorted;
  for (const auto& [key, value] : properties) {
    sorted[std::string(reader.catalog().KeyName(key))] = ValueText(value);
  }
  std::string text;
  for (const auto& [key, value] : sorted) text += " " + key + "=" + value;
  return text;
}

std::string LabelsText(const GraphReader& reader, NodeId node) {
  std::string text;
  for (LabelId label : Must(reader.NodeLabels(node))) {
    text += (text.empty() ? "" : ",") + std::string(reader.catalog().LabelName(label));
  }
  return text;
}

std::vector<RelationshipRecord> Records(const GraphReader& reader) {
  std::vector<uint64_t> ids = Drain(reader.ScanRelationships());
  std::vector<RelationshipRecord> records;
  EXPECT_TRUE(reader.Relationships(ids, &records).ok());
  return records;
}

// (neighbour's type, in after out, neighbour, relationship): the order Expand promises.
using Step = std::tuple<TypeId, bool, NodeId, RelationshipId>;

using Steps = std::map<NodeId, std::vector<Step>>;

// Of every node. One pass over all relationships: a writer beside must not outgrow the check.
Steps AllSteps(Direction direction, const std::set<TypeId>& types,
               const std::vector<RelationshipRecord>& all) {
  Steps steps;
  for (const RelationshipRecord& one : all) {
    if (!types.empty() && !types.contains(one.type)) continue;
    bool loop = one.start == one.end;
    if (direction != Direction::kIn) {
      steps[one.start].emplace_back(one.type, false, one.end, one.id);
    }
    if (direction != Direction::kOut && !(loop && direction == Direction::kBoth)) {
      steps[one.end].emplace_back(one.type, true, one.start, one.id);
    }
  }
  for (auto& [node, list] : steps) std::sort(list.begin(), list.end());
  return steps;
}

std::vector<Step> StepsAt(const Neighbors& found, size_t i) {
  std::vector<Step> steps;
  for (uint32_t k = found.offsets[i]; k < found.offsets[i + 1]; ++k) {
    steps.emplace_back(found.types[k], !found.outgoing[k], found.nodes[k], found.relationships[k]);
  }
  return steps;
}

void VerifyExpand(const GraphReader& reader, const std::vector<NodeId>& from, Direction direction,
                  const std::vector<TypeId>& types, const std::vector<RelationshipRecord>& all) {
  Neighbors found;
  std::vector<uint64_t> degrees;
  ASSERT_TRUE(reader.Expand(from, direction, types, &found).ok());
  ASSERT_TRUE(reader.Degrees(from, direction, types, &degrees).ok());
  ASSERT_EQ(found.offsets.size(), from.size() + 1);
  ASSERT_EQ(degrees.size(), from.size());
  Steps steps = AllSteps(direction, std::set<TypeId>(types.begin(), types.end()), all);
  for (size_t i = 0; i < from.size(); ++i) {
    const std::vector<Step>& expected = steps[from[i]];
    ASSERT_EQ(StepsAt(found, i), expected) << "node " << from[i];
    ASSERT_EQ(degrees[i], expected.size()) << "node " << from[i];
  }
}

void VerifyAdjacency(const GraphReader& reader, const std::vector<uint64_t>& nodes) {
  std::vector<RelationshipRecord> all = Records(reader);
  std::vector<NodeId> shuffled(nodes.rbegin(), nodes.rend());
  shuffled.insert(shuffled.end(), nodes.begin(), nodes.end());
  shuffled.push_back(123456789);  // no such node
  std::vector<std::vector<TypeId>> choices = {{}, {0}, {1, 0}, {kNoName}};
  for (Direction direction : {Direction::kOut, Direction::kIn, Direction::kBoth}) {
    for (const auto& types : choices) {
      VerifyExpand(reader, nodes, direction, types, all);
      VerifyExpand(reader, shuffled, direction, types, all);
    }
  }
}

void VerifyLabels(const GraphReader& reader, const std::vector<uint64_t>& nodes, bool counts) {
  for (LabelId label = 0; label < reader.catalog().LabelCount(); ++label) {
    std::vector<uint64_t> expected;
    std::vector<uint8_t> has;
    ASSERT_TRUE(reader.HasLabel(nodes, label, &has).ok());
    for (size_t i = 0; i < nodes.size(); ++i) {
      auto labels = Must(reader.NodeLabels(nodes[i]));
      bool there = std::find(labels.begin(), labels.end(), label) != labels.end();
      ASSERT_EQ(has[i], there);
      if (there) expected.push_back(nodes[i]);
    }
    ASSERT_EQ(Drain(reader.ScanLabel(label)), expected);
    if (counts) {
      ASSERT_EQ(reader.NodeCount(label), expected.size());
    }
  }
}

void VerifyTypes(const GraphReader& reader, bool counts) {
  std::vector<RelationshipRecord> all = Records(reader);
  for (TypeId type = 0; type < reader.catalog().TypeCount(); ++type) {
    std::vector<uint64_t> expected;
    for (const auto& one : all) {
      if (one.type == type) expected.push_back(one.id);
    }
    ASSERT_EQ(Drain(reader.ScanType(type)), expected);
    if (counts) {
      ASSERT_EQ(reader.RelationshipCount(type), expected.size());
    }
  }
  if (counts) {
    ASSERT_EQ(reader.RelationshipCount(), all.size());
  }
}

void VerifyColumns(const GraphReader& reader, std::vector<uint64_t> nodes) {
  std::reverse(nodes.begin(), nodes.end());
  for (KeyId key = 0; key < reader.catalog().KeyCount(); ++key) {
    std::vector<Value> column;
    ASSERT_TRUE(reader.NodeProperties(nodes, key, &column).ok());
    for (size_t i = 0; i < nodes.size(); ++i) {
      Value expected;
      for (const auto& [at, value] : Must(reader.AllNodeProperties(nodes[i]))) {
        if (at == key) expected = value;
      }
      ASSERT_EQ(ValueText(column[i]), ValueText(expected));
    }
  }
}

Value PropertyOf(const GraphReader& reader, const IndexInfo& index, uint64_t id, KeyId key) {
  auto all =
      index.on_relationships ? reader.AllRelationshipProperties(id) : reader.AllNodeProperties(id);
  for (const auto& [at, value] : Must(std::move(all))) {
    if (at == key) return value;
  }
  return Value();
}

void VerifyIndex(const GraphReader& reader, const IndexInfo& index) {
  std::vector<uint64_t> members =
      Drain(index.on_relationships ? reader.ScanType(index.label_or_type)
                                   : reader.ScanLabel(index.label_or_type));
  std::set<uint64_t> indexed;
  for (uint64_t id : members) {
    std::vector<Value> values;
    for (KeyId key : index.keys) values.push_back(PropertyOf(reader, index, id, key));
    bool whole = std::none_of(values.begin(), values.end(), [](auto& v) { return v.is_null(); });
    std::vector<uint64_t> found = Drain(reader.IndexSeek(index.id, values));
    ASSERT_TRUE(std::is_sorted(found.begin(), found.end()));
    ASSERT_EQ(std::count(found.begin(), found.end(), id), whole ? 1 : 0);
    if (whole) indexed.insert(id);
  }
  std::vector<uint64_t> all = Drain(reader.IndexRange(index.id, std::nullopt, std::nullopt));
  ASSERT_EQ(std::set<uint64_t>(all.begin(), all.end()), indexed);
  ASSERT_EQ(all.size(), indexed.size());
}

}  // namespace

std::string ValueText(const Value& value) {
  std::ostringstream text;
  switch (value.kind()) {
    case ValueKind::kNull:
      text << "null";
      break;
    case ValueKind::kBoolean:
      text << (value.boolean() ? "true" : "false");
      break;
    case ValueKind::kInteger:
      text << value.integer();
      break;
    case ValueKind::kFloat:
      text << value.floating() << "f";
      break;
    case ValueKind::kString:
      text << '"' << value.string() << '"';
      break;
    case ValueKind::kList:
      for (const Value& item : value.list()) text << "[" << ValueText(item);
      text << "]";
      break;
    default:
      text << KindName(value.kind());
  }
  return text.str();
}

std::string DumpGraph(const GraphReader& reader) {
  std::set<std::string> lines;
  for (NodeId node : Drain(reader.ScanNodes())) {
    lines.insert("node " + Must(reader.NodeKey(node)) + " " + LabelsText(reader, node) +
                 PropertiesText(reader, Must(reader.AllNodeProperties(node))));
  }
  for (const RelationshipRecord& one : Records(reader)) {
    lines.insert("relationship " + Must(reader.RelationshipKey(one.id)) + " " +
                 std::string(reader.catalog().TypeName(one.type)) + " " +
                 Must(reader.NodeKey(one.start)) + " " + Must(reader.NodeKey(one.end)) +
                 PropertiesText(reader, Must(reader.AllRelationshipProperties(one.id))));
  }
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

void VerifyReader(const GraphReader& reader, bool indexes_follow_sight, bool counts_follow_sight) {
  std::vector<uint64_t> nodes = Drain(reader.ScanNodes(), 3);
  ASSERT_TRUE(std::is_sorted(nodes.begin(), nodes.end()));
  if (counts_follow_sight) {
    ASSERT_EQ(reader.NodeCount(), nodes.size());
  }
  for (NodeId node : nodes) {
    ASSERT_TRUE(Must(reader.NodeExists(node)));
    ASSERT_EQ(Must(reader.FindNodeByKey(Must(reader.NodeKey(node)))), node);
  }
  VerifyAdjacency(reader, nodes);
  VerifyLabels(reader, nodes, counts_follow_sight);
  VerifyTypes(reader, counts_follow_sight);
  VerifyColumns(reader, nodes);
  if (!indexes_follow_sight) return;
  for (const IndexInfo& index : reader.catalog().Indexes()) VerifyIndex(reader, index);
}

}  // namespace dossier

#include <map>
#include <string>
#include <utility>

#include "proto/graph_stream.pb.h"
#include "tools/output/csv_field.h"
#include "tools/transfer/export_writer.h"
#include "tools/transfer/graph_records.h"
#include "tools/transfer/property_columns.h"

namespace dossier {
namespace {

constexpr char kSeparator = ';';
constexpr RecordSelection kElementsOnly = {false, false, false};

using Properties = google::protobuf::RepeatedPtrField<NamedValueMessage>;

// Appends a field for each column; both are sorted by name.
void AppendProperties(const PropertyColumns& columns, const Properties& properties, std::string* row) {
  int next = 0;
  for (const auto& [name, type] : columns.types()) {
    *row += ',';
    while (next < properties.size() && properties[next].key() < name) ++next;
    if (next < properties.size() && properties[next].key() == name) {
      AppendCsvField(PlainText(properties[next].value(), kSeparator), row);
    }
  }
}

std::string Header(std::string first, const PropertyColumns& columns) {
  for (const auto& [name, type] : columns.types()) {
    first += ',';
    AppendCsvField(name + ":" + type, &first);
  }
  return first + "\n";
}

std::string NodeRow(const StreamNode& node, const PropertyColumns& columns) {
  std::string row;
  AppendCsvField(node.key(), &row);
  row += ',';
  std::string labels;
  for (const std::string& label : node.labels()) labels += (labels.empty() ? "" : ";") + label;
  if (!labels.empty()) AppendCsvField(labels, &row);
  AppendProperties(columns, node.properties(), &row);
  return row + "\n";
}

std::string RelationshipRow(const StreamRelationship& relationship, const PropertyColumns& columns) {
  std::string row;
  AppendCsvField(relationship.start(), &row);
  row += ',';
  AppendCsvField(relationship.end(), &row);
  row += ',';
  AppendCsvField(relationship.type(), &row);
  AppendProperties(columns, relationship.properties(), &row);
  return row + "\n";
}

}  // namespace

absl::Status ExportCsv(const Snapshot& snapshot, const FileOpener& open) {
  PropertyColumns of_nodes, of_relationships;
  absl::Status status = VisitGraphRecords(snapshot, kElementsOnly, [&](const GraphRecord& record) {
    if (record.has_node()) of_nodes.Add(record.node().properties());
    if (record.has_relationship()) of_relationships.Add(record.relationship().properties());
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  absl::StatusOr<ByteSink> nodes = open("nodes.csv");
  if (!nodes.ok()) return nodes.status();
  absl::StatusOr<ByteSink> relationships = open("relationships.csv");
  if (!relationships.ok()) return relationships.status();
  status = (*nodes)(Header(":ID,:LABEL", of_nodes));
  if (status.ok()) status = (*relationships)(Header(":START_ID,:END_ID,:TYPE", of_relationships));
  if (!status.ok()) return status;
  return VisitGraphRecords(snapshot, kElementsOnly, [&](const GraphRecord& record) {
    if (record.has_node()) return (*nodes)(NodeRow(record.node(), of_nodes));
    if (record.has_relationship()) return (*relationships)(RelationshipRow(record.relationship(), of_relationships));
    return absl::OkStatus();
  });
}

}  // namespace dossier

#include <map>
#include <string>

#include "proto/graph_stream.pb.h"
#include "tools/transfer/export_writer.h"
#include "tools/transfer/graph_records.h"
#include "tools/transfer/property_columns.h"
#include "tools/transfer/xml_text.h"

namespace dossier {
namespace {

constexpr RecordSelection kElementsOnly = {false, false, false};

using Properties = google::protobuf::RepeatedPtrField<NamedValueMessage>;

// GraphML knows boolean, long, double and string; the rest is text.
std::string GraphmlType(const std::string& type) {
  return type == "boolean" || type == "long" || type == "double" ? type : "string";
}

std::string Declarations(const PropertyColumns& columns, const std::string& domain, const std::string& prefix) {
  std::string out;
  for (const auto& [name, type] : columns.types()) {
    std::string escaped = XmlText(name);
    out += "  <key id=\"" + prefix + escaped + "\" for=\"" + domain + "\" attr.name=\"" + escaped + "\" attr.type=\"" +
           GraphmlType(type) + "\"/>\n";
  }
  return out;
}

void AppendData(const std::string& key, const std::string& text, std::string* out) {
  *out += "<data key=\"" + XmlText(key) + "\">" + XmlText(text) + "</data>";
}

void AppendProperties(const Properties& properties, const std::string& prefix, std::string* out) {
  for (const NamedValueMessage& property : properties) {
    AppendData(prefix + property.key(), PlainText(property.value(), ';'), out);
  }
}

std::string NodeElement(const StreamNode& node) {
  std::string labels;
  for (const std::string& label : node.labels()) labels += ":" + label;
  std::string out = "    <node id=\"" + XmlText(node.key()) + "\">";
  AppendData("labels", labels, &out);
  AppendProperties(node.properties(), "n.", &out);
  return out + "</node>\n";
}

std::string EdgeElement(const StreamRelationship& edge) {
  std::string out = "    <edge id=\"" + XmlText(edge.key()) + "\" source=\"" + XmlText(edge.start()) + "\" target=\"" +
                    XmlText(edge.end()) + "\">";
  AppendData("label", edge.type(), &out);
  AppendProperties(edge.properties(), "e.", &out);
  return out + "</edge>\n";
}

}  // namespace

absl::Status ExportGraphml(const Snapshot& snapshot, const FileOpener& open) {
  PropertyColumns of_nodes, of_edges;
  absl::Status status = VisitGraphRecords(snapshot, kElementsOnly, [&](const GraphRecord& record) {
    if (record.has_node()) of_nodes.Add(record.node().properties());
    if (record.has_relationship()) of_edges.Add(record.relationship().properties());
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  absl::StatusOr<ByteSink> sink = open("graph.graphml");
  if (!sink.ok()) return sink.status();
  status = (*sink)("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
                   "  <key id=\"labels\" for=\"node\" attr.name=\"labels\" attr.type=\"string\"/>\n"
                   "  <key id=\"label\" for=\"edge\" attr.name=\"label\" attr.type=\"string\"/>\n" +
                   Declarations(of_nodes, "node", "n.") + Declarations(of_edges, "edge", "e.") +
                   "  <graph id=\"dossier\" edgedefault=\"directed\">\n");
  if (!status.ok()) return status;
  status = VisitGraphRecords(snapshot, kElementsOnly, [&](const GraphRecord& record) {
    if (record.has_node()) return (*sink)(NodeElement(record.node()));
    if (record.has_relationship()) return (*sink)(EdgeElement(record.relationship()));
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return (*sink)("  </graph>\n</graphml>\n");
}

}  // namespace dossier

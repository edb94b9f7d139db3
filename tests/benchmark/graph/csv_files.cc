#include "tests/benchmark/graph/csv_files.h"

#include <cstdio>
#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"

namespace dossier::benchmark {
namespace {

const char* TypeName(Column::Kind kind) {
  switch (kind) {
    case Column::Kind::kText:
      return "text";
    case Column::Kind::kDate:
      return "date";
    case Column::Kind::kThousandths:
      return "real";
  }
  return "";
}

const char* HeaderSuffix(Column::Kind kind) {
  switch (kind) {
    case Column::Kind::kText:
      return "";
    case Column::Kind::kDate:
      return ":date";
    case Column::Kind::kThousandths:
      return ":double";
  }
  return "";
}

std::string Field(const Column& column, uint32_t row) {
  switch (column.kind) {
    case Column::Kind::kText:
      return column.texts[row];
    case Column::Kind::kDate:
      return DateText(column.numbers[row]);
    case Column::Kind::kThousandths:
      return ThousandthsText(column.numbers[row]);
  }
  return "";
}

absl::Status WriteNodes(const NodeTable& table, const std::string& folder) {
  std::string header = "id:ID";
  for (const Column& column : table.columns) {
    absl::StrAppend(&header, ",", column.name, HeaderSuffix(column.kind));
  }
  std::string rows;
  for (uint32_t i = 0; i < table.count; ++i) {
    absl::StrAppend(&rows, table.first + i);
    for (const Column& column : table.columns) absl::StrAppend(&rows, ",", Field(column, i));
    rows += '\n';
  }
  absl::Status status = WriteFile(folder + "/" + table.label + ".header", header + "\n");
  status.Update(WriteFile(folder + "/" + table.label + ".csv", rows));
  return status;
}

absl::Status WriteRelationships(const RelationshipTable& table, const std::string& folder) {
  std::string rows;
  for (size_t i = 0; i < table.size(); ++i) {
    absl::StrAppend(&rows, table.from[i], ",", table.to[i], ",", DateText(table.date[i]), ",");
    absl::StrAppend(&rows, ThousandthsText(table.confidence[i]), ",", SourceName(table.source[i]),
                    "\n");
  }
  absl::Status status = WriteFile(folder + "/" + table.name + ".header",
                                  ":START_ID,:END_ID,date:date,confidence:double,source\n");
  status.Update(WriteFile(folder + "/" + table.name + ".csv", rows));
  return status;
}

std::string Schema(const NewsGraph& graph) {
  std::string json = "{\"nodes\":[";
  for (const NodeTable& table : graph.nodes) {
    absl::StrAppend(&json, json.back() == '[' ? "" : ",\n", "{\"label\":\"", table.label,
                    "\",\"columns\":[[\"id\",\"integer\"]");
    for (const Column& column : table.columns) {
      absl::StrAppend(&json, ",[\"", column.name, "\",\"", TypeName(column.kind), "\"]");
    }
    json += "]}";
  }
  json += "],\n\"relationships\":[";
  for (const RelationshipTable& table : graph.relationships) {
    absl::StrAppend(&json, json.back() == '[' ? "" : ",\n", "{\"name\":\"", table.name,
                    "\",\"type\":\"", table.type, "\",\"from\":\"", table.from_label);
    absl::StrAppend(&json, "\",\"to\":\"", table.to_label,
                    "\",\"columns\":[[\"date\",\"date\"],[\"confidence\",\"real\"],"
                    "[\"source\",\"text\"]]}");
  }
  return json + "]}\n";
}

}  // namespace

absl::Status WriteFile(const std::string& path, const std::string& text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return absl::InvalidArgumentError(path + " cannot be written");
  const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const bool closed = std::fclose(file) == 0;
  if (!whole || !closed) return absl::ResourceExhaustedError(path + " could not be written whole");
  return absl::OkStatus();
}

absl::Status WriteCsvFiles(const NewsGraph& graph, const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return absl::InvalidArgumentError(folder + ": " + error.message());
  absl::Status status = WriteFile(folder + "/schema.json", Schema(graph));
  for (const NodeTable& table : graph.nodes) status.Update(WriteNodes(table, folder));
  for (const RelationshipTable& table : graph.relationships) {
    status.Update(WriteRelationships(table, folder));
  }
  return status;
}

}  // namespace dossier::benchmark

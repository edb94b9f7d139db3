#include "tools/transfer/csv_import.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "tools/transfer/csv_header.h"
#include "tools/transfer/csv_node_ids.h"
#include "tools/transfer/csv_reader.h"
#include "tools/transfer/csv_value.h"

namespace dossier {
namespace {

constexpr uint64_t kRowsBetweenReports = 65536;

class CsvImporter {
 public:
  CsvImporter(const CsvImportOptions& options, BulkLoader* loader) : options_(options), loader_(loader) {}

  absl::Status Run() {
    absl::Status status = FindIdTypes();
    for (const CsvSource& source : options_.nodes) {
      if (status.ok()) status = LoadFiles(source, true);
    }
    for (const CsvSource& source : options_.relationships) {
      if (status.ok()) status = LoadFiles(source, false);
    }
    return status.ok() ? loader_->Finish() : status;
  }

  const CsvImportCounts& counts() const { return counts_; }

 private:
  struct File {
    std::vector<CsvColumn> columns;
    std::vector<KeyId> keys;        // a column; kNoName where it is no property
    std::vector<LabelId> labels;    // of every node
    TypeId type = kNoName;          // of every relationship
    bool ids_are_integers = false;  // how 'id:ID' is kept
  };
  using RowVisitor = std::function<absl::Status(const File&, const std::vector<CsvField>&)>;

  absl::Status At(const absl::Status& status) const {
    if (status.ok()) return status;
    return absl::Status(status.code(), absl::StrCat(reader_->Place(), ": ", status.message()));
  }

  // Opens each file of the source in turn, the header being the first file's.
  absl::Status VisitRows(const CsvSource& source, const RowVisitor& prepare, const RowVisitor& visit, File* file) {
    std::vector<CsvField> fields;
    bool header = false;
    for (const std::string& path : source.paths) {
      absl::StatusOr<std::unique_ptr<CsvReader>> reader = CsvReader::Open(path, options_.delimiter);
      if (!reader.ok()) return reader.status();
      reader_ = *std::move(reader);
      while (true) {
        absl::StatusOr<bool> more = reader_->Next(&fields);
        if (!more.ok()) return more.status();
        if (!*more) break;
        absl::Status status = header ? VisitRow(*file, fields, visit) : VisitHeader(fields, prepare, file);
        if (!status.ok()) return status;
        header = true;
      }
    }
    return absl::OkStatus();
  }

  absl::Status VisitHeader(const std::vector<CsvField>& fields, const RowVisitor& prepare, File* file) {
    absl::StatusOr<std::vector<CsvColumn>> columns = ParseCsvHeader(fields, reader_->Place());
    if (!columns.ok()) return columns.status();
    file->columns = *std::move(columns);
    return prepare(*file, fields);
  }

  absl::Status VisitRow(const File& file, const std::vector<CsvField>& fields, const RowVisitor& visit) {
    if (fields.size() != file.columns.size()) {
      return At(absl::InvalidArgumentError(
          absl::StrCat(fields.size(), " fields where the header names ", file.columns.size(), " columns")));
    }
    return At(visit(file, fields));
  }

  // A first pass over the ids alone, so that one id that is no number makes all of its space texts.
  absl::Status FindIdTypes() {
    if (options_.id_type != CsvIdType::kAuto) return absl::OkStatus();
    for (const CsvSource& source : options_.nodes) {
      File file;
      auto nothing = [](const File&, const std::vector<CsvField>&) { return absl::OkStatus(); };
      auto look = [this](const File& f, const std::vector<CsvField>& fields) {
        for (size_t i = 0; i < fields.size(); ++i) {
          if (f.columns[i].role != CsvColumnRole::kId || f.columns[i].name.empty()) continue;
          bool& integers = integer_ids_.try_emplace(f.columns[i].id_space, true).first->second;
          integers = integers && CanonicalInteger(fields[i].text).has_value();
        }
        return absl::OkStatus();
      };
      absl::Status status = VisitRows(source, nothing, look, &file);
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

  bool KeepsIntegers(const CsvColumn& column) const {
    if (options_.id_type != CsvIdType::kAuto) return options_.id_type == CsvIdType::kInteger;
    auto found = integer_ids_.find(column.id_space);
    return found != integer_ids_.end() && found->second;
  }

  absl::Status LoadFiles(const CsvSource& source, bool nodes) {
    File file;
    auto prepare = [&](const File&, const std::vector<CsvField>&) { return Prepare(source, nodes, &file); };
    auto visit = [&](const File& f, const std::vector<CsvField>& fields) {
      absl::Status status = nodes ? AddNode(f, fields) : AddRelationship(f, fields);
      uint64_t rows = counts_.nodes + counts_.relationships;
      if (options_.progress && rows % kRowsBetweenReports == 0) options_.progress(rows);
      return status;
    };
    return VisitRows(source, prepare, visit, &file);
  }

  absl::Status Prepare(const CsvSource& source, bool nodes, File* file) {
    for (const CsvColumn& column : file->columns) {
      KeyId key = kNoName;
      bool stored = column.role == CsvColumnRole::kProperty || (column.role == CsvColumnRole::kId && !column.name.empty());
      if (stored) {
        absl::StatusOr<KeyId> made = loader_->MakeKey(column.name);
        if (!made.ok()) return made.status();
        key = *made;
      }
      if (column.role == CsvColumnRole::kId) file->ids_are_integers = KeepsIntegers(column);
      file->keys.push_back(key);
    }
    return nodes ? PrepareLabels(source, file) : PrepareType(source, file);
  }

  absl::Status PrepareLabels(const CsvSource& source, File* file) {
    for (const std::string& name : source.names) {
      absl::StatusOr<LabelId> label = loader_->MakeLabel(name);
      if (!label.ok()) return label.status();
      file->labels.push_back(*label);
    }
    return absl::OkStatus();
  }

  absl::Status PrepareType(const CsvSource& source, File* file) {
    bool start = false, end = false;
    for (const CsvColumn& column : file->columns) {
      start |= column.role == CsvColumnRole::kStartId;
      end |= column.role == CsvColumnRole::kEndId;
    }
    if (!start || !end) return At(absl::InvalidArgumentError("a file of relationships needs the columns :START_ID and :END_ID"));
    if (source.names.empty()) return absl::OkStatus();
    absl::StatusOr<TypeId> type = loader_->MakeType(source.names[0]);
    if (!type.ok()) return type.status();
    file->type = *type;
    return absl::OkStatus();
  }

  absl::StatusOr<Value> FieldValue(const File& file, size_t column, const CsvField& field) const {
    const CsvColumn& spec = file.columns[column];
    if (spec.role == CsvColumnRole::kId && file.ids_are_integers) return ParseCsvValue(field.text, "long");
    if (spec.array) return ParseCsvArray(field.text, spec.type, options_.array_delimiter);
    return ParseCsvValue(field.text, spec.type);
  }

  absl::Status ReadProperties(const File& file, const std::vector<CsvField>& fields) {
    properties_.clear();
    for (size_t i = 0; i < fields.size(); ++i) {
      if (file.keys[i] == kNoName || (fields[i].text.empty() && !fields[i].quoted)) continue;
      absl::StatusOr<Value> value = FieldValue(file, i, fields[i]);
      if (!value.ok()) {
        return absl::InvalidArgumentError(absl::StrCat("column '", file.columns[i].name, "': ", value.status().message()));
      }
      properties_.emplace_back(file.keys[i], *std::move(value));
    }
    return absl::OkStatus();
  }

  absl::Status AddNode(const File& file, const std::vector<CsvField>& fields) {
    absl::Status status = ReadProperties(file, fields);
    if (!status.ok()) return status;
    std::vector<LabelId> labels = file.labels;
    const CsvField* id = nullptr;
    const CsvColumn* id_column = nullptr;
    for (size_t i = 0; i < fields.size(); ++i) {
      if (file.columns[i].role == CsvColumnRole::kLabel) status = AddLabels(fields[i].text, &labels);
      if (!status.ok()) return status;
      if (file.columns[i].role == CsvColumnRole::kId) {
        id = &fields[i];
        id_column = &file.columns[i];
      }
    }
    absl::StatusOr<NodeId> node = loader_->AddNode("", labels, properties_);
    if (!node.ok()) return node.status();
    ++counts_.nodes;
    return id == nullptr ? absl::OkStatus() : ids_.Add(id_column->id_space, id->text, *node);
  }

  absl::Status AddLabels(std::string_view text, std::vector<LabelId>* labels) {
    while (!text.empty()) {
      size_t end = text.find(options_.array_delimiter);
      absl::StatusOr<LabelId> label = loader_->MakeLabel(text.substr(0, end));
      if (!label.ok()) return label.status();
      if (std::find(labels->begin(), labels->end(), *label) == labels->end()) labels->push_back(*label);
      if (end == std::string_view::npos) break;
      text.remove_prefix(end + 1);
    }
    return absl::OkStatus();
  }

  absl::Status AddRelationship(const File& file, const std::vector<CsvField>& fields) {
    absl::Status status = ReadProperties(file, fields);
    if (!status.ok()) return status;
    NodeId start = kNoId, end = kNoId;
    TypeId type = file.type;
    for (size_t i = 0; i < fields.size(); ++i) {
      CsvColumnRole role = file.columns[i].role;
      if (role == CsvColumnRole::kStartId || role == CsvColumnRole::kEndId) {
        absl::StatusOr<NodeId> node = ids_.Find(file.columns[i].id_space, fields[i].text);
        if (!node.ok()) return node.status();
        (role == CsvColumnRole::kStartId ? start : end) = *node;
      } else if (role == CsvColumnRole::kType && !fields[i].text.empty()) {
        absl::StatusOr<TypeId> made = loader_->MakeType(fields[i].text);
        if (!made.ok()) return made.status();
        type = *made;
      }
    }
    if (type == kNoName) return absl::InvalidArgumentError("no type: give --relationships=TYPE=FILE or a column :TYPE");
    ++counts_.relationships;
    return loader_->AddRelationship(start, type, end, "", properties_).status();
  }

  const CsvImportOptions& options_;
  BulkLoader* loader_;
  CsvImportCounts counts_;
  std::unique_ptr<CsvReader> reader_;
  CsvNodeIds ids_;
  std::map<std::string, bool> integer_ids_;
  std::vector<std::pair<KeyId, Value>> properties_;
};

std::vector<std::string> Cut(std::string_view text, char delimiter) {
  std::vector<std::string> parts;
  while (true) {
    size_t end = text.find(delimiter);
    if (end != 0 && !text.empty()) parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

CsvSource ParseCsvSource(std::string_view text) {
  CsvSource source;
  size_t equals = text.find('=');
  if (equals != std::string_view::npos) {
    source.names = Cut(text.substr(0, equals), ':');
    text.remove_prefix(equals + 1);
  }
  source.paths = Cut(text, ',');
  return source;
}

absl::StatusOr<CsvImportCounts> ImportCsv(const CsvImportOptions& options, GraphStore* store) {
  absl::StatusOr<std::unique_ptr<BulkLoader>> loader = store->BeginBulkLoad(Layer::kUser);
  if (!loader.ok()) return loader.status();
  CsvImporter importer(options, loader->get());
  absl::Status status = importer.Run();
  if (!status.ok()) return status;
  return importer.counts();
}

}  // namespace dossier

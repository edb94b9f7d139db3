#include "query/engine/schema_runner.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/procedure/index_rows.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

using Action = ast::SchemaCommand::Action;

absl::Status SchemaError(const ast::SchemaCommand& command, std::string_view detail,
                         std::string message) {
  return RuntimeError(QueryErrorType::kConstraintValidationFailed, detail, std::move(message),
                      command.span);
}

// The command's own label or type and keys, made known where they are new.
absl::StatusOr<IndexInfo> InfoOf(const ast::SchemaCommand& command, GraphStore* store) {
  auto transaction = store->Begin(Layer::kUser);
  if (!transaction.ok()) return transaction.status();
  IndexInfo info;
  info.name = command.name.text;
  info.on_relationships = command.on_relationship;
  info.unique = command.object == ast::SchemaCommand::Object::kUniqueConstraint;
  auto element = command.on_relationship ? (*transaction)->MakeType(command.element.text)
                                         : (*transaction)->MakeLabel(command.element.text);
  if (!element.ok()) return element.status();
  info.label_or_type = *element;
  for (const ast::Name& property : command.properties) {
    absl::StatusOr<KeyId> key = (*transaction)->MakeKey(property.text);
    if (!key.ok()) return key.status();
    info.keys.push_back(*key);
  }
  if (absl::Status status = (*transaction)->Commit(); !status.ok()) return status;
  if (info.name.empty()) {
    info.name = absl::StrCat(info.unique ? "unique_" : "index_", command.element.text);
    for (const ast::Name& property : command.properties)
      absl::StrAppend(&info.name, "_", property.text);
  }
  return info;
}

absl::StatusOr<QueryResult> Create(const ast::SchemaCommand& command, GraphStore* store) {
  absl::StatusOr<IndexInfo> info = InfoOf(command, store);
  if (!info.ok()) return info.status();
  absl::StatusOr<IndexId> id = store->CreateIndex(*info);
  QueryResult result;
  if (absl::IsAlreadyExists(id.status())) {
    if (command.if_not_exists) return result;
    return SchemaError(command, "IndexAlreadyExists", std::string(id.status().message()));
  }
  if (absl::IsFailedPrecondition(id.status())) {
    return SchemaError(command, "ConstraintViolated", std::string(id.status().message()));
  }
  if (!id.ok()) return id.status();
  result.summary.counters.indexes_added = 1;
  return result;
}

// By name, or by what it is on; an empty text where there is none.
std::string NameOf(const ast::SchemaCommand& command, const Catalog& catalog) {
  if (!command.name.text.empty()) return command.name.text;
  const uint32_t element = command.on_relationship ? catalog.FindType(command.element.text)
                                                   : catalog.FindLabel(command.element.text);
  std::vector<KeyId> keys;
  for (const ast::Name& property : command.properties)
    keys.push_back(catalog.FindKey(property.text));
  for (const IndexInfo& index : catalog.Indexes()) {
    const bool same =
        index.on_relationships == command.on_relationship && index.label_or_type == element;
    if (same && index.keys == keys) return index.name;
  }
  return "";
}

absl::StatusOr<QueryResult> Drop(const ast::SchemaCommand& command, GraphStore* store) {
  auto snapshot = store->GetSnapshot();
  if (!snapshot.ok()) return snapshot.status();
  const std::string name = NameOf(command, (*snapshot)->catalog());
  absl::Status status =
      name.empty() ? absl::NotFoundError("there is no such index") : store->DropIndex(name);
  QueryResult result;
  if (absl::IsNotFound(status)) {
    if (command.if_exists) return result;
    return SchemaError(command, "IndexNotFound", std::string(status.message()));
  }
  if (!status.ok()) return status;
  result.summary.counters.indexes_removed = 1;
  return result;
}

absl::StatusOr<QueryResult> Show(const ast::SchemaCommand& command, GraphStore* store) {
  auto snapshot = store->GetSnapshot();
  if (!snapshot.ok()) return snapshot.status();
  QueryResult result;
  for (const ProcedureField& field : IndexFields()) result.columns.push_back(field.name);
  const bool constraints = command.object == ast::SchemaCommand::Object::kUniqueConstraint;
  result.result.rows = IndexRows((*snapshot)->catalog(), constraints);
  result.summary.rows = result.result.rows.size();
  return result;
}

}  // namespace

absl::StatusOr<QueryResult> RunSchemaCommand(const ast::SchemaCommand& command, GraphStore* store) {
  switch (command.action) {
    case Action::kCreate:
      return Create(command, store);
    case Action::kDrop:
      return Drop(command, store);
    case Action::kShow:
      return Show(command, store);
  }
  return absl::InternalError("an unknown schema command");
}

}  // namespace dossier

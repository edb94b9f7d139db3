// What the graph and the language consist of: db.* and dbms.*.
#include <utility>

#include "query/function/registry.h"
#include "query/procedure/builtin.h"
#include "query/procedure/index_rows.h"
#include "query/procedure/schema_rows.h"

namespace dossier {
namespace {

using Rows = std::vector<std::vector<Value>>;
using Arguments = std::span<const Value>;

absl::Status Labels(const ProcedureContext& context, Arguments, Rows* rows) {
  const Catalog& catalog = context.graph.catalog();
  for (LabelId id = 0; id < catalog.LabelCount(); ++id) {
    if (context.graph.NodeCount(id) > 0) rows->push_back({Value(catalog.LabelName(id))});
  }
  return absl::OkStatus();
}

absl::Status RelationshipTypes(const ProcedureContext& context, Arguments, Rows* rows) {
  const Catalog& catalog = context.graph.catalog();
  for (TypeId id = 0; id < catalog.TypeCount(); ++id) {
    if (context.graph.RelationshipCount(id) > 0) rows->push_back({Value(catalog.TypeName(id))});
  }
  return absl::OkStatus();
}

absl::Status PropertyKeys(const ProcedureContext& context, Arguments, Rows* rows) {
  const Catalog& catalog = context.graph.catalog();
  for (KeyId id = 0; id < catalog.KeyCount(); ++id) rows->push_back({Value(catalog.KeyName(id))});
  return absl::OkStatus();
}

absl::Status Indexes(const ProcedureContext& context, Arguments, Rows* rows) {
  *rows = IndexRows(context.graph.catalog(), false);
  return absl::OkStatus();
}

absl::Status Functions(const ProcedureContext&, Arguments, Rows* rows) {
  for (const FunctionInfo* info : FunctionRegistry::Builtin().All()) {
    rows->push_back({Value(info->name), Value(info->signature), Value(info->description),
                     Value(info->aggregate())});
  }
  return absl::OkStatus();
}

absl::Status Procedures(const ProcedureContext& context, Arguments, Rows* rows) {
  for (const auto& [name, procedure] : context.procedures.all()) {
    rows->push_back({Value(name), Value(SignatureText(procedure.signature)),
                     Value(procedure.signature.summary)});
  }
  return absl::OkStatus();
}

}  // namespace

void AddCatalogProcedures(ProcedureRegistry* registry) {
  registry->Add(
      {{"db.labels", {}, {{"label", "STRING", ""}}, "Labels that some node has."}, Labels});
  registry->Add({{"db.relationshipTypes",
                  {},
                  {{"relationshipType", "STRING", ""}},
                  "Types that some relationship has."},
                 RelationshipTypes});
  registry->Add({{"db.propertyKeys",
                  {},
                  {{"propertyKey", "STRING", ""}},
                  "Property keys in use, now or once."},
                 PropertyKeys});
  registry->Add(
      {{"db.indexes", {}, IndexFields(), "Indexes and uniqueness constraints."}, Indexes});
  registry->Add({{"db.schema",
                  {},
                  SchemaFields(),
                  "Which labels are joined by which relationship types, and how often."},
                 SchemaRows});
  registry->Add({{"dbms.functions",
                  {},
                  {{"name", "STRING", ""},
                   {"signature", "STRING", ""},
                   {"description", "STRING", ""},
                   {"aggregating", "BOOLEAN", ""}},
                  "Functions that expressions can call."},
                 Functions});
  registry->Add(
      {{"dbms.procedures",
        {},
        {{"name", "STRING", ""}, {"signature", "STRING", ""}, {"description", "STRING", ""}},
        "Procedures that CALL can call."},
       Procedures});
}

void AddBuiltinProcedures(ProcedureRegistry* registry) {
  AddCatalogProcedures(registry);
  AddAlgorithmProcedures(registry);
}

}  // namespace dossier

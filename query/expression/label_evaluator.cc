#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/store/graph_reader.h"
#include "query/expression/compiler.h"
#include "query/expression/operand.h"
#include "query/function/element_reading.h"
#include "query/function/function_error.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

// Ids of one sort and where their answers belong.
struct Asked {
  std::vector<uint64_t> ids;
  std::vector<size_t> positions;
  void Add(uint64_t id, size_t position) {
    ids.push_back(id);
    positions.push_back(position);
  }
};

// object:A:B
class LabelPredicate : public Evaluator {
 public:
  LabelPredicate(EvaluatorPtr object, std::vector<std::string> labels, SourceSpan span)
      : object_(std::move(object)), labels_(std::move(labels)), span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    Operand object;
    if (absl::Status status = object.Load(*object_, batch, rows, context); !status.ok())
      return status;
    std::vector<Value> values(rows.size());
    Asked nodes, relationships;
    for (size_t i = 0; i < rows.size(); ++i) {
      if (absl::Status status = Sort(object[i], i, &nodes, &relationships); !status.ok())
        return At(status, span_);
    }
    if (absl::Status status = AskNodes(nodes, context, &values); !status.ok()) return status;
    if (absl::Status status = AskRelationships(relationships, context, &values); !status.ok())
      return status;
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }

 private:
  static absl::Status Sort(const Value& v, size_t position, Asked* nodes, Asked* relationships) {
    if (v.kind() == ValueKind::kNode) {
      nodes->Add(v.node().id, position);
    } else if (v.kind() == ValueKind::kRelationship) {
      relationships->Add(v.relationship().id, position);
    } else if (!v.is_null()) {
      return TypeErrorAtRuntime(
          "InvalidArgumentType",
          absl::StrCat("Only nodes and relationships have labels, not ", Shown(v)));
    }
    return absl::OkStatus();
  }

  absl::Status AskNodes(const Asked& nodes, EvalContext& context,
                        std::vector<Value>* values) const {
    if (nodes.ids.empty()) return absl::OkStatus();
    absl::StatusOr<const GraphReader*> graph = GraphOf(context.functions);
    if (!graph.ok()) return graph.status();
    std::vector<uint8_t> all(nodes.ids.size(), 1);
    for (const std::string& label : labels_) {
      std::vector<uint8_t> has;
      const LabelId id = (*graph)->catalog().FindLabel(label);
      if (id == kNoName) {
        has.assign(nodes.ids.size(), 0);
      } else if (absl::Status status = (*graph)->HasLabel(nodes.ids, id, &has); !status.ok()) {
        return status;
      }
      for (size_t i = 0; i < all.size(); ++i) all[i] &= has[i];
    }
    for (size_t i = 0; i < all.size(); ++i) (*values)[nodes.positions[i]] = Value(all[i] != 0);
    return absl::OkStatus();
  }

  bool AreAll(std::string_view type) const {
    for (const std::string& label : labels_) {
      if (label != type) return false;
    }
    return true;
  }

  absl::Status AskRelationships(const Asked& asked, EvalContext& context,
                                std::vector<Value>* values) const {
    if (asked.ids.empty()) return absl::OkStatus();
    absl::StatusOr<const GraphReader*> graph = GraphOf(context.functions);
    if (!graph.ok()) return graph.status();
    std::vector<RelationshipRecord> records;
    if (absl::Status status = (*graph)->Relationships(asked.ids, &records); !status.ok())
      return status;
    for (size_t i = 0; i < records.size(); ++i) {
      const bool exists = records[i].id != kNoId;
      (*values)[asked.positions[i]] =
          Value(exists && AreAll((*graph)->catalog().TypeName(records[i].type)));
    }
    return absl::OkStatus();
  }

  const EvaluatorPtr object_;
  const std::vector<std::string> labels_;
  const SourceSpan span_;
};

}  // namespace

Compiled CompileLabelPredicate(const ast::LabelPredicate& e, ExpressionCompiler& compiler) {
  Compiled object = compiler.Compile(*e.object);
  if (!object.ok()) return object;
  std::vector<std::string> labels;
  for (const ast::Name& label : e.labels) labels.push_back(label.text);
  return std::make_unique<LabelPredicate>(*std::move(object), std::move(labels), e.span);
}

}  // namespace dossier

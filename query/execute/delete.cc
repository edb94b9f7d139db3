#include "query/execute/delete.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "query/execute/graph_writer.h"
#include "query/execute/runtime_error.h"

namespace dossier {

DeleteOperator::DeleteOperator(Execution* execution, std::vector<EvaluatorPtr> targets, bool detach,
                               OperatorPtr input)
    : Operator(execution),
      targets_(std::move(targets)),
      detach_(detach),
      input_(std::move(input)) {}

absl::Status DeleteOperator::OpenImpl() { return input_->Open(); }

absl::Status DeleteOperator::Delete(const Value& target) {
  GraphWriter& writer = *execution_.writer;
  switch (target.kind()) {
    case ValueKind::kNull:
      return absl::OkStatus();
    case ValueKind::kNode:
      return writer.DeleteNode(target.node().id, detach_);
    case ValueKind::kRelationship:
      return writer.DeleteRelationship(target.relationship().id);
    case ValueKind::kPath: {
      for (RelationshipId id : target.path().relationships) {
        if (absl::Status status = writer.DeleteRelationship(id); !status.ok()) return status;
      }
      for (NodeId id : target.path().nodes) {
        if (absl::Status status = writer.DeleteNode(id, detach_); !status.ok()) return status;
      }
      return absl::OkStatus();
    }
    default:
      return RuntimeError(QueryErrorType::kTypeError, "InvalidArgumentType",
                          absl::StrCat("DELETE takes nodes, relationships and paths, not a ",
                                       std::string(KindName(target.kind()))));
  }
}

absl::StatusOr<bool> DeleteOperator::NextImpl(Batch* out) {
  absl::StatusOr<bool> more = input_->Next(out);
  if (!more.ok() || !*more) return more;
  std::vector<Column> targets(targets_.size());
  for (size_t t = 0; t < targets_.size(); ++t) {
    absl::Status status =
        EvaluateInOrder(*targets_[t], *out, out->live, execution_.eval, &targets[t]);
    if (!status.ok()) return status;
  }
  for (const Column& column : targets) {
    for (size_t i = 0; i < column.size(); ++i) {
      if (absl::Status status = Delete(column.Get(i)); !status.ok()) return status;
    }
  }
  return true;
}

}  // namespace dossier

// CREATE: new nodes and relationships for each row.
#pragma once

#include <string>
#include <vector>

#include "query/execute/build_path.h"
#include "query/execute/operator.h"

namespace dossier {

struct CreatedNode {
  Slot slot = kNoSlot;
  std::vector<std::string> labels;
  EvaluatorPtr properties;  // null: none
};

struct CreatedRelationship {
  Slot slot = kNoSlot, start = kNoSlot, end = kNoSlot;
  std::string type;
  EvaluatorPtr properties;
};

// What is made for one row.
struct CreateTemplate {
  std::vector<CreatedNode> nodes;
  std::vector<CreatedRelationship> relationships;
  std::vector<PathParts> paths;
};

// Makes it for every live row of a dense batch and fills the new columns. With `refuse_null`, a
// property that is null is an error (MERGE).
absl::Status CreateRows(const CreateTemplate& create, Execution* execution, bool refuse_null,
                        Batch* rows);

// What MERGE must refuse before it even looks for a match: properties that are null.
absl::Status CheckMergeProperties(const CreateTemplate& create, Execution* execution,
                                  const Batch& rows, uint32_t row);

class CreateOperator final : public Operator {
 public:
  CreateOperator(Execution* execution, CreateTemplate create, std::vector<Slot> carry,
                 OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  CreateTemplate create_;
  std::vector<Slot> carry_;
  OperatorPtr input_;
  Batch in_;
};

}  // namespace dossier

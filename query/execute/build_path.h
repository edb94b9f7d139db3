// Path values out of a start node and relationships.
#pragma once

#include <vector>

#include "query/execute/operator.h"

namespace dossier {

struct PathParts {
  Slot path = kNoSlot;
  Slot start = kNoSlot;
  std::vector<Slot> relationships;  // single ones, or lists of them
};

// Null where a part is null. A relationship that does not hang on the path so far is an Internal
// error.
absl::StatusOr<Column> BuildPaths(const GraphReader& graph, const PathParts& parts,
                                  const Batch& batch);

class BuildPathOperator final : public Operator {
 public:
  BuildPathOperator(Execution* execution, PathParts parts, OperatorPtr input);

 protected:
  absl::Status OpenImpl() override;
  absl::StatusOr<bool> NextImpl(Batch* out) override;

 private:
  PathParts parts_;
  OperatorPtr input_;
};

}  // namespace dossier

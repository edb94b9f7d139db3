// The procedures that CALL can reach.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "graph/store/graph_reader.h"
#include "graph/value/value.h"
#include "query/procedure/signature.h"

namespace dossier {

class ProcedureRegistry;

// What a procedure may look at while it runs.
struct ProcedureContext {
  const GraphReader& graph;
  const ProcedureRegistry& procedures;
  // Returns a status that is not OK when the query must end (deadline, cancellation); long loops
  // ask now and then.
  std::function<absl::Status()> interrupted;
};

// Appends result rows, one value a result column. Called once an input row, with the arguments
// already of the declared types (integers are widened where FLOAT is declared) and defaults filled
// in.
using ProcedureBody =
    std::function<absl::Status(const ProcedureContext& context, std::span<const Value> arguments,
                               std::vector<std::vector<Value>>* rows)>;

struct Procedure {
  ProcedureSignature signature;
  ProcedureBody body;
};

class ProcedureRegistry final : public SignatureCatalog {
 public:
  // A later procedure of the same name replaces the earlier one.
  void Add(Procedure procedure);
  void Remove(std::string_view name);
  const Procedure* Find(std::string_view name) const;
  const std::map<std::string, Procedure, std::less<>>& all() const { return procedures_; }

  const ProcedureSignature* FindSignature(std::string_view name) const override;
  std::vector<std::string> ProcedureNames() const override;

 private:
  std::map<std::string, Procedure, std::less<>> procedures_;
};

}  // namespace dossier

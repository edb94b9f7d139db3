#include <utility>

#include "query/expression/compiler.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

// EXISTS { }, COUNT { }, COLLECT { }, pattern predicates and comprehensions: what a plan must
// answer.
class Subquery : public Evaluator {
 public:
  Subquery(uint32_t number, SourceSpan span) : number_(number), span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    out->Clear();
    if (rows.empty()) return absl::OkStatus();
    if (context.subqueries == nullptr) {
      return absl::FailedPreconditionError(
          "A pattern or subquery stands where no plan can answer it");
    }
    return At(context.subqueries->EvaluateSubquery(number_, batch, rows, out), span_);
  }

 private:
  const uint32_t number_;
  const SourceSpan span_;
};

}  // namespace

Compiled CompileSubquery(uint32_t subquery, SourceSpan span, ExpressionCompiler& compiler) {
  if (subquery == kNoSubquery) return absl::InternalError("A subquery has no number");
  compiler.NoteAllSlots();
  return std::make_unique<Subquery>(subquery, span);
}

}  // namespace dossier

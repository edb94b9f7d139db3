#include <utility>

#include "graph/value/equality.h"
#include "query/expression/compiler.h"
#include "query/expression/operand.h"
#include "query/expression/predicates.h"
#include "query/expression/subset.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

struct Branch {
  EvaluatorPtr when;
  EvaluatorPtr then;
  SourceSpan when_span;
};

// Each row goes through the branches until one takes it; only that one's result is computed for it.
class CaseExpression : public Evaluator {
 public:
  CaseExpression(EvaluatorPtr subject, std::vector<Branch> branches, EvaluatorPtr otherwise)
      : subject_(std::move(subject)),
        branches_(std::move(branches)),
        otherwise_(std::move(otherwise)) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    std::vector<Value> values(rows.size());
    std::vector<Value> subjects(rows.size());
    Subset open(rows);
    if (subject_ != nullptr) {
      if (absl::Status status = EvaluateInto(*subject_, batch, open, context, &subjects);
          !status.ok())
        return status;
    }
    for (const Branch& branch : branches_) {
      if (open.empty()) break;
      absl::StatusOr<std::vector<uint8_t>> taken = Taken(branch, batch, open, subjects, context);
      if (!taken.ok()) return taken.status();
      const Subset here = open.Split(*taken);
      if (absl::Status status = Result(branch.then, batch, here, context, &values); !status.ok())
        return status;
    }
    if (absl::Status status = Result(otherwise_, batch, open, context, &values); !status.ok())
      return status;
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }

 private:
  static absl::Status Result(const EvaluatorPtr& result, const Batch& batch, const Subset& rows,
                             EvalContext& context, std::vector<Value>* values) {
    if (result == nullptr || rows.empty()) return absl::OkStatus();
    return EvaluateInto(*result, batch, rows, context, values);
  }

  absl::StatusOr<std::vector<uint8_t>> Taken(const Branch& branch, const Batch& batch,
                                             const Subset& open, const std::vector<Value>& subjects,
                                             EvalContext& context) const {
    Operand when;
    if (absl::Status status = when.Load(*branch.when, batch, open.rows(), context); !status.ok())
      return status;
    std::vector<uint8_t> taken(open.size());
    for (size_t i = 0; i < open.size(); ++i) {
      absl::StatusOr<Truth> truth =
          subject_ != nullptr ? Equals(subjects[open.position(i)], when[i]) : TruthOf(when[i]);
      if (!truth.ok()) return At(truth.status(), branch.when_span);
      taken[i] = *truth == Truth::kTrue ? 1 : 0;
    }
    return taken;
  }

  const EvaluatorPtr subject_;  // may be null
  const std::vector<Branch> branches_;
  const EvaluatorPtr otherwise_;  // may be null
};

// coalesce(a, b, c): the first that is not null; those after it are not computed.
class Coalesce : public Evaluator {
 public:
  explicit Coalesce(std::vector<EvaluatorPtr> choices) : choices_(std::move(choices)) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    std::vector<Value> values(rows.size());
    Subset open(rows);
    for (const EvaluatorPtr& choice : choices_) {
      if (open.empty()) break;
      if (absl::Status status = EvaluateInto(*choice, batch, open, context, &values); !status.ok())
        return status;
      std::vector<uint8_t> still_null(open.size());
      for (size_t i = 0; i < open.size(); ++i)
        still_null[i] = values[open.position(i)].is_null() ? 1 : 0;
      open.Keep(still_null);
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }

 private:
  const std::vector<EvaluatorPtr> choices_;
};

}  // namespace

Compiled CompileCase(const ast::Case& e, ExpressionCompiler& compiler) {
  Compiled subject = compiler.CompileOptional(e.subject.get());
  if (!subject.ok()) return subject;
  std::vector<Branch> branches;
  for (const ast::CaseBranch& branch : e.branches) {
    Compiled when = compiler.Compile(*branch.when);
    if (!when.ok()) return when;
    Compiled then = compiler.Compile(*branch.then);
    if (!then.ok()) return then;
    branches.push_back({*std::move(when), *std::move(then), branch.when->span});
  }
  Compiled otherwise = compiler.CompileOptional(e.otherwise.get());
  if (!otherwise.ok()) return otherwise;
  return std::make_unique<CaseExpression>(*std::move(subject), std::move(branches),
                                          *std::move(otherwise));
}

EvaluatorPtr MakeCoalesce(std::vector<EvaluatorPtr> choices) {
  return std::make_unique<Coalesce>(std::move(choices));
}

}  // namespace dossier

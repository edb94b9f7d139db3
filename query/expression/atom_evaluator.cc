#include <utility>

#include "absl/strings/str_cat.h"
#include "query/expression/compiler.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

class Constant : public Evaluator {
 public:
  explicit Constant(Value value) : value_(std::move(value)) {}
  absl::Status Evaluate(const Batch&, std::span<const uint32_t> rows, EvalContext&,
                        Column* out) const override {
    *out = Column::Repeat(value_, rows.size());
    return absl::OkStatus();
  }
  bool uniform() const override { return true; }

 private:
  const Value value_;
};

class ParameterValue : public Evaluator {
 public:
  ParameterValue(std::string name, SourceSpan span) : name_(std::move(name)), span_(span) {}
  absl::Status Evaluate(const Batch&, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    static const Map* const kNone = new Map();
    const Map& parameters = context.parameters != nullptr ? *context.parameters : *kNone;
    const auto it = parameters.find(name_);
    if (it == parameters.end()) {
      return RuntimeError(QueryErrorType::kParameterMissing, "MissingParameter",
                          absl::StrCat("The parameter $", name_, " has no value"), span_);
    }
    *out = Column::Repeat(it->second, rows.size());
    return absl::OkStatus();
  }
  bool uniform() const override { return true; }

 private:
  const std::string name_;
  const SourceSpan span_;
};

class VariableValue : public Evaluator {
 public:
  explicit VariableValue(Slot slot) : slot_(slot) {}
  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext&,
                        Column* out) const override {
    out->Clear();
    if (rows.empty()) return absl::OkStatus();
    if (slot_ >= batch.columns.size() || batch.columns[slot_].size() <= rows.back()) {
      return absl::InternalError(
          absl::StrCat("The plan did not carry slot ", slot_, " to where it is read"));
    }
    out->AppendRows(batch.columns[slot_], rows);
    return absl::OkStatus();
  }
  Slot slot() const override { return slot_; }

 private:
  const Slot slot_;
};

Value ValueOf(const ast::Literal::Content& content) {
  if (const bool* b = std::get_if<bool>(&content)) return Value(*b);
  if (const int64_t* i = std::get_if<int64_t>(&content)) return Value(*i);
  if (const double* d = std::get_if<double>(&content)) return Value(*d);
  if (const std::string* s = std::get_if<std::string>(&content)) return Value(*s);
  return Value();
}

}  // namespace

EvaluatorPtr MakeConstant(Value value) { return std::make_unique<Constant>(std::move(value)); }

Compiled CompileLiteral(const ast::Literal& e) { return MakeConstant(ValueOf(e.content)); }

Compiled CompileParameter(const ast::Parameter& e) {
  return std::make_unique<ParameterValue>(e.name, e.span);
}

Compiled CompileVariable(const ast::Variable& e, ExpressionCompiler& compiler) {
  if (e.symbol == kNoSymbol)
    return absl::InternalError(absl::StrCat("The variable ", e.name, " is not bound"));
  compiler.NoteSlot(e.symbol);
  return std::make_unique<VariableValue>(e.symbol);
}

}  // namespace dossier

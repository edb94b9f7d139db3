#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/expression/compiler.h"
#include "query/expression/operand.h"
#include "query/function/function_info.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

class Call : public Evaluator {
 public:
  Call(const FunctionInfo& function, std::vector<EvaluatorPtr> arguments, SourceSpan span)
      : function_(function), arguments_(std::move(arguments)), span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    std::vector<Operand> operands(arguments_.size());
    for (size_t k = 0; k < arguments_.size(); ++k) {
      if (absl::Status status = operands[k].Load(*arguments_[k], batch, rows, context);
          !status.ok())
        return status;
    }
    std::vector<Value> values;
    values.reserve(rows.size());
    std::vector<Value> arguments(arguments_.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      for (size_t k = 0; k < arguments.size(); ++k) arguments[k] = operands[k][i];
      absl::StatusOr<Value> value = CallFunction(function_, arguments, context.functions);
      if (!value.ok()) return At(value.status(), span_);
      values.push_back(*std::move(value));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }

  bool uniform() const override {
    const auto is_uniform = [](const EvaluatorPtr& argument) { return argument->uniform(); };
    return function_.deterministic && std::all_of(arguments_.begin(), arguments_.end(), is_uniform);
  }

 private:
  const FunctionInfo& function_;  // of a registry that outlives the query
  const std::vector<EvaluatorPtr> arguments_;
  const SourceSpan span_;
};

absl::Status UnknownFunction(const ast::FunctionCall& e, const FunctionRegistry& functions) {
  const std::string_view near = functions.Suggestion(e.name.text);
  return CompileError(QueryErrorType::kSyntaxError, "UnknownFunction",
                      absl::StrCat("There is no function ", e.name.text, "()"), e.name.span,
                      near.empty() ? "" : absl::StrCat("Did you mean ", std::string(near), "()?"));
}

absl::Status CheckCall(const ast::FunctionCall& e, const FunctionInfo& function) {
  if (function.aggregate())
    return absl::InternalError(absl::StrCat("The aggregate ", e.name.text, "() was not taken out"));
  const size_t count = e.arguments.size();
  if (count >= function.min_arguments && count <= function.max_arguments) return absl::OkStatus();
  return CompileError(QueryErrorType::kSyntaxError, "InvalidNumberOfArguments",
                      absl::StrCat(e.name.text, "() cannot take ", count,
                                   " arguments: ", std::string(function.signature)),
                      e.span);
}

// evidence(n.name) asks for the evidence of the property, not for that of its value.
bool AsksForProperty(const FunctionInfo& function, const ast::FunctionCall& e) {
  return (function.name == "evidence" || function.name == "sources") && e.arguments.size() == 1 &&
         e.arguments[0]->kind == ast::ExpressionKind::kPropertyAccess;
}

Compiled CompilePropertyQuestion(const FunctionInfo& function, const ast::FunctionCall& e,
                                 ExpressionCompiler& compiler) {
  const auto& access = ast::As<ast::PropertyAccess>(*e.arguments[0]);
  Compiled object = compiler.Compile(*access.object);
  if (!object.ok()) return object;
  std::vector<EvaluatorPtr> arguments;
  arguments.push_back(*std::move(object));
  arguments.push_back(MakeConstant(Value(access.key.text)));
  return std::make_unique<Call>(function, std::move(arguments), e.span);
}

}  // namespace

Compiled CompileFunctionCall(const ast::FunctionCall& e, ExpressionCompiler& compiler) {
  const FunctionInfo* function = compiler.functions().Find(e.name.text);
  if (function == nullptr) return UnknownFunction(e, compiler.functions());
  if (absl::Status status = CheckCall(e, *function); !status.ok()) return status;
  if (AsksForProperty(*function, e)) return CompilePropertyQuestion(*function, e, compiler);
  absl::StatusOr<std::vector<EvaluatorPtr>> arguments = compiler.CompileAll(e.arguments);
  if (!arguments.ok()) return arguments.status();
  if (function->name == "coalesce") return MakeCoalesce(*std::move(arguments));
  // exists((a)-->(b)) is the older way to write the pattern as a condition.
  if (function->name == "exists" &&
      e.arguments[0]->kind == ast::ExpressionKind::kPatternExpression) {
    return std::move((*arguments)[0]);
  }
  return std::make_unique<Call>(*function, *std::move(arguments), e.span);
}

}  // namespace dossier

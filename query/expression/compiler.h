// What the compilers of the single kinds of expressions share.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "query/expression/evaluator.h"
#include "query/function/registry.h"
#include "query/syntax/ast.h"

namespace dossier {

// The slots that a part of an expression reads.
struct SlotUse {
  std::vector<Slot> slots;  // may repeat
  bool all = false;         // a subquery stands in it, and that may read any
};

// Compiles a tree from its root; for one expression, by one thread.
class ExpressionCompiler {
 public:
  explicit ExpressionCompiler(const FunctionRegistry& functions) : functions_(functions) {}

  const FunctionRegistry& functions() const { return functions_; }
  absl::StatusOr<EvaluatorPtr> Compile(const ast::Expression& e);
  // nullptr for nullptr.
  absl::StatusOr<EvaluatorPtr> CompileOptional(const ast::Expression* e);
  absl::StatusOr<std::vector<EvaluatorPtr>> CompileAll(const std::vector<ast::ExpressionPtr>& list);

  void NoteSlot(Slot slot) { use_.slots.push_back(slot); }
  void NoteAllSlots() { use_.all = true; }
  // What has been read since BeginBody; afterwards it counts for the expression around as well.
  SlotUse BeginBody();
  SlotUse EndBody(SlotUse outer);

 private:
  const FunctionRegistry& functions_;
  SlotUse use_;
};

// One for each kind, in the file of its family.
using Compiled = absl::StatusOr<EvaluatorPtr>;
Compiled CompileLiteral(const ast::Literal& e);
Compiled CompileParameter(const ast::Parameter& e);
Compiled CompileVariable(const ast::Variable& e, ExpressionCompiler& compiler);
Compiled CompileUnary(const ast::Unary& e, ExpressionCompiler& compiler);
Compiled CompileBinary(const ast::Binary& e, ExpressionCompiler& compiler);
Compiled CompileLogical(const ast::Logical& e, ExpressionCompiler& compiler);
Compiled CompileComparison(const ast::Comparison& e, ExpressionCompiler& compiler);
Compiled CompileCase(const ast::Case& e, ExpressionCompiler& compiler);
Compiled CompilePropertyAccess(const ast::PropertyAccess& e, ExpressionCompiler& compiler);
Compiled CompileSubscript(const ast::Subscript& e, ExpressionCompiler& compiler);
Compiled CompileSlice(const ast::Slice& e, ExpressionCompiler& compiler);
Compiled CompileLabelPredicate(const ast::LabelPredicate& e, ExpressionCompiler& compiler);
Compiled CompileFunctionCall(const ast::FunctionCall& e, ExpressionCompiler& compiler);
Compiled CompileListLiteral(const ast::ListLiteral& e, ExpressionCompiler& compiler);
Compiled CompileMapLiteral(const ast::MapLiteral& e, ExpressionCompiler& compiler);
Compiled CompileMapProjection(const ast::MapProjection& e, ExpressionCompiler& compiler);
Compiled CompileListComprehension(const ast::ListComprehension& e, ExpressionCompiler& compiler);
Compiled CompileQuantifier(const ast::Quantifier& e, ExpressionCompiler& compiler);
Compiled CompileReduce(const ast::Reduce& e, ExpressionCompiler& compiler);
// Pattern expressions, pattern comprehensions and subqueries, by the number that the binder gave
// them.
Compiled CompileSubquery(uint32_t subquery, SourceSpan span, ExpressionCompiler& compiler);

EvaluatorPtr MakeConstant(Value value);
// object.key
EvaluatorPtr MakePropertyRead(EvaluatorPtr object, std::string key, SourceSpan span);
// The first of the choices that is not null; those after it are not computed.
EvaluatorPtr MakeCoalesce(std::vector<EvaluatorPtr> choices);

}  // namespace dossier

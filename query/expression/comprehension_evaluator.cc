#include <utility>

#include "query/expression/compiler.h"
#include "query/expression/list_body.h"
#include "query/expression/operand.h"
#include "query/expression/predicates.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

// variable IN list WHERE condition | projection: what comprehensions and quantifiers have in
// common.
struct Body {
  EvaluatorPtr list;
  EvaluatorPtr where;       // may be null
  EvaluatorPtr projection;  // may be null
  SlotUse reads;
  Slot variable = kNoSlot;
  SourceSpan list_span;
  SourceSpan where_span;
};

absl::StatusOr<std::vector<Value>> Lists(const Body& body, const Batch& batch,
                                         std::span<const uint32_t> rows, EvalContext& context) {
  Operand operand;
  if (absl::Status status = operand.Load(*body.list, batch, rows, context); !status.ok())
    return status;
  std::vector<Value> lists;
  lists.reserve(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) lists.push_back(operand[i]);
  if (absl::Status status = CheckLists(lists, body.list_span); !status.ok()) return status;
  return lists;
}

// The truth of `where` (or of the element itself) for each live row of the batch.
absl::StatusOr<std::vector<Truth>> Truths(const Evaluator& where, const Batch& batch,
                                          EvalContext& context, SourceSpan span) {
  Operand condition;
  if (absl::Status status = condition.Load(where, batch, batch.live, context); !status.ok())
    return status;
  std::vector<Truth> truths;
  truths.reserve(batch.live.size());
  for (size_t i = 0; i < batch.live.size(); ++i) {
    absl::StatusOr<Truth> truth = TruthOf(condition[i]);
    if (!truth.ok()) return At(truth.status(), span);
    truths.push_back(*truth);
  }
  return truths;
}

class ListComprehension : public Evaluator {
 public:
  explicit ListComprehension(Body body) : body_(std::move(body)) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    absl::StatusOr<std::vector<Value>> lists = Lists(body_, batch, rows, context);
    if (!lists.ok()) return lists.status();
    std::vector<List> results(rows.size());
    ElementBatches elements(batch, rows, *lists, body_.reads, body_.variable);
    while (elements.Next()) {
      if (absl::Status status = Gather(elements, context, &results); !status.ok()) return status;
    }
    std::vector<Value> values(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      if (!(*lists)[i].is_null()) values[i] = Value(std::move(results[i]));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }

 private:
  absl::Status Gather(ElementBatches& elements, EvalContext& context,
                      std::vector<List>* results) const {
    Batch& batch = elements.batch();
    if (body_.where != nullptr) {
      absl::StatusOr<std::vector<Truth>> truths =
          Truths(*body_.where, batch, context, body_.where_span);
      if (!truths.ok()) return truths.status();
      std::vector<uint32_t> kept;
      for (size_t i = 0; i < truths->size(); ++i) {
        if ((*truths)[i] == Truth::kTrue) kept.push_back(batch.live[i]);
      }
      batch.live = std::move(kept);
    }
    Column projected;
    if (body_.projection == nullptr) {
      projected.AppendRows(batch.columns[body_.variable], batch.live);
    } else if (absl::Status status =
                   body_.projection->Evaluate(batch, batch.live, context, &projected);
               !status.ok()) {
      return status;
    }
    for (size_t i = 0; i < batch.live.size(); ++i) {
      (*results)[elements.owners()[batch.live[i]]].push_back(projected.Get(i));
    }
    return absl::OkStatus();
  }

  const Body body_;
};

// How often a condition was true, false and null.
struct Tally {
  uint64_t of[3] = {0, 0, 0};
  uint64_t count(Truth truth) const { return of[static_cast<size_t>(truth)]; }
};

Truth AnyOf(const Tally& tally) {
  if (tally.count(Truth::kTrue) > 0) return Truth::kTrue;
  return tally.count(Truth::kNull) > 0 ? Truth::kNull : Truth::kFalse;
}

Truth AllOf(const Tally& tally) {
  if (tally.count(Truth::kFalse) > 0) return Truth::kFalse;
  return tally.count(Truth::kNull) > 0 ? Truth::kNull : Truth::kTrue;
}

Truth SingleOf(const Tally& tally) {
  if (tally.count(Truth::kTrue) > 1) return Truth::kFalse;
  return tally.count(Truth::kNull) > 0 ? Truth::kNull : ToTruth(tally.count(Truth::kTrue) == 1);
}

Truth Answer(ast::QuantifierKind kind, const Tally& tally) {
  switch (kind) {
    case ast::QuantifierKind::kAll:
      return AllOf(tally);
    case ast::QuantifierKind::kAny:
      return AnyOf(tally);
    case ast::QuantifierKind::kNone:
      return Not(AnyOf(tally));
    default:
      return SingleOf(tally);
  }
}

class Quantifier : public Evaluator {
 public:
  Quantifier(ast::QuantifierKind kind, Body body) : kind_(kind), body_(std::move(body)) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    absl::StatusOr<std::vector<Value>> lists = Lists(body_, batch, rows, context);
    if (!lists.ok()) return lists.status();
    std::vector<Tally> tallies(rows.size());
    ElementBatches elements(batch, rows, *lists, body_.reads, body_.variable);
    while (elements.Next()) {
      absl::StatusOr<std::vector<Truth>> truths =
          Truths(*body_.where, elements.batch(), context, body_.where_span);
      if (!truths.ok()) return truths.status();
      for (size_t i = 0; i < truths->size(); ++i)
        ++tallies[elements.owners()[i]].of[static_cast<size_t>((*truths)[i])];
    }
    std::vector<Value> values(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      if (!(*lists)[i].is_null()) values[i] = FromTruth(Answer(kind_, tallies[i]));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }

 private:
  const ast::QuantifierKind kind_;
  const Body body_;
};

// The element itself, as a condition.
Compiled CompileElement(const ast::VariableName& variable, ExpressionCompiler& compiler) {
  ast::Variable element;
  element.name = variable.text;
  element.symbol = variable.symbol;
  element.span = variable.span;
  return CompileVariable(element, compiler);
}

absl::StatusOr<Body> CompileBody(const ast::VariableName& variable, const ast::Expression& list,
                                 const ast::Expression* where, const ast::Expression* projection,
                                 bool needs_condition, ExpressionCompiler& compiler) {
  if (variable.symbol == kNoSymbol)
    return absl::InternalError("The variable of a comprehension is not bound");
  Body body;
  Compiled compiled_list = compiler.Compile(list);
  if (!compiled_list.ok()) return compiled_list.status();
  SlotUse outer = compiler.BeginBody();
  Compiled compiled_where = where == nullptr && needs_condition ? CompileElement(variable, compiler)
                                                                : compiler.CompileOptional(where);
  Compiled compiled_projection = compiler.CompileOptional(projection);
  body.reads = compiler.EndBody(std::move(outer));
  if (!compiled_where.ok()) return compiled_where.status();
  if (!compiled_projection.ok()) return compiled_projection.status();
  body.list = *std::move(compiled_list);
  body.where = *std::move(compiled_where);
  body.projection = *std::move(compiled_projection);
  body.variable = variable.symbol;
  body.list_span = list.span;
  body.where_span = where != nullptr ? where->span : variable.span;
  return body;
}

}  // namespace

Compiled CompileListComprehension(const ast::ListComprehension& e, ExpressionCompiler& compiler) {
  absl::StatusOr<Body> body =
      CompileBody(e.variable, *e.list, e.where.get(), e.projection.get(), false, compiler);
  if (!body.ok()) return body.status();
  return std::make_unique<ListComprehension>(*std::move(body));
}

Compiled CompileQuantifier(const ast::Quantifier& e, ExpressionCompiler& compiler) {
  absl::StatusOr<Body> body =
      CompileBody(e.variable, *e.list, e.where.get(), nullptr, true, compiler);
  if (!body.ok()) return body.status();
  return std::make_unique<Quantifier>(e.quantifier, *std::move(body));
}

}  // namespace dossier

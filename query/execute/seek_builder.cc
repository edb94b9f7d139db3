// Index steps and procedure calls, whose operators take several expressions.
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/execute/index_seek.h"
#include "query/execute/plan_builder.h"
#include "query/execute/procedure_call.h"
#include "query/procedure/argument_type.h"

namespace dossier {
namespace {

// A constant as an evaluator: arguments that a call leaves out.
class Constant final : public Evaluator {
 public:
  explicit Constant(Value value) : value_(std::move(value)) {}
  absl::Status Evaluate(const Batch&, std::span<const uint32_t> rows, EvalContext&,
                        Column* out) const override {
    *out = Column::Repeat(value_, rows.size());
    return absl::OkStatus();
  }

 private:
  Value value_;
};

}  // namespace

PlanBuilder::Built PlanBuilder::From(const plan::IndexSeek& step, Place place) {
  auto values = Compile(step.values);
  if (!values.ok()) return values.status();
  IndexStep seek;
  seek.kind = step.any_of ? IndexStep::Kind::kAnyOf : IndexStep::Kind::kEqual;
  seek.node = step.node;
  seek.index = step.index;
  seek.values = *std::move(values);
  seek.carry = place.node.carry;
  return std::make_unique<IndexSeekOperator>(execution_, std::move(seek), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::IndexRange& step, Place place) {
  CompiledOr low = Compile(step.low);
  if (!low.ok()) return low.status();
  CompiledOr high = Compile(step.high);
  if (!high.ok()) return high.status();
  IndexStep seek;
  seek.kind = IndexStep::Kind::kRange;
  seek.node = step.node;
  seek.index = step.index;
  seek.low = *std::move(low);
  seek.high = *std::move(high);
  seek.low_inclusive = step.low_inclusive;
  seek.high_inclusive = step.high_inclusive;
  seek.carry = place.node.carry;
  return std::make_unique<IndexSeekOperator>(execution_, std::move(seek), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::IndexPrefix& step, Place place) {
  CompiledOr prefix = Compile(step.prefix);
  if (!prefix.ok()) return prefix.status();
  IndexStep seek;
  seek.kind = IndexStep::Kind::kPrefix;
  seek.node = step.node;
  seek.index = step.index;
  seek.values.push_back(*std::move(prefix));
  seek.carry = place.node.carry;
  return std::make_unique<IndexSeekOperator>(execution_, std::move(seek), std::move(place.input));
}

PlanBuilder::Built PlanBuilder::From(const plan::ProcedureCall& step, Place place) {
  CallStep call;
  call.procedure = execution_->procedures.Find(step.procedure);
  if (call.procedure == nullptr)
    return absl::InternalError(absl::StrCat("no procedure ", step.procedure));
  auto arguments = Compile(step.arguments);
  if (!arguments.ok()) return arguments.status();
  call.arguments = *std::move(arguments);
  const ProcedureSignature& signature = call.procedure->signature;
  while (call.arguments.size() < signature.arguments.size()) {
    call.arguments.push_back(
        std::make_unique<Constant>(DefaultArgument(signature.arguments[call.arguments.size()])));
  }
  for (const auto& [name, slot] : step.results) {
    for (size_t i = 0; i < signature.results.size(); ++i) {
      if (signature.results[i].name != name) continue;
      call.results.push_back(i);
      call.slots.push_back(slot);
    }
  }
  call.carry = place.node.carry;
  return std::make_unique<ProcedureCallOperator>(execution_, std::move(call),
                                                 std::move(place.input));
}

}  // namespace dossier

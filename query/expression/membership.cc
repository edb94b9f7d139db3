#include "query/expression/membership.h"

#include <optional>
#include <unordered_set>
#include <utility>

#include "graph/value/hash.h"
#include "query/expression/operand.h"
#include "query/expression/predicates.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

bool IsNested(const Value& v) {
  return v.kind() == ValueKind::kList || v.kind() == ValueKind::kMap;
}

// The elements of a list without lists and maps, where equality is true, false or null by the two
// values alone.
class HashedList {
 public:
  // Nothing for a list that is short or nested.
  static std::optional<HashedList> Of(const Value& list) {
    constexpr size_t kWorthHashing = 16;
    if (list.kind() != ValueKind::kList || list.list().size() < kWorthHashing) return std::nullopt;
    HashedList hashed;
    for (const Value& element : list.list()) {
      if (IsNested(element)) return std::nullopt;
      if (element.is_null()) {
        hashed.has_null_ = true;
      } else if (Equals(element, element) == Truth::kTrue) {  // not NaN
        hashed.elements_.insert(element);
      }
    }
    return hashed;
  }

  Value Contains(const Value& x) const {
    if (x.is_null()) return Value();
    if (elements_.contains(x)) return Value(true);
    return has_null_ ? Value() : Value(false);
  }

 private:
  std::unordered_set<Value, ValueHash, ValueEquivalent> elements_;
  bool has_null_ = false;
};

class Membership : public Evaluator {
 public:
  Membership(EvaluatorPtr element, EvaluatorPtr list, SourceSpan span)
      : element_(std::move(element)), list_(std::move(list)), span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    Operand element, list;
    if (absl::Status status = element.Load(*element_, batch, rows, context); !status.ok())
      return status;
    if (absl::Status status = list.Load(*list_, batch, rows, context); !status.ok()) return status;
    const std::optional<HashedList> hashed =
        list.uniform() && rows.size() > 1 ? HashedList::Of(list[0]) : std::nullopt;
    std::vector<Value> values;
    values.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      absl::StatusOr<Value> value = hashed && !IsNested(element[i]) ? hashed->Contains(element[i])
                                                                    : IsIn(element[i], list[i]);
      if (!value.ok()) return At(value.status(), span_);
      values.push_back(*std::move(value));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }
  bool uniform() const override { return element_->uniform() && list_->uniform(); }

 private:
  const EvaluatorPtr element_;
  const EvaluatorPtr list_;
  const SourceSpan span_;
};

}  // namespace

EvaluatorPtr MakeMembership(EvaluatorPtr element, EvaluatorPtr list, SourceSpan span) {
  return std::make_unique<Membership>(std::move(element), std::move(list), span);
}

}  // namespace dossier

#include <algorithm>

#include "query/optimize/anchor.h"

namespace dossier::plan {
namespace {

using Kind = PropertyCondition::Kind;

// The key, where the expression is a property of the node at `slot`.
const std::string* KeyOf(Slot slot, Expr expression) {
  const auto* access = ast::IfA<ast::PropertyAccess>(expression);
  const auto* variable =
      access == nullptr ? nullptr : ast::IfA<ast::Variable>(access->object.get());
  return variable != nullptr && variable->symbol == slot ? &access->key.text : nullptr;
}

// A value that is no list, whatever the query's parameters are: for it an index's equality is the
// language's.
bool PlainLiteral(Expr expression) { return ast::IfA<ast::Literal>(expression) != nullptr; }

void TakeComparison(Slot slot, const ast::Comparison& comparison,
                    std::vector<PropertyCondition>* out) {
  const bool alone = comparison.operators.size() == 1;
  for (size_t i = 0; i < comparison.operators.size(); ++i) {
    const ast::ComparisonOperator op = comparison.operators[i];
    for (const bool left : {true, false}) {
      Expr property = comparison.operands[left ? i : i + 1].get();
      Expr value = comparison.operands[left ? i + 1 : i].get();
      const std::string* key = KeyOf(slot, property);
      if (key == nullptr || op == ast::ComparisonOperator::kNotEqual) continue;
      const bool less =
          op == ast::ComparisonOperator::kLess || op == ast::ComparisonOperator::kLessOrEqual;
      const bool inclusive = op == ast::ComparisonOperator::kLessOrEqual ||
                             op == ast::ComparisonOperator::kGreaterOrEqual;
      const bool equal = op == ast::ComparisonOperator::kEqual;
      const Kind kind = equal ? Kind::kEqual : less == left ? Kind::kHigh : Kind::kLow;
      out->push_back(
          {kind, *key, value, inclusive, &comparison, equal && alone && PlainLiteral(value)});
    }
  }
}

const PropertyCondition* Find(const std::vector<PropertyCondition>& all, const std::string& key,
                              Kind kind) {
  for (const PropertyCondition& one : all) {
    if (one.key == key && one.kind == kind) return &one;
  }
  return nullptr;
}

std::vector<Expr> Answered(const std::vector<const PropertyCondition*>& used) {
  std::vector<Expr> answered;
  for (const PropertyCondition* one : used) {
    if (one->exact) answered.push_back(one->condition);
  }
  return answered;
}

// Every key of the index is asked for equality.
std::optional<Anchor> SeekAnchor(const PatternNode& node, const IndexInfo& index,
                                 const std::string& label, const std::vector<std::string>& keys,
                                 double label_rows,
                                 const std::vector<PropertyCondition>& conditions) {
  IndexSeek seek{node.slot, index.id, label, keys, {}, false, index.unique};
  std::vector<const PropertyCondition*> used;
  for (const std::string& key : keys) {
    const PropertyCondition* condition = Find(conditions, key, Kind::kEqual);
    if (condition == nullptr) return std::nullopt;
    used.push_back(condition);
    seek.values.push_back(condition->value);
  }
  const double rows = index.unique ? 1 : std::max(1.0, label_rows * 0.001);
  return Anchor{std::move(seek), label, rows, Answered(used)};
}

std::optional<Anchor> FirstKeyAnchor(const PatternNode& node, const IndexInfo& index,
                                     const std::string& label, const std::string& key,
                                     double label_rows,
                                     const std::vector<PropertyCondition>& conditions) {
  if (const PropertyCondition* in = Find(conditions, key, Kind::kIn);
      in != nullptr && index.keys.size() == 1) {
    return Anchor{IndexSeek{node.slot, index.id, label, {key}, {in->value}, true, index.unique},
                  label,
                  index.unique ? 5 : std::max(5.0, label_rows * 0.01),
                  {}};
  }
  if (const PropertyCondition* prefix = Find(conditions, key, Kind::kPrefix)) {
    return Anchor{
        IndexPrefix{node.slot, index.id, label, key, prefix->value}, label, label_rows * 0.02, {}};
  }
  const PropertyCondition* low = Find(conditions, key, Kind::kLow);
  const PropertyCondition* high = Find(conditions, key, Kind::kHigh);
  if (low == nullptr && high == nullptr) return std::nullopt;
  IndexRange range{node.slot, index.id, label, key};
  if (low != nullptr) range.low = low->value, range.low_inclusive = low->inclusive;
  if (high != nullptr) range.high = high->value, range.high_inclusive = high->inclusive;
  return Anchor{
      std::move(range), label, label_rows * (low != nullptr && high != nullptr ? 0.05 : 0.2), {}};
}

}  // namespace

std::vector<PropertyCondition> PropertyConditions(Slot slot, const std::vector<Expr>& conditions) {
  std::vector<PropertyCondition> found;
  for (Expr condition : conditions) {
    if (const auto* comparison = ast::IfA<ast::Comparison>(condition))
      TakeComparison(slot, *comparison, &found);
    const auto* binary = ast::IfA<ast::Binary>(condition);
    if (binary == nullptr) continue;
    const std::string* key = KeyOf(slot, binary->left.get());
    if (key == nullptr) continue;
    if (binary->op == ast::BinaryOperator::kIn) {
      found.push_back({Kind::kIn, *key, binary->right.get(), false, condition, false});
    } else if (binary->op == ast::BinaryOperator::kStartsWith) {
      found.push_back({Kind::kPrefix, *key, binary->right.get(), false, condition, false});
    }
  }
  return found;
}

std::optional<Anchor> IndexAnchor(const OptimizerContext& context, const PatternNode& node,
                                  const std::vector<PropertyCondition>& usable) {
  std::optional<Anchor> best;
  if (usable.empty()) return best;
  const Catalog& catalog = context.graph.catalog();
  for (const IndexInfo& index : catalog.Indexes()) {
    if (index.on_relationships) continue;
    const std::string label(catalog.LabelName(index.label_or_type));
    if (std::find(node.labels.begin(), node.labels.end(), label) == node.labels.end()) continue;
    std::vector<std::string> keys;
    for (KeyId key : index.keys) keys.emplace_back(catalog.KeyName(key));
    const double label_rows = static_cast<double>(context.graph.NodeCount(index.label_or_type));
    std::optional<Anchor> anchor = SeekAnchor(node, index, label, keys, label_rows, usable);
    if (!anchor.has_value())
      anchor = FirstKeyAnchor(node, index, label, keys[0], label_rows, usable);
    if (anchor.has_value() && (!best.has_value() || anchor->rows < best->rows))
      best = std::move(anchor);
  }
  return best;
}

}  // namespace dossier::plan

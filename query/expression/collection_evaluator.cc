#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/expression/compiler.h"
#include "query/expression/operand.h"
#include "query/function/element_reading.h"
#include "query/function/function_error.h"
#include "query/function/kind_set.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

absl::Status LoadAll(const std::vector<EvaluatorPtr>& evaluators, const Batch& batch,
                     std::span<const uint32_t> rows, EvalContext& context,
                     std::vector<Operand>* operands) {
  *operands = std::vector<Operand>(evaluators.size());
  for (size_t k = 0; k < evaluators.size(); ++k) {
    if (absl::Status status = (*operands)[k].Load(*evaluators[k], batch, rows, context);
        !status.ok())
      return status;
  }
  return absl::OkStatus();
}

bool AllUniform(const std::vector<EvaluatorPtr>& evaluators) {
  return std::all_of(evaluators.begin(), evaluators.end(),
                     [](const EvaluatorPtr& e) { return e->uniform(); });
}

// [a, b, c]
class MakeList : public Evaluator {
 public:
  explicit MakeList(std::vector<EvaluatorPtr> items) : items_(std::move(items)) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    std::vector<Operand> items;
    if (absl::Status status = LoadAll(items_, batch, rows, context, &items); !status.ok())
      return status;
    std::vector<Value> values;
    values.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      List list;
      list.reserve(items.size());
      for (const Operand& item : items) list.push_back(item[i]);
      values.emplace_back(std::move(list));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }
  bool uniform() const override { return AllUniform(items_); }

 private:
  const std::vector<EvaluatorPtr> items_;
};

// {a: x, b: y}
class MakeMap : public Evaluator {
 public:
  MakeMap(std::vector<std::string> keys, std::vector<EvaluatorPtr> entries)
      : keys_(std::move(keys)), entries_(std::move(entries)) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    std::vector<Operand> entries;
    if (absl::Status status = LoadAll(entries_, batch, rows, context, &entries); !status.ok())
      return status;
    std::vector<Value> values;
    values.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      Map map;
      for (size_t k = 0; k < keys_.size(); ++k) map.insert_or_assign(keys_[k], entries[k][i]);
      values.emplace_back(std::move(map));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }
  bool uniform() const override { return AllUniform(entries_); }

 private:
  const std::vector<std::string> keys_;
  const std::vector<EvaluatorPtr> entries_;
};

// subject {.key, .*, key: value}: null for a null subject. Items count in their order: a later one
// wins.
class MapProjection : public Evaluator {
 public:
  // An item without evaluator stands for all properties of the subject.
  MapProjection(EvaluatorPtr subject, std::vector<std::string> keys,
                std::vector<EvaluatorPtr> items, SourceSpan span)
      : subject_(std::move(subject)),
        keys_(std::move(keys)),
        items_(std::move(items)),
        span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    Operand subject;
    if (absl::Status status = subject.Load(*subject_, batch, rows, context); !status.ok())
      return status;
    for (size_t i = 0; i < rows.size(); ++i) {
      if (absl::Status status = Check(subject[i]); !status.ok()) return At(status, span_);
    }
    std::vector<Operand> items(items_.size());
    for (size_t k = 0; k < items_.size(); ++k) {
      if (items_[k] == nullptr) continue;
      if (absl::Status status = items[k].Load(*items_[k], batch, rows, context); !status.ok())
        return status;
    }
    std::vector<Value> values(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      if (subject[i].is_null()) continue;
      absl::StatusOr<Value> map = Row(subject[i], items, i, context);
      if (!map.ok()) return map.status();
      values[i] = *std::move(map);
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }

 private:
  static absl::Status Check(const Value& subject) {
    if (subject.is_null() || subject.kind() == ValueKind::kMap || kElements.Has(subject.kind()))
      return absl::OkStatus();
    return TypeErrorAtRuntime(
        "InvalidArgumentType",
        absl::StrCat("A map is projected from a node, relationship or map, not from ",
                     Shown(subject)));
  }

  absl::StatusOr<Value> Row(const Value& subject, const std::vector<Operand>& items, size_t row,
                            EvalContext& context) const {
    Map map;
    for (size_t k = 0; k < items.size(); ++k) {
      if (items_[k] != nullptr) {
        map.insert_or_assign(keys_[k], items[k][row]);
        continue;
      }
      absl::StatusOr<Value> all = PropertyMap(subject, context.functions);
      if (!all.ok()) return all;
      for (const auto& [key, value] : all->map()) map.insert_or_assign(key, value);
    }
    return Value(std::move(map));
  }

  const EvaluatorPtr subject_;
  const std::vector<std::string> keys_;
  const std::vector<EvaluatorPtr> items_;
  const SourceSpan span_;
};

}  // namespace

Compiled CompileListLiteral(const ast::ListLiteral& e, ExpressionCompiler& compiler) {
  absl::StatusOr<std::vector<EvaluatorPtr>> items = compiler.CompileAll(e.items);
  if (!items.ok()) return items.status();
  return std::make_unique<MakeList>(*std::move(items));
}

Compiled CompileMapLiteral(const ast::MapLiteral& e, ExpressionCompiler& compiler) {
  std::vector<std::string> keys;
  std::vector<EvaluatorPtr> entries;
  for (const ast::MapEntry& entry : e.entries) {
    Compiled value = compiler.Compile(*entry.value);
    if (!value.ok()) return value;
    keys.push_back(entry.key.text);
    entries.push_back(*std::move(value));
  }
  return std::make_unique<MakeMap>(std::move(keys), std::move(entries));
}

Compiled CompileMapProjection(const ast::MapProjection& e, ExpressionCompiler& compiler) {
  Compiled subject = compiler.Compile(*e.subject);
  if (!subject.ok()) return subject;
  std::vector<std::string> keys;
  std::vector<EvaluatorPtr> items;
  for (const ast::MapProjectionItem& item : e.items) {
    keys.push_back(item.key.text);
    Compiled value = EvaluatorPtr();
    if (item.kind == ast::MapProjectionItem::Kind::kEntry) {
      value = compiler.Compile(*item.value);
    } else if (item.kind == ast::MapProjectionItem::Kind::kProperty) {
      value = compiler.Compile(*e.subject);
      if (value.ok()) value = MakePropertyRead(*std::move(value), item.key.text, item.key.span);
    }
    if (!value.ok()) return value;
    items.push_back(*std::move(value));
  }
  return std::make_unique<MapProjection>(*std::move(subject), std::move(keys), std::move(items),
                                         e.span);
}

}  // namespace dossier

#include <utility>

#include "absl/strings/str_cat.h"
#include "query/expression/compiler.h"
#include "query/expression/list_access.h"
#include "query/expression/operand.h"
#include "query/expression/property_reading.h"
#include "query/function/function_error.h"
#include "query/function/kind_set.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

// object.key
class PropertyRead : public Evaluator {
 public:
  PropertyRead(EvaluatorPtr object, std::string key, SourceSpan span)
      : object_(std::move(object)), key_(std::move(key)), span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    Column objects;
    if (absl::Status status = object_->Evaluate(batch, rows, context, &objects); !status.ok())
      return status;
    std::vector<Value> values;
    if (absl::Status status = ReadProperties(objects, key_, context, &values); !status.ok())
      return At(status, span_);
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }
  bool uniform() const override { return object_->uniform(); }

 private:
  const EvaluatorPtr object_;
  const std::string key_;
  const SourceSpan span_;
};

bool HasProperties(const Value& v) {
  return v.kind() == ValueKind::kMap || kElements.Has(v.kind()) || kTemporals.Has(v.kind());
}

// object[index]
class SubscriptRead : public Evaluator {
 public:
  SubscriptRead(EvaluatorPtr object, EvaluatorPtr index, SourceSpan span)
      : object_(std::move(object)), index_(std::move(index)), span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    Operand object, index;
    if (absl::Status status = object.Load(*object_, batch, rows, context); !status.ok())
      return status;
    if (absl::Status status = index.Load(*index_, batch, rows, context); !status.ok())
      return status;
    std::vector<Value> values;
    values.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      absl::StatusOr<Value> value = Element(object[i], index[i], context);
      if (!value.ok()) return At(value.status(), span_);
      values.push_back(*std::move(value));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }
  bool uniform() const override { return object_->uniform() && index_->uniform(); }

 private:
  static absl::StatusOr<Value> Element(const Value& object, const Value& index,
                                       EvalContext& context) {
    if (object.is_null() || index.is_null()) return Value();
    if (!HasProperties(object)) return ElementAt(object, index);
    if (index.kind() != ValueKind::kString) {
      return TypeErrorAtRuntime(
          "MapElementAccessByNonString",
          absl::StrCat("A ", std::string(KindName(object.kind())), " is accessed by a name in []",
                       ", not by ", Shown(index)));
    }
    std::vector<Value> values;
    absl::Status status =
        ReadProperties(Column::OfValues({object}), index.string(), context, &values);
    if (!status.ok()) return status;
    return std::move(values[0]);
  }

  const EvaluatorPtr object_;
  const EvaluatorPtr index_;
  const SourceSpan span_;
};

// object[from..to]
class SliceRead : public Evaluator {
 public:
  SliceRead(EvaluatorPtr object, EvaluatorPtr from, EvaluatorPtr to, SourceSpan span)
      : object_(std::move(object)), from_(std::move(from)), to_(std::move(to)), span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    Operand object, from, to;
    if (absl::Status status = object.Load(*object_, batch, rows, context); !status.ok())
      return status;
    if (absl::Status status = LoadBound(from_, batch, rows, context, &from); !status.ok())
      return status;
    if (absl::Status status = LoadBound(to_, batch, rows, context, &to); !status.ok())
      return status;
    std::vector<Value> values;
    values.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      absl::StatusOr<Value> value = SliceOf(object[i], from_ == nullptr ? nullptr : &from[i],
                                            to_ == nullptr ? nullptr : &to[i]);
      if (!value.ok()) return At(value.status(), span_);
      values.push_back(*std::move(value));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }

 private:
  static absl::Status LoadBound(const EvaluatorPtr& bound, const Batch& batch,
                                std::span<const uint32_t> rows, EvalContext& context,
                                Operand* operand) {
    return bound == nullptr ? absl::OkStatus() : operand->Load(*bound, batch, rows, context);
  }

  const EvaluatorPtr object_;
  const EvaluatorPtr from_;  // may be null
  const EvaluatorPtr to_;    // may be null
  const SourceSpan span_;
};

}  // namespace

EvaluatorPtr MakePropertyRead(EvaluatorPtr object, std::string key, SourceSpan span) {
  return std::make_unique<PropertyRead>(std::move(object), std::move(key), span);
}

Compiled CompilePropertyAccess(const ast::PropertyAccess& e, ExpressionCompiler& compiler) {
  Compiled object = compiler.Compile(*e.object);
  if (!object.ok()) return object;
  return MakePropertyRead(*std::move(object), e.key.text, e.span);
}

Compiled CompileSubscript(const ast::Subscript& e, ExpressionCompiler& compiler) {
  Compiled object = compiler.Compile(*e.object);
  if (!object.ok()) return object;
  Compiled index = compiler.Compile(*e.index);
  if (!index.ok()) return index;
  return std::make_unique<SubscriptRead>(*std::move(object), *std::move(index), e.span);
}

Compiled CompileSlice(const ast::Slice& e, ExpressionCompiler& compiler) {
  Compiled object = compiler.Compile(*e.object);
  if (!object.ok()) return object;
  Compiled from = compiler.CompileOptional(e.from.get());
  if (!from.ok()) return from;
  Compiled to = compiler.CompileOptional(e.to.get());
  if (!to.ok()) return to;
  return std::make_unique<SliceRead>(*std::move(object), *std::move(from), *std::move(to), e.span);
}

}  // namespace dossier

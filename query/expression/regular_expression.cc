#include "query/expression/regular_expression.h"

#include <re2/re2.h>

#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "query/expression/operand.h"
#include "query/function/function_error.h"
#include "query/syntax/query_error.h"

namespace dossier {
namespace {

// The pattern used last, compiled.
class PatternCache {
 public:
  absl::StatusOr<const RE2*> Find(const std::string& pattern) {
    if (compiled_ == nullptr || compiled_->pattern() != pattern) {
      RE2::Options options;
      options.set_log_errors(false);
      compiled_ = std::make_unique<RE2>(pattern, options);
    }
    if (compiled_->ok()) return compiled_.get();
    return ArgumentErrorAtRuntime("InvalidRegularExpression",
                                  absl::StrCat("The regular expression ", Shown(Value(pattern)),
                                               " cannot be used: ", compiled_->error()));
  }

 private:
  std::unique_ptr<RE2> compiled_;
};

absl::StatusOr<Value> Matches(const Value& text, const Value& pattern, PatternCache& cache) {
  if (text.kind() != ValueKind::kString || pattern.kind() != ValueKind::kString) return Value();
  absl::StatusOr<const RE2*> compiled = cache.Find(pattern.string());
  if (!compiled.ok()) return compiled.status();
  return Value(RE2::FullMatch(text.string(), **compiled));
}

class Match : public Evaluator {
 public:
  Match(EvaluatorPtr text, EvaluatorPtr pattern, SourceSpan span)
      : text_(std::move(text)), pattern_(std::move(pattern)), span_(span) {}

  absl::Status Evaluate(const Batch& batch, std::span<const uint32_t> rows, EvalContext& context,
                        Column* out) const override {
    Operand text, pattern;
    if (absl::Status status = text.Load(*text_, batch, rows, context); !status.ok()) return status;
    if (absl::Status status = pattern.Load(*pattern_, batch, rows, context); !status.ok())
      return status;
    PatternCache cache;
    std::vector<Value> values;
    values.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
      absl::StatusOr<Value> value = Matches(text[i], pattern[i], cache);
      if (!value.ok()) return At(value.status(), span_);
      values.push_back(*std::move(value));
    }
    *out = Column::OfValues(std::move(values));
    return absl::OkStatus();
  }
  bool uniform() const override { return text_->uniform() && pattern_->uniform(); }

 private:
  const EvaluatorPtr text_;
  const EvaluatorPtr pattern_;
  const SourceSpan span_;
};

}  // namespace

EvaluatorPtr MakeMatch(EvaluatorPtr text, EvaluatorPtr pattern, SourceSpan span) {
  return std::make_unique<Match>(std::move(text), std::move(pattern), span);
}

}  // namespace dossier

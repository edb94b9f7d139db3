#include "tests/benchmark/measure/same_answer.h"

#include <algorithm>
#include <cmath>

#include "graph/value/value_json.h"

namespace dossier::benchmark {
namespace {

double NumberOf(const Value& value) {
  return value.kind() == ValueKind::kInteger ? static_cast<double>(value.integer())
                                             : value.floating();
}

bool SameNumber(const Value& a, const Value& b) {
  if (a.kind() == ValueKind::kInteger && b.kind() == ValueKind::kInteger) {
    return a.integer() == b.integer();
  }
  const double x = NumberOf(a);
  const double y = NumberOf(b);
  return std::abs(x - y) <= 1e-9 * std::max(std::abs(x), std::abs(y));
}

}  // namespace

bool SameAnswer(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) return SameNumber(a, b);
  if (a.kind() != ValueKind::kList || b.kind() != ValueKind::kList) {
    return JsonText(a) == JsonText(b);
  }
  return std::equal(a.list().begin(), a.list().end(), b.list().begin(), b.list().end(), SameAnswer);
}

std::string AnswerInBrief(const Value& rows) {
  if (rows.kind() != ValueKind::kList) return JsonText(rows);
  if (rows.list().empty()) return "no rows";
  return std::to_string(rows.list().size()) + " rows, the first " + JsonText(rows.list().front());
}

}  // namespace dossier::benchmark

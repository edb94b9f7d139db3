#include "query/syntax/operator_text.h"

namespace dossier::syntax {
namespace {

template <size_t N, class E>
std::string_view Entry(const std::string_view (&texts)[N], E value) {
  return texts[static_cast<size_t>(value)];
}

constexpr std::string_view kUnary[] = {"NOT", "-", "+", "IS NULL", "IS NOT NULL"};
constexpr std::string_view kBinary[] = {"+",  "-",           "*",         "/",        "%", "^",
                                        "IN", "STARTS WITH", "ENDS WITH", "CONTAINS", "=~"};
constexpr std::string_view kLogical[] = {"AND", "OR", "XOR"};
constexpr std::string_view kComparison[] = {"=", "<>", "<", "<=", ">", ">="};
constexpr std::string_view kQuantifier[] = {"all", "any", "none", "single"};
constexpr std::string_view kSubquery[] = {"EXISTS", "COUNT", "COLLECT"};

}  // namespace

std::string_view OperatorText(ast::UnaryOperator op) { return Entry(kUnary, op); }
std::string_view OperatorText(ast::BinaryOperator op) { return Entry(kBinary, op); }
std::string_view OperatorText(ast::LogicalOperator op) { return Entry(kLogical, op); }
std::string_view OperatorText(ast::ComparisonOperator op) { return Entry(kComparison, op); }
std::string_view OperatorText(ast::QuantifierKind kind) { return Entry(kQuantifier, kind); }
std::string_view OperatorText(ast::SubqueryKind kind) { return Entry(kSubquery, kind); }

}  // namespace dossier::syntax

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "query/syntax/literal_text.h"

namespace dossier::syntax {
namespace {

constexpr QueryErrorType kSyntax = QueryErrorType::kSyntaxError;

absl::Status Malformed(std::string_view text, SourceSpan span, std::string suggestion = "") {
  return CompileError(kSyntax, "InvalidNumberLiteral",
                      "'" + std::string(text) + "' is not a number", span, std::move(suggestion));
}

absl::Status TooLarge(std::string_view text, SourceSpan span) {
  return CompileError(kSyntax, "IntegerOverflow",
                      "Integer " + std::string(text) + " is outside the range of 64-bit integers",
                      span);
}

struct Digits {
  std::string_view text;
  int base = 10;
};

Digits SplitBase(std::string_view text) {
  const std::string_view head = text.substr(0, 2);
  if (head == "0x" || head == "0X") return {text.substr(2), 16};
  if (head == "0o" || head == "0O") return {text.substr(2), 8};
  return {text, 10};
}

absl::StatusOr<std::variant<int64_t, double>> ReadInteger(std::string_view text, bool negative,
                                                          SourceSpan span) {
  const Digits digits = SplitBase(text);
  if (digits.base == 10 && text.size() > 1 && text[0] == '0') {
    return Malformed(text, span,
                     "Octal numbers are written 0o" + std::string(text.substr(1)) + ".");
  }
  uint64_t value = 0;
  const char* end = digits.text.data() + digits.text.size();
  const auto [stop, error] = std::from_chars(digits.text.data(), end, value, digits.base);
  if (digits.text.empty() || stop != end) return Malformed(text, span);
  constexpr uint64_t kMax = std::numeric_limits<int64_t>::max();
  if (error != std::errc() || value > kMax + (negative ? 1 : 0)) return TooLarge(text, span);
  return negative ? static_cast<int64_t>(-value) : static_cast<int64_t>(value);
}

bool LooksLikeFloat(std::string_view text) {
  return SplitBase(text).base == 10 && text.find_first_of(".eE") != std::string_view::npos;
}

}  // namespace

absl::StatusOr<std::variant<int64_t, double>> ReadNumber(std::string_view text, bool negative,
                                                         SourceSpan span) {
  if (!LooksLikeFloat(text)) return ReadInteger(text, negative, span);
  // from_chars leaves the value alone when it is out of range, be it too large or too small: what
  // is too small is 0, told apart by the exponent's sign.
  double value = 0;
  std::string plain(text);
  if (const size_t plus = plain.find('+'); plus != std::string::npos) plain.erase(plus, 1);
  const char* end = plain.data() + plain.size();
  const auto [stop, error] = std::from_chars(plain.data(), end, value);
  if (stop != end) return Malformed(text, span);
  if (error == std::errc::result_out_of_range) {
    value = std::strtod(plain.c_str(), nullptr);
    if (std::isinf(value)) {
      return CompileError(
          kSyntax, "FloatingPointOverflow",
          "Number " + std::string(text) + " is outside the range of 64-bit floating point", span);
    }
  }
  return negative ? -value : value;
}

std::string FloatLiteral(double number) {
  char buffer[40];
  const auto result = std::to_chars(buffer, buffer + sizeof(buffer), number);
  std::string text(buffer, result.ptr);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

}  // namespace dossier::syntax

#include "graph/value/number_text.h"

#include <charconv>
#include <cmath>

namespace dossier {
namespace {

std::string Written(double d, std::chars_format format) {
  char buffer[64];
  const std::to_chars_result result = std::to_chars(buffer, buffer + sizeof(buffer), d, format);
  return std::string(buffer, result.ptr);
}

// '1.5e+07' to '1.5e7', '1e-07' to '1e-7'.
std::string ShortExponent(std::string text) {
  const size_t e = text.find('e');
  size_t digits = e + 1;
  if (text[digits] == '+') text.erase(digits, 1);
  if (text[digits] == '-') ++digits;
  while (text[digits] == '0' && digits + 1 < text.size()) text.erase(digits, 1);
  return text;
}

}  // namespace

std::string FloatText(double d) {
  if (std::isnan(d)) return "NaN";
  if (std::isinf(d)) return d < 0 ? "-Infinity" : "Infinity";
  const double size = std::fabs(d);
  if (size != 0 && (size < 1e-6 || size >= 1e21))
    return ShortExponent(Written(d, std::chars_format::scientific));
  std::string text = Written(d, std::chars_format::fixed);
  if (text.find('.') == std::string::npos) text += ".0";
  return text;
}

}  // namespace dossier

#include "query/function/number_reading.h"

#include <charconv>
#include <cmath>
#include <system_error>

#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace dossier {
namespace {

std::string_view Stripped(std::string_view text) {
  const absl::string_view stripped =
      absl::StripAsciiWhitespace(absl::string_view(text.data(), text.size()));
  return {stripped.data(), stripped.size()};
}

template <typename Number>
std::optional<Number> Read(std::string_view text) {
  if (text.starts_with('+') && text.size() > 1 && text[1] != '-') text.remove_prefix(1);
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// from_chars would also take 'inf' and 'nan'.
bool HasOnlyNumberCharacters(std::string_view text) {
  return text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

bool EqualsIgnoringCase(std::string_view a, std::string_view b) {
  return absl::EqualsIgnoreCase(absl::string_view(a.data(), a.size()),
                                absl::string_view(b.data(), b.size()));
}

}  // namespace

std::optional<double> ReadFloat(std::string_view text) {
  text = Stripped(text);
  return HasOnlyNumberCharacters(text) ? Read<double>(text) : std::nullopt;
}

std::optional<int64_t> ReadInteger(std::string_view text) {
  if (const std::optional<int64_t> integer = Read<int64_t>(Stripped(text))) return integer;
  const std::optional<double> number = ReadFloat(text);
  return number ? WholePart(*number) : std::nullopt;
}

std::optional<bool> ReadBoolean(std::string_view text) {
  text = Stripped(text);
  if (EqualsIgnoringCase(text, "true")) return true;
  if (EqualsIgnoringCase(text, "false")) return false;
  return std::nullopt;
}

std::optional<int64_t> WholePart(double d) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (!(d > -kTwoTo63 - 1025 && d < kTwoTo63)) return std::nullopt;  // NaN too
  return static_cast<int64_t>(d);
}

}  // namespace dossier

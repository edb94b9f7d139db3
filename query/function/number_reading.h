// Numbers and Booleans out of text, as toInteger, toFloat and toBoolean read them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dossier {

// White space around is skipped. Nothing where the text is no number.
std::optional<double> ReadFloat(std::string_view text);
// Digits with a sign; a number with a fraction or exponent is cut off towards zero. Nothing where
// the text is no number or it does not fit into 64 bits.
std::optional<int64_t> ReadInteger(std::string_view text);
// 'true' and 'false', case does not matter.
std::optional<bool> ReadBoolean(std::string_view text);

// Cut off towards zero; nothing for NaN and what does not fit into 64 bits.
std::optional<int64_t> WholePart(double d);

}  // namespace dossier

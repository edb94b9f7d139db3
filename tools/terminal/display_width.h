// How wide text is on a terminal, in columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dossier {

// Columns that valid UTF-8 takes: combining characters 0, East Asian wide characters and emoji 2. Control characters count 0:
// escape them first.
size_t DisplayWidth(std::string_view text);

// The longest prefix of whole grapheme clusters that fits into `columns`.
std::string_view PrefixOfWidth(std::string_view text, size_t columns);

// `text` cut to `columns` with '…' at the end where something was left out, or filled with spaces on the right.
std::string FitToWidth(std::string_view text, size_t columns);

}  // namespace dossier

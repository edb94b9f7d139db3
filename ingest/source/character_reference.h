// Character references of HTML: `&eacute;`, `&#233;`, `&#xE9;`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dossier {

// Decodes the reference at the start of `text`, whose first byte stands for the ampersand and is not looked at.
// Appends its characters to `out` and returns the bytes it takes, as browsers read running text (some names need no
// semicolon); 0 where there is no reference, with `out` untouched. NUL and surrogates become U+FFFD.
size_t DecodeCharacterReference(std::string_view text, std::string* out);

// `text` with every reference decoded.
std::string DecodeCharacterReferences(std::string_view text);

}  // namespace dossier

// White space as readers of a page see it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dossier {

// The length of the white space character at the start of `text` (ASCII, no-break, en, thin, ideographic space, …);
// 0 where there is none.
size_t WhiteSpaceLength(std::string_view text);

// The length of the invisible character at the start of `text` that no reader misses: control characters, zero-width
// space, soft hyphen, byte order mark, direction marks; 0 where there is none.
size_t InvisibleLength(std::string_view text);

// `text` (UTF-8) without white space at its ends, with single spaces for white space within, and without invisible
// characters.
std::string CollapseWhiteSpace(std::string_view text);

}  // namespace dossier

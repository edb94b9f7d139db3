// C++ text with everything but its code blanked out.
#pragma once

#include <string>
#include <string_view>

namespace dossier::style {

// The same length and lines, with comments, the insides of string and character literals, and preprocessor lines made
// blanks, so that braces and words can be looked at as they are.
std::string CodeOnly(std::string_view source);

}  // namespace dossier::style

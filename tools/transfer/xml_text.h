// Text as XML may hold it.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// Escapes markup characters; control characters that XML 1.0 forbids become U+FFFD.
std::string XmlText(std::string_view text);

}  // namespace dossier

// Files that hold no text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// What a file that begins so is, in words ("a PNG image", "binary data"), or nothing where it may be text. Looks at the
// signatures of common kinds and at how many control bytes there are; UTF-16 is text.
std::optional<std::string> BinaryKind(std::string_view head);

}  // namespace dossier

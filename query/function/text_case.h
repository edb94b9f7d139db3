// Letters and white space of all scripts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// Each character by its simple mapping in Unicode ('\u00DF' becomes 'SS'); malformed bytes stay as
// they are.
std::string Uppercase(std::string_view text);
std::string Lowercase(std::string_view text);

// Without the characters at the ends for which `drop` holds one of; white space of Unicode where
// `drop` is empty.
std::string_view TrimmedLeft(std::string_view text, std::string_view drop = {});
std::string_view TrimmedRight(std::string_view text, std::string_view drop = {});

// The characters from last to first.
std::string ReversedText(std::string_view text);

// By a normal form of Unicode: 'NFC', 'NFD', 'NFKC', 'NFKD'. Nothing for another name or text that
// is not UTF-8.
std::optional<std::string> Normalized(std::string_view text, std::string_view form);

}  // namespace dossier

// Text from articles made safe to show: a terminal must not obey it.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// Replaces control characters (C0, DEL, C1), bidirectional overrides and bytes that are not UTF-8 by visible escapes:
// '\n', '\t', '\x1b', '\u202e', '\xff'. Everything else stays.
std::string EscapeForTerminal(std::string_view text);

}  // namespace dossier

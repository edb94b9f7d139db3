// A word that was meant, for a word that was mistyped.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dossier {

// The name nearest to `typed` by edit distance (a swap of neighbours counts one), where it is near enough to be meant: at
// most a third of its letters off. Empty if none; the first of equals.
std::string NearName(std::string_view typed, std::span<const std::string_view> names);

}  // namespace dossier

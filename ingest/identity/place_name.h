// The name of a place in parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// 'London, Ontario' -> {london}, region ontario, country ca; 'Kiev' -> {kyiv}.
struct PlaceName {
  std::vector<std::string> tokens;  // folded, without a leading 'the', of several names the one
  std::string region;               // of a country, where the name says it behind a comma
  std::string country;              // the region's, or the one behind the comma
};

// `country` is that of the place where it is known otherwise, else empty.
PlaceName ParsePlaceName(std::string_view name, std::string_view country);

}  // namespace dossier

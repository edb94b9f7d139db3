#pragma once

#include <string_view>

namespace dossier {

// Types that hold in both directions if they hold in one.
inline bool IsSymmetric(std::string_view type) {
  constexpr std::string_view kSymmetric[] = {
      "MET_WITH",      "NEGOTIATED_WITH", "AGREED_WITH", "SPOKE_WITH", "COOPERATED_WITH",
      "ALLIED_WITH",   "ASSOCIATED_WITH", "SPOUSE_OF",   "SIBLING_OF", "RELATED_TO",
      "COMPETED_WITH", "MERGED_WITH",     "TRADES_WITH"};
  for (std::string_view known : kSymmetric)
    if (known == type) return true;
  return false;
}

}  // namespace dossier

#include "ingest/source/lone_surrogates.h"

#include "absl/strings/numbers.h"

namespace dossier {
namespace {

// The code unit of the \uXXXX escape at `at`; -1 where there is none.
int EscapedUnit(std::string_view json, size_t at) {
  if (json.substr(at, 2) != "\\u" || at + 6 > json.size()) return -1;
  uint32_t unit = 0;
  const std::string_view hex = json.substr(at + 2, 4);
  if (hex.find_first_not_of("0123456789abcdefABCDEF") != hex.npos) return -1;
  return absl::SimpleHexAtoi(absl::string_view(hex.data(), 4), &unit) ? static_cast<int>(unit) : -1;
}

}  // namespace

std::string ReplaceLoneSurrogates(std::string_view json) {
  std::string result(json);
  for (size_t at = json.find('\\'); at != json.npos && at + 1 < json.size();) {
    const int unit = EscapedUnit(json, at);
    size_t length = unit < 0 ? 2 : 6;
    if ((unit & ~0x7ff) == 0xd800) {
      const bool leads = unit < 0xdc00;
      const bool paired = leads && (EscapedUnit(json, at + 6) & ~0x3ff) == 0xdc00;
      if (paired) length = 12;
      if (!paired) result.replace(at, 6, "\\ufffd");
    }
    at = json.find('\\', at + length);
  }
  return result;
}

}  // namespace dossier

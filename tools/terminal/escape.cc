#include "tools/terminal/escape.h"

#include <utf8proc.h>

#include <cstdint>
#include <cstdio>

namespace dossier {
namespace {

void AppendHex(const char* format, unsigned value, std::string* out) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, format, value);
  out->append(buffer);
}

bool IsControl(int32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

// Characters that reorder or hide what follows, and line and paragraph separators.
bool IsTreacherous(int32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029 ||
         code == 0x200E || code == 0x200F || code == 0xFEFF;
}

void AppendControl(int32_t code, std::string* out) {
  switch (code) {
    case '\n': out->append("\\n"); return;
    case '\r': out->append("\\r"); return;
    case '\t': out->append("\\t"); return;
    default: AppendHex("\\x%02x", static_cast<unsigned>(code), out);
  }
}

}  // namespace

std::string EscapeForTerminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    int32_t code = 0;
    auto n = utf8proc_iterate(reinterpret_cast<const uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &code);
    size_t bytes = n > 0 ? static_cast<size_t>(n) : 1;
    if (n <= 0) {
      AppendHex("\\x%02x", static_cast<uint8_t>(text[0]), &out);
    } else if (IsControl(code)) {
      AppendControl(code, &out);
    } else if (IsTreacherous(code)) {
      AppendHex("\\u%04x", static_cast<unsigned>(code), &out);
    } else {
      out.append(text.substr(0, bytes));
    }
    text.remove_prefix(bytes);
  }
  return out;
}

}  // namespace dossier

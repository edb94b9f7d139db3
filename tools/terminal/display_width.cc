#include "tools/terminal/display_width.h"

#include <utf8proc.h>

#include <algorithm>

namespace dossier {
namespace {

// One grapheme cluster at the start of `text`: its bytes and columns.
struct Cluster {
  size_t bytes = 0;
  size_t columns = 0;
};

constexpr int32_t kEmojiPresentation = 0xFE0F;

// The code point at the start of `text`; an invalid byte is taken alone.
int32_t NextCodePoint(std::string_view text, size_t* bytes) {
  int32_t code = 0;
  auto n = utf8proc_iterate(reinterpret_cast<const uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &code);
  *bytes = n > 0 ? static_cast<size_t>(n) : 1;
  return n > 0 ? code : 0xFFFD;
}

Cluster NextCluster(std::string_view text) {
  Cluster cluster;
  int32_t state = 0;
  int32_t previous = -1;
  while (cluster.bytes < text.size()) {
    size_t bytes = 0;
    int32_t code = NextCodePoint(text.substr(cluster.bytes), &bytes);
    if (previous >= 0 && utf8proc_grapheme_break_stateful(previous, code, &state)) break;
    size_t width = code == kEmojiPresentation ? 2 : static_cast<size_t>(std::max(0, utf8proc_charwidth(code)));
    cluster.columns = std::max(cluster.columns, width);
    cluster.bytes += bytes;
    previous = code;
  }
  return cluster;
}

}  // namespace

size_t DisplayWidth(std::string_view text) {
  size_t columns = 0;
  while (!text.empty()) {
    Cluster cluster = NextCluster(text);
    columns += cluster.columns;
    text.remove_prefix(cluster.bytes);
  }
  return columns;
}

std::string_view PrefixOfWidth(std::string_view text, size_t columns) {
  size_t used = 0;
  size_t bytes = 0;
  while (bytes < text.size()) {
    Cluster cluster = NextCluster(text.substr(bytes));
    if (used + cluster.columns > columns) break;
    used += cluster.columns;
    bytes += cluster.bytes;
  }
  return text.substr(0, bytes);
}

std::string FitToWidth(std::string_view text, size_t columns) {
  size_t width = DisplayWidth(text);
  if (width <= columns) return std::string(text) + std::string(columns - width, ' ');
  if (columns == 0) return "";
  std::string cut(PrefixOfWidth(text, columns - 1));
  cut += "…";
  size_t cut_width = DisplayWidth(cut);
  return cut + std::string(columns - std::min(columns, cut_width), ' ');
}

}  // namespace dossier

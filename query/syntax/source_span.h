// Where something stands in the text of a query.
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier {

// Bytes [begin, end) of the query's text.
struct SourceSpan {
  uint32_t begin = 0;
  uint32_t end = 0;

  std::string_view In(std::string_view text) const { return text.substr(begin, end - begin); }
  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

// From the first byte of `a` to the last of `b`.
inline SourceSpan Cover(SourceSpan a, SourceSpan b) { return {a.begin, b.end}; }

}  // namespace dossier

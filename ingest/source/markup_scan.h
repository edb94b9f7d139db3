// The pieces of HTML as its tokenizer cuts them, found without building anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dossier {

// What stands at a '<'.
struct Markup {
  enum class Kind {
    kNone,      // a '<' that is text
    kStartTag,
    kEndTag,
    kOther,     // comment, declaration, processing instruction
  };
  Kind kind = Kind::kNone;
  size_t end = 0;           // behind the piece; the end of the source where it is not closed
  std::string_view name;    // of a tag, as written
  bool self_closing = false;
  size_t surplus = 0;       // where the attributes behind the first kMostAttributes start; 0 where there are none
};

inline constexpr int kMostAttributes = 128;

// `source[at]` is '<'. Linear in the length of the piece.
Markup ScanMarkup(std::string_view source, size_t at);

// Whether what follows a start tag of this (small) name is no markup up to the end tag: script, style, title, ...
bool HoldsRawText(std::string_view name);

// Where the raw text that starts at `at` ends: the `</name` that closes it, or the end of the source.
size_t RawTextEnd(std::string_view source, size_t at, std::string_view name);

// ASCII letters made small.
std::string SmallName(std::string_view name);

}  // namespace dossier

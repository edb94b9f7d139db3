// Text of any encoding made valid UTF-8, with a way back to the bytes it was.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "ingest/source/source_map.h"

namespace dossier {

// Valid UTF-8 without NUL. Where `identical`, text is the original byte for byte and the map is empty.
struct DecodedText {
  std::string text;
  SourceMap map;
  bool identical = false;
  std::string encoding;  // what it was read as: "UTF-8", "UTF-16LE", "windows-1252", …
};

// Decodes by, in this order: a byte order mark; valid UTF-8; NULs in every other byte (UTF-16); `declared`, a name as
// pages give it (empty: none); mostly valid UTF-8; Windows-1252. Bytes that mean nothing and NULs become U+FFFD.
// InvalidArgument where no name was given and the bytes are no Western text either: better than a wrong guess.
absl::StatusOr<DecodedText> DecodeText(std::string_view bytes, std::string_view declared);

// Appends one code point; U+FFFD for what is none.
void AppendUtf8(char32_t code_point, std::string* out);

// The length of the well-formed UTF-8 sequence at the start of `bytes`; 0 where there is none.
size_t Utf8SequenceLength(std::string_view bytes);

}  // namespace dossier

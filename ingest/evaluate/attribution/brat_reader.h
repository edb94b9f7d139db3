#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace dossier {

// Bytes [begin, end) of an article's text.
struct ByteRange {
  uint32_t begin = 0;
  uint32_t end = 0;
};

// Who is said to have said what: the pieces of each part in text order, empty where the text leaves
// the part out.
struct Attribution {
  std::vector<ByteRange> source, cue, content;
};

// Reads brat standoff: text-bound lines (T), whose offsets count code points of `text`, and the
// events (E) of type Attribution that join them; a source and cue that were interchanged ('said'
// for 'Ana Ruiz' behind it) are turned back. Other lines are passed over. An offset behind the
// end of the text or a line without its fields is an error that names the line.
absl::StatusOr<std::vector<Attribution>> ReadBrat(absl::string_view annotations,
                                                  absl::string_view text);

}  // namespace dossier

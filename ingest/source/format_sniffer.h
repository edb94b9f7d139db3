// Tells from its first bytes what an input holds.
#pragma once

#include <optional>
#include <string_view>

#include "absl/status/statusor.h"

namespace dossier {

// How an input is to be read. kAuto: by what it holds, whatever its name.
enum class InputFormat { kAuto, kText, kHtml, kJsonl };

// "auto", "text", "html", "jsonl"; nothing for another word.
std::optional<InputFormat> InputFormatFromName(std::string_view name);
std::string_view InputFormatName(InputFormat format);

// How many bytes SniffFormat wants to see, at most.
inline constexpr size_t kSniffedBytes = size_t{1} << 16;

// kJsonl for what starts as a JSON object, kHtml for what starts with a tag or declaration of HTML or holds several
// early on, else kText. A function of the bytes alone. InvalidArgument, naming what it is, for files that hold no
// article at all: images, archives, programs, feeds.
absl::StatusOr<InputFormat> SniffFormat(std::string_view head);

}  // namespace dossier

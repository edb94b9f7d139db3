// Makes an image of the graph as one moment shows it.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "graph/image/image_file.h"
#include "graph/store/read_context.h"

namespace dossier {

// Writes the image file, or leaves what is there as it is. OutOfRange where the graph has ids that
// an image does not hold (2^32 and above). Reads everything once; holds about ten bytes a
// relationship in memory.
absl::Status BuildImage(const ReadContext& context, const ImageOrigin& origin,
                        const std::string& path);

}  // namespace dossier

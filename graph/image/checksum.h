// A checksum for large runs of bytes: as fast as memory gives them, and any one changed word
// changes it.
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier {

uint64_t Checksum(std::string_view bytes);

}  // namespace dossier

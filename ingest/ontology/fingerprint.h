#pragma once

#include <string>
#include <string_view>

namespace dossier {

// A short digest that tells versions of data apart: FNV-1a over 64 bits with a final mix
// (MurmurHash3's), 16 lower-case hexadecimal digits. The same on every machine. Not for security:
// content digests are SHA-256 elsewhere.
std::string Fingerprint(std::string_view bytes);

}  // namespace dossier

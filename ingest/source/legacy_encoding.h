// Encodings older than Unicode, by way of the C library's iconv.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/source/character_encoding.h"

namespace dossier {

// The C library's name for an encoding as pages call it ("latin1", "GB2312", "x-sjis"); empty for an unknown one.
std::string IconvName(std::string_view label);

// The bytes read as `iconv_name`; nothing where the C library does not know it.
std::optional<DecodedText> DecodeLegacy(std::string_view bytes, const std::string& iconv_name);

}  // namespace dossier

// Repairs JSON that was written from broken UTF-16.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// The JSON with every \uD800…\uDFFF escape that has no partner made \ufffd; all bytes keep their places.
std::string ReplaceLoneSurrogates(std::string_view json);

}  // namespace dossier

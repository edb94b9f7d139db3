// Query parameters from the command line and the shell.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

// 'name=value' of --param: the value is JSON ('7', '"seven"', '[1,2]'), and text where it is not. InvalidArgument without a name.
absl::Status AddParameter(std::string_view text, Map* parameters);

absl::StatusOr<Map> ParseParameters(std::span<const std::string> texts);

}  // namespace dossier

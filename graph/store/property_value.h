// Which values a property may hold, and their stored bytes.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

// InvalidArgument unless a scalar, a temporal value or a list of one kind of those (numbers are one
// kind).
absl::Status CheckStorable(const Value& value);
absl::StatusOr<std::string> EncodeProperty(const Value& value);

}  // namespace dossier

// The errors that functions and operators raise while a query runs, by openCypher's names.
#pragma once

#include <string_view>

#include "absl/status/status.h"
#include "graph/value/value.h"

namespace dossier {

// A value of the wrong type. `detail` is openCypher's: 'InvalidArgumentValue',
// 'InvalidArgumentType' ...
absl::Status TypeErrorAtRuntime(std::string_view detail, std::string_view message);
// A value of the right type that is of no use here: 'NumberOutOfRange', 'InvalidArgumentType' ...
absl::Status ArgumentErrorAtRuntime(std::string_view detail, std::string_view message);
// 'DivisionByZero', 'IntegerOverflow'.
absl::Status ArithmeticErrorAtRuntime(std::string_view detail, std::string_view message);

// What the readers of graph/value say about bad text or fields, as an ArgumentError; other codes
// stay as they are.
absl::Status AsArgumentError(const absl::Status& status);

// A value for a message: its text, cut short.
std::string Shown(const Value& value);

}  // namespace dossier

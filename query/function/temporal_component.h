// The parts of a temporal value: d.year, t.offsetSeconds, x.minutesOfHour.
#pragma once

#include <string_view>

#include "absl/status/statusor.h"
#include "graph/value/value.h"

namespace dossier {

// `value` must be temporal. ArgumentError, naming the value's type, for a component that it does
// not have.
absl::StatusOr<Value> TemporalComponent(const Value& value, std::string_view name);

}  // namespace dossier

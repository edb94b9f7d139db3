// The order of those temporal values that have more than one field.
#pragma once

#include <compare>

#include "graph/value/temporal.h"

namespace dossier {

// By the moment, then by the offset.
std::strong_ordering TemporalOrder(const ZonedTime& a, const ZonedTime& b);
std::strong_ordering TemporalOrder(const LocalDateTime& a, const LocalDateTime& b);
// By the moment, then by the offset, then by the zone's name.
std::strong_ordering TemporalOrder(const ZonedDateTime& a, const ZonedDateTime& b);
// By the average length, then by months, days, seconds.
std::strong_ordering TemporalOrder(const Duration& a, const Duration& b);

}  // namespace dossier

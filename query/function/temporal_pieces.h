// What a temporal value consists of: day, time of day, zone, each where it has it.
#pragma once

#include <cstdint>
#include <optional>

#include "graph/value/value.h"
#include "query/function/zone.h"

namespace dossier {

struct TemporalPieces {
  std::optional<int64_t> days;   // since 1970-01-01
  std::optional<int64_t> nanos;  // since midnight, as the clocks there show it
  std::optional<Zone> zone;
};

// Of a date, time or datetime of any kind.
TemporalPieces PiecesOf(const Value& instant);

}  // namespace dossier

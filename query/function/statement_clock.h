// The moment that date(), datetime() and timestamp() tell: one for the whole statement.
#pragma once

#include <cstdint>

namespace dossier {

struct StatementClock {
  int64_t seconds = 0;  // since 1970-01-01T00:00Z
  int32_t nanos = 0;    // in [0, 1'000'000'000)

  // The system's clock.
  static StatementClock Now();
};

}  // namespace dossier

#include "query/function/statement_clock.h"

#include <chrono>

namespace dossier {

StatementClock StatementClock::Now() {
  using std::chrono::nanoseconds;
  const int64_t nanos =
      std::chrono::duration_cast<nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count();
  return {nanos / 1'000'000'000, static_cast<int32_t>(nanos % 1'000'000'000)};
}

}  // namespace dossier

// Dates of publication as pages and feeds write them.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// ISO 8601 for a date (`2025-06-03`) or a date and time with its offset (`2025-06-03T18:20:00-05:00`, `…Z`). A time
// whose offset is not told leaves the date alone. Understood: ISO 8601 in its usual variants, mail and HTTP dates, days with month
// names in six languages (`June 3, 2025`, `3. Juni 2025`), numbers whose order is beyond doubt (`25/06/2025`), and
// seconds or milliseconds since 1970. Empty where it is not sure.
std::string NormalizePublished(std::string_view text);

}  // namespace dossier

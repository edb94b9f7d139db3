// The line that opens a report: where and when it was written.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// The day of a dateline at the start of a paragraph (`GUAYAQUIL, June 10, 2025. `, `PARIS, 3 March 2024 - `), ISO 8601.
// Empty where there is none: the place must stand in capitals, and the day must have its year.
std::string DatelineDate(std::string_view paragraph);

}  // namespace dossier

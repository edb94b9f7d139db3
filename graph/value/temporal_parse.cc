#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "graph/value/calendar.h"
#include "graph/value/temporal_parts.h"
#include "graph/value/temporal_scan.h"
#include "graph/value/temporal_text.h"
#include "graph/value/time_zone.h"

namespace dossier {
namespace {

absl::Status Unreadable(std::string_view what, std::string_view text, std::string_view example) {
  return absl::InvalidArgumentError(
      absl::StrCat("'", absl::string_view(text.data(), std::min<size_t>(text.size(), 80)),
                   "' is not ", absl::string_view(what.data(), what.size()), " such as '",
                   absl::string_view(example.data(), example.size()), "'"));
}

std::optional<LocalDateTime> TakeDateTime(IsoScanner* scanner) {
  const std::optional<int64_t> days = scanner->TakeDate();
  if (!days) return std::nullopt;
  if (!scanner->Take('T') && !scanner->Take('t')) return Join({*days, 0});
  const std::optional<int64_t> nanos = scanner->TakeTime();
  if (!nanos) return std::nullopt;
  return Join({*days, *nanos});
}

// '[Europe/London]' at the very end.
std::optional<std::string> TakeZoneName(IsoScanner* scanner) {
  const std::string_view rest = scanner->rest();
  if (rest.size() < 3 || rest.front() != '[' || rest.back() != ']') return std::nullopt;
  std::string name(rest.substr(1, rest.size() - 2));
  *scanner = IsoScanner("");
  return name;
}

absl::StatusOr<ZonedDateTime> CheckedAgainstZone(const LocalDateTime& local, int32_t offset,
                                                 std::string zone, std::string_view text) {
  absl::StatusOr<ZonedDateTime> t = MovedToZone(AtOffset(local, offset), std::move(zone));
  if (t.ok() && t->offset != offset) {
    return absl::InvalidArgumentError(absl::StrCat(
        "In '", absl::string_view(text.data(), text.size()),
        "' the offset is not that of the zone at this time, which is ", OffsetText(t->offset)));
  }
  return t;
}

}  // namespace

absl::StatusOr<Date> ParseDate(std::string_view text) {
  IsoScanner scanner(text);
  const std::optional<int64_t> days = scanner.TakeDate();
  if (!days || !scanner.AtEnd()) return Unreadable("a date", text, "2015-07-21");
  return Date{*days};
}

absl::StatusOr<LocalTime> ParseLocalTime(std::string_view text) {
  IsoScanner scanner(text);
  const std::optional<int64_t> nanos = scanner.TakeTime();
  if (!nanos || !scanner.AtEnd()) return Unreadable("a local time", text, "21:40:32.142");
  return LocalTime{*nanos};
}

absl::StatusOr<ZonedTime> ParseZonedTime(std::string_view text) {
  IsoScanner scanner(text);
  const std::optional<int64_t> nanos = scanner.TakeTime();
  const std::optional<int64_t> offset =
      scanner.AtEnd() ? std::optional<int64_t>(0) : scanner.TakeOffset();
  if (!nanos || !offset || !scanner.AtEnd())
    return Unreadable("a time", text, "21:40:32.142+01:00");
  return ZonedTime{*nanos, static_cast<int32_t>(*offset)};
}

absl::StatusOr<LocalDateTime> ParseLocalDateTime(std::string_view text) {
  IsoScanner scanner(text);
  const std::optional<LocalDateTime> local = TakeDateTime(&scanner);
  if (!local || !scanner.AtEnd())
    return Unreadable("a local date and time", text, "2015-07-21T21:40:32.142");
  return *local;
}

absl::StatusOr<ZonedDateTime> ParseZonedDateTime(std::string_view text) {
  constexpr std::string_view kExample = "2015-07-21T21:40:32.142+02:00[Europe/Stockholm]";
  IsoScanner scanner(text);
  const std::optional<LocalDateTime> local = TakeDateTime(&scanner);
  if (!local) return Unreadable("a date and time", text, kExample);
  if (scanner.AtEnd()) return AtOffset(*local, 0);
  if (std::optional<std::string> zone = TakeZoneName(&scanner))
    return InZone(*local, *std::move(zone));
  const std::optional<int64_t> offset = scanner.TakeOffset();
  if (!offset) return Unreadable("a date and time", text, kExample);
  if (scanner.AtEnd()) return AtOffset(*local, static_cast<int32_t>(*offset));
  std::optional<std::string> zone = TakeZoneName(&scanner);
  if (!zone) return Unreadable("a date and time", text, kExample);
  return CheckedAgainstZone(*local, static_cast<int32_t>(*offset), *std::move(zone), text);
}

absl::StatusOr<int32_t> ParseOffset(std::string_view text) {
  IsoScanner scanner(text);
  const std::optional<int64_t> offset = scanner.TakeOffset();
  if (!offset || !scanner.AtEnd())
    return Unreadable("an offset from UTC of at most 18 hours", text, "+01:00");
  return static_cast<int32_t>(*offset);
}

}  // namespace dossier

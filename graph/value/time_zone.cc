#include "graph/value/time_zone.h"

#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "graph/value/calendar.h"

namespace dossier {
namespace {

bool IsNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
         c == '_' || c == '-' || c == '+';
}

// The database is a tree of files; a name must not lead out of it, nor be one of the loader's
// special words.
bool IsPlausibleName(std::string_view zone) {
  if (zone.empty() || zone.size() > 64 || zone.front() == '/' || zone.back() == '/') return false;
  if (zone == "localtime" || zone.starts_with("Fixed/")) return false;
  for (const char c : zone) {
    if (!IsNameCharacter(c)) return false;
  }
  return true;
}

absl::StatusOr<absl::TimeZone> Load(std::string_view zone) {
  absl::TimeZone loaded;
  if (!IsPlausibleName(zone) ||
      !absl::LoadTimeZone(absl::string_view(zone.data(), zone.size()), &loaded)) {
    return absl::InvalidArgumentError(
        absl::StrCat("Unknown time zone '", absl::string_view(zone.data(), zone.size()),
                     "'; use a name of the IANA database such as 'Europe/Stockholm', or an offset "
                     "such as '+01:00'"));
  }
  return loaded;
}

absl::CivilSecond CivilSecondOf(int64_t local_seconds) {
  const CivilDate date = CivilFromDays(FloorDivide(local_seconds, kSecondsPerDay));
  const int64_t second = FloorModulo(local_seconds, kSecondsPerDay);
  return absl::CivilSecond(date.year, date.month, date.day, second / 3600, second / 60 % 60,
                           second % 60);
}

}  // namespace

absl::StatusOr<int32_t> ZoneOffsetAt(std::string_view zone, int64_t instant) {
  const absl::StatusOr<absl::TimeZone> loaded = Load(zone);
  if (!loaded.ok()) return loaded.status();
  return loaded->At(absl::FromUnixSeconds(instant)).offset;
}

absl::StatusOr<int32_t> ZoneOffsetOfLocal(std::string_view zone, int64_t local_seconds) {
  const absl::StatusOr<absl::TimeZone> loaded = Load(zone);
  if (!loaded.ok()) return loaded.status();
  const absl::TimeZone::TimeInfo info = loaded->At(CivilSecondOf(local_seconds));
  return static_cast<int32_t>(local_seconds - absl::ToUnixSeconds(info.pre));
}

}  // namespace dossier

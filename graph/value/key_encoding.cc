#include "graph/value/key_encoding.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

#include "graph/value/calendar.h"

namespace dossier {
namespace {

constexpr char kNumberKind = 0x40;
constexpr char kNaNKind = 0x41;
constexpr uint64_t kSignBit = uint64_t{1} << 63;

template <typename T>
void AppendBigEndian(T x, std::string* out) {
  for (int shift = (static_cast<int>(sizeof(T)) - 1) * 8; shift >= 0; shift -= 8) {
    out->push_back(static_cast<char>(x >> shift));
  }
}

void AppendSigned(int64_t x, std::string* out) {
  AppendBigEndian(static_cast<uint64_t>(x) ^ kSignBit, out);
}
void AppendSigned32(int32_t x, std::string* out) {
  AppendBigEndian(static_cast<uint32_t>(x) ^ (1u << 31), out);
}

void AppendDouble(double d, std::string* out) {
  const auto bits = std::bit_cast<uint64_t>(d == 0 ? 0.0 : d);  // one zero
  AppendBigEndian((bits & kSignBit) != 0 ? ~bits : bits ^ kSignBit, out);
}

// The largest double not above i: rounding to nearest may have gone up.
double FloorToDouble(int64_t i) {
  const auto d = static_cast<double>(i);
  const bool above = d >= 9223372036854775808.0 || static_cast<int64_t>(d) > i;
  return above ? std::nextafter(d, -HUGE_VAL) : d;
}

void AppendInteger(int64_t i, std::string* out) {
  const double floor = FloorToDouble(i);
  AppendDouble(floor, out);
  AppendBigEndian(static_cast<uint16_t>(i - static_cast<int64_t>(floor)), out);
}

void AppendNumber(const Value& v, std::string* out) {
  if (v.kind() == ValueKind::kInteger) return AppendInteger(v.integer(), out);
  if (std::isnan(v.floating())) return;
  AppendDouble(v.floating(), out);
  AppendBigEndian(uint16_t{0}, out);
}

void AppendEscaped(std::string_view text, std::string* out) {
  for (const char c : text) {
    out->push_back(c);
    if (c == '\0') out->push_back('\xFF');
  }
}

void AppendString(std::string_view text, std::string* out) {
  AppendEscaped(text, out);
  out->append("\0\x01", 2);
}

void AppendDuration(const Duration& d, std::string* out) {
  const __int128 seconds = static_cast<__int128>(d.months) * kSecondsPerAverageMonth +
                           static_cast<__int128>(d.days) * kSecondsPerDay + d.seconds;
  const __int128 average = seconds * kNanosPerSecond + d.nanos;
  AppendBigEndian(
      static_cast<unsigned __int128>(average) ^ (static_cast<unsigned __int128>(1) << 127), out);
  AppendSigned(d.months, out);
  AppendSigned(d.days, out);
  AppendSigned(d.seconds, out);
  AppendSigned32(d.nanos, out);
}

void AppendZonedDateTime(const ZonedDateTime& t, std::string* out) {
  AppendSigned(t.seconds, out);
  AppendSigned32(t.nanos, out);
  AppendSigned32(t.offset, out);
  AppendString(t.zone, out);
}

void AppendZonedTime(const ZonedTime& t, std::string* out) {
  AppendSigned(t.nanos - t.offset * kNanosPerSecond, out);
  AppendSigned32(t.offset, out);
}

void AppendPayload(const Value& v, std::string* out) {
  switch (v.kind()) {
    case ValueKind::kBoolean:
      return out->push_back(v.boolean() ? 1 : 0);
    case ValueKind::kInteger:
    case ValueKind::kFloat:
      return AppendNumber(v, out);
    case ValueKind::kString:
      return AppendString(v.string(), out);
    case ValueKind::kDate:
      return AppendSigned(v.date().days, out);
    case ValueKind::kLocalTime:
      return AppendSigned(v.local_time().nanos, out);
    case ValueKind::kZonedTime:
      return AppendZonedTime(v.zoned_time(), out);
    case ValueKind::kLocalDateTime:
      AppendSigned(v.local_date_time().seconds, out);
      return AppendSigned32(v.local_date_time().nanos, out);
    case ValueKind::kZonedDateTime:
      return AppendZonedDateTime(v.zoned_date_time(), out);
    default:
      return AppendDuration(v.duration(), out);
  }
}

}  // namespace

bool HasKey(const Value& value) { return KeyKind(value) != 0; }

char KeyKind(const Value& value) {
  // By ValueKind; 0 where there is no key.
  constexpr std::array<char, 16> kKinds = {0,    0x30, kNumberKind, kNumberKind, 0x20, 0, 0, 0x12,
                                           0x14, 0x13, 0x11,        0x10,        0x15, 0, 0, 0};
  const char kind = kKinds[static_cast<size_t>(value.kind())];
  return value.kind() == ValueKind::kFloat && std::isnan(value.floating()) ? kNaNKind : kind;
}

void AppendKey(const Value& value, std::string* out) {
  out->push_back(KeyKind(value));
  AppendPayload(value, out);
}

void AppendStringPrefix(std::string_view prefix, std::string* out) {
  out->push_back(0x20);
  AppendEscaped(prefix, out);
}

}  // namespace dossier

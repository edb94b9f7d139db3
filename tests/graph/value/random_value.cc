#include "tests/graph/value/random_value.h"

#include <array>
#include <cmath>
#include <limits>

namespace dossier {
namespace {
constexpr int64_t kMin = std::numeric_limits<int64_t>::min();
constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
constexpr int64_t kTwoTo53 = int64_t{1} << 53;
}  // namespace

int64_t RandomValue::EdgeInteger() {
  constexpr std::array<int64_t, 14> kEdges = {0,
                                              1,
                                              -1,
                                              2,
                                              kMin,
                                              kMin + 1,
                                              kMax,
                                              kMax - 1,
                                              kTwoTo53,
                                              kTwoTo53 + 1,
                                              kTwoTo53 - 1,
                                              -kTwoTo53,
                                              -kTwoTo53 - 1,
                                              1000};
  if (Below(4) == 0) return static_cast<int64_t>(engine_());
  return kEdges[Below(kEdges.size())];
}

double RandomValue::EdgeFloat() {
  using Limits = std::numeric_limits<double>;
  const std::array<double, 18> edges = {0.0,
                                        -0.0,
                                        1.0,
                                        -1.0,
                                        0.5,
                                        1.5,
                                        9007199254740992.0,
                                        9007199254740994.0,
                                        -9007199254740992.0,
                                        9223372036854775808.0,
                                        -9223372036854775808.0,
                                        1e300,
                                        Limits::infinity(),
                                        -Limits::infinity(),
                                        Limits::quiet_NaN(),
                                        Limits::denorm_min(),
                                        Limits::max(),
                                        1000.0};
  if (Below(4) == 0) return static_cast<double>(static_cast<int64_t>(engine_())) / 1024.0;
  return edges[Below(edges.size())];
}

Value RandomValue::Number() { return Below(2) == 0 ? Value(EdgeInteger()) : Value(EdgeFloat()); }

std::string RandomValue::Text() {
  constexpr std::array<const char*, 8> kPieces = {"a", "b", "é", "字", "😀", "'", "\\", " "};
  std::string text;
  for (uint64_t n = Below(12); n > 0; --n) text += kPieces[Below(kPieces.size())];
  if (Below(8) == 0) text.push_back('\0');
  return text;
}

Value RandomValue::Temporal() {
  const auto small = [&](int64_t bound) { return static_cast<int64_t>(Below(bound)) - bound / 2; };
  const auto nanos = [&] { return static_cast<int32_t>(Below(3) * 499'999'999); };
  constexpr std::array<int32_t, 4> kOffsets = {0, 3600, -3600, 3208};
  const int32_t offset = kOffsets[Below(kOffsets.size())];
  switch (Below(6)) {
    case 0:
      return Value(Date{small(10)});
    case 1:
      return Value(LocalTime{static_cast<int64_t>(Below(4)) * 3'600'000'000'000 + nanos()});
    case 2:
      return Value(ZonedTime{static_cast<int64_t>(Below(4)) * 3'600'000'000'000 + nanos(), offset});
    case 3:
      return Value(LocalDateTime{small(10), nanos()});
    case 4:
      return Value(
          ZonedDateTime{small(10), nanos(), offset, Below(2) == 0 ? "" : "Europe/Stockholm"});
    default:
      return Value(Duration{small(4), small(64), small(4) * 86'400, nanos()});
  }
}

Value RandomValue::Scalar() {
  switch (Below(4)) {
    case 0:
      return Value(Below(2) == 0);
    case 1:
      return Number();
    case 2:
      return Value(Text());
    default:
      return Temporal();
  }
}

Value RandomValue::Nested(int depth) {
  const uint64_t size = Below(4);
  if (Below(2) == 0) {
    List list;
    for (uint64_t i = 0; i < size; ++i) list.push_back(Any(depth - 1));
    return Value(std::move(list));
  }
  Map map;
  for (uint64_t i = 0; i < size; ++i)
    map[std::string(1, static_cast<char>('a' + Below(3)))] = Any(depth - 1);
  return Value(std::move(map));
}

Value RandomValue::Any(int depth) {
  if (depth > 0 && Below(3) == 0) return Nested(depth);
  switch (Below(8)) {
    case 0:
      return Value();
    case 1:
      return Value(NodeRef{Below(3)});
    case 2:
      return Value(RelationshipRef{Below(3)});
    case 3:
      return Below(2) == 0 ? Value(Path{{Below(2)}, {}})
                           : Value(Path{{Below(2), Below(2)}, {Below(2)}});
    default:
      return Scalar();
  }
}

}  // namespace dossier

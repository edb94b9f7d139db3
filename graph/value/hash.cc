#include "graph/value/hash.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <initializer_list>
#include <string_view>

namespace dossier {
namespace {

// Tags that keep kinds apart; integers and floats share one.
enum Tag : uint64_t {
  kNullTag = 1,
  kBooleanTag,
  kNumberTag,
  kStringTag,
  kListTag,
  kMapTag,
  kTemporalTag,
  kElementTag,
  kPathTag
};

uint64_t Fold(uint64_t seed, std::initializer_list<uint64_t> parts) {
  for (const uint64_t part : parts) seed = CombineHashes(seed, part);
  return seed;
}

uint64_t HashBytes(uint64_t seed, std::string_view bytes) {
  uint64_t h = CombineHashes(seed, bytes.size());
  while (bytes.size() >= 8) {
    uint64_t word;
    std::memcpy(&word, bytes.data(), 8);
    h = CombineHashes(h, word);
    bytes.remove_prefix(8);
  }
  if (bytes.empty()) return h;
  uint64_t rest = 0;
  std::memcpy(&rest, bytes.data(), bytes.size());
  return CombineHashes(h, rest);
}

uint64_t HashFloat(double d) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (std::isnan(d)) return CombineHashes(kNumberTag, 0x7FF8000000000000u);
  if (d >= -kTwoTo63 && d < kTwoTo63 && d == std::trunc(d)) {
    return CombineHashes(kNumberTag, static_cast<uint64_t>(static_cast<int64_t>(d)));
  }
  return CombineHashes(kNumberTag, std::bit_cast<uint64_t>(d));
}

uint64_t HashList(const List& list) {
  uint64_t h = CombineHashes(kListTag, list.size());
  for (const Value& v : list) h = CombineHashes(h, HashValue(v));
  return h;
}

uint64_t HashMap(const Map& map) {
  uint64_t h = CombineHashes(kMapTag, map.size());
  for (const auto& [key, value] : map) h = CombineHashes(HashBytes(h, key), HashValue(value));
  return h;
}

uint64_t HashPath(const Path& path) {
  uint64_t h = CombineHashes(kPathTag, path.nodes.size());
  for (const uint64_t id : path.nodes) h = CombineHashes(h, id);
  for (const uint64_t id : path.relationships) h = CombineHashes(h, id);
  return h;
}

uint64_t Bits(int64_t i) { return static_cast<uint64_t>(i); }

uint64_t HashTemporal(const Value& v) {
  const uint64_t seed = CombineHashes(kTemporalTag, static_cast<uint64_t>(v.kind()));
  switch (v.kind()) {
    case ValueKind::kDate:
      return Fold(seed, {Bits(v.date().days)});
    case ValueKind::kLocalTime:
      return Fold(seed, {Bits(v.local_time().nanos)});
    case ValueKind::kZonedTime:
      return Fold(seed, {Bits(v.zoned_time().nanos), Bits(v.zoned_time().offset)});
    case ValueKind::kLocalDateTime:
      return Fold(seed, {Bits(v.local_date_time().seconds), Bits(v.local_date_time().nanos)});
    case ValueKind::kZonedDateTime: {
      const ZonedDateTime& t = v.zoned_date_time();
      return HashBytes(Fold(seed, {Bits(t.seconds), Bits(t.nanos), Bits(t.offset)}), t.zone);
    }
    default: {
      const Duration& d = v.duration();
      return Fold(seed, {Bits(d.months), Bits(d.days), Bits(d.seconds), Bits(d.nanos)});
    }
  }
}

}  // namespace

uint64_t HashValue(const Value& v) {
  switch (v.kind()) {
    case ValueKind::kNull:
      return CombineHashes(kNullTag, 0);
    case ValueKind::kBoolean:
      return CombineHashes(kBooleanTag, v.boolean());
    case ValueKind::kInteger:
      return CombineHashes(kNumberTag, Bits(v.integer()));
    case ValueKind::kFloat:
      return HashFloat(v.floating());
    case ValueKind::kString:
      return HashBytes(kStringTag, v.string());
    case ValueKind::kList:
      return HashList(v.list());
    case ValueKind::kMap:
      return HashMap(v.map());
    case ValueKind::kNode:
      return Fold(kElementTag, {0, v.node().id});
    case ValueKind::kRelationship:
      return Fold(kElementTag, {1, v.relationship().id});
    case ValueKind::kPath:
      return HashPath(v.path());
    default:
      return HashTemporal(v);
  }
}

}  // namespace dossier

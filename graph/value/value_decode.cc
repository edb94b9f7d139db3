#include <bit>
#include <limits>
#include <optional>
#include <utility>

#include "graph/value/calendar.h"
#include "graph/value/value_codec.h"
#include "graph/value/value_tag.h"
#include "graph/value/varint.h"

namespace dossier {
namespace {

// Reads payloads; after the first failure everything fails.
class Decoder {
 public:
  explicit Decoder(std::string_view in) : in_(in) {}
  std::string_view rest() const { return in_; }

  std::optional<Value> TakeAny(int depth) {
    if (in_.empty()) return std::nullopt;
    const auto tag = static_cast<ValueTag>(in_.front());
    in_.remove_prefix(1);
    if (tag == ValueTag::kList || tag == ValueTag::kMap) {
      if (depth == kMaxValueDepth) return std::nullopt;
      return tag == ValueTag::kList ? TakeList(depth + 1) : TakeMap(depth + 1);
    }
    std::optional<Value> value = TakePlain(tag);
    return failed_ ? std::nullopt : value;
  }

 private:
  template <typename T>
  T Fail() {
    failed_ = true;
    return T();
  }

  uint64_t Unsigned() {
    uint64_t x = 0;
    return TakeVarint(&in_, &x) ? x : Fail<uint64_t>();
  }
  int64_t Signed() { return Unzigzag(Unsigned()); }
  template <typename T>
  T Below(uint64_t bound) {
    const uint64_t x = Unsigned();
    return x < bound ? static_cast<T>(x) : Fail<T>();
  }
  int32_t Offset() {
    const int64_t x = Signed();
    return x > -kSecondsPerDay && x < kSecondsPerDay ? static_cast<int32_t>(x) : Fail<int32_t>();
  }
  int32_t Nanos() { return Below<int32_t>(kNanosPerSecond); }
  std::string_view Text() {
    const uint64_t size = Unsigned();
    if (size > in_.size()) return Fail<std::string_view>();
    const std::string_view text = in_.substr(0, size);
    in_.remove_prefix(size);
    return text;
  }
  double Float() {
    if (in_.size() < 8) return Fail<double>();
    uint64_t bits = 0;
    for (int i = 7; i >= 0; --i) bits = bits << 8 | static_cast<uint8_t>(in_[i]);
    in_.remove_prefix(8);
    return std::bit_cast<double>(bits);
  }

  Value TakeZonedTime() {
    const auto nanos = Below<int64_t>(kNanosPerDay);
    return Value(ZonedTime{nanos, Offset()});
  }
  Value TakeLocalDateTime() {
    const int64_t seconds = Signed();
    return Value(LocalDateTime{seconds, Nanos()});
  }
  Value TakeZonedDateTime() {
    ZonedDateTime t;
    t.seconds = Signed();
    t.nanos = Nanos();
    t.offset = Offset();
    t.zone = Text();
    return Value(std::move(t));
  }
  Value TakeDuration() {
    Duration d;
    d.months = Signed();
    d.days = Signed();
    d.seconds = Signed();
    d.nanos = Nanos();
    return Value(d);
  }
  Value TakePath() {
    const uint64_t length = Unsigned();
    if (failed_ || length >= in_.size()) return Fail<Value>();  // an id takes a byte at least
    Path path;
    for (uint64_t i = 0; i <= length && !failed_; ++i) path.nodes.push_back(Unsigned());
    for (uint64_t i = 0; i < length && !failed_; ++i) path.relationships.push_back(Unsigned());
    return Value(std::move(path));
  }

  std::optional<Value> TakePlain(ValueTag tag) {
    switch (tag) {
      case ValueTag::kNull:
        return Value();
      case ValueTag::kFalse:
        return Value(false);
      case ValueTag::kTrue:
        return Value(true);
      case ValueTag::kInteger:
        return Value(Signed());
      case ValueTag::kFloat:
        return Value(Float());
      case ValueTag::kString:
        return Value(Text());
      case ValueTag::kDate:
        return Value(Date{Signed()});
      case ValueTag::kLocalTime:
        return Value(LocalTime{Below<int64_t>(kNanosPerDay)});
      case ValueTag::kZonedTime:
        return TakeZonedTime();
      case ValueTag::kLocalDateTime:
        return TakeLocalDateTime();
      case ValueTag::kZonedDateTime:
        return TakeZonedDateTime();
      case ValueTag::kDuration:
        return TakeDuration();
      case ValueTag::kNode:
        return Value(NodeRef{Unsigned()});
      case ValueTag::kRelationship:
        return Value(RelationshipRef{Unsigned()});
      case ValueTag::kPath:
        return TakePath();
      default:
        return std::nullopt;
    }
  }

  std::optional<Value> TakeList(int depth) {
    const uint64_t count = Unsigned();
    if (failed_ || count > in_.size()) return std::nullopt;  // a value takes a byte at least
    List list;
    list.reserve(count);
    for (uint64_t i = 0; i < count; ++i) {
      std::optional<Value> element = TakeAny(depth);
      if (!element) return std::nullopt;
      list.push_back(*std::move(element));
    }
    return Value(std::move(list));
  }

  std::optional<Value> TakeMap(int depth) {
    const uint64_t count = Unsigned();
    if (failed_ || count > in_.size()) return std::nullopt;
    Map map;
    for (uint64_t i = 0; i < count; ++i) {
      const std::string_view key = Text();
      if (failed_ || (!map.empty() && key <= map.rbegin()->first)) return std::nullopt;
      std::optional<Value> element = TakeAny(depth);
      if (!element) return std::nullopt;
      map.emplace_hint(map.end(), key, *std::move(element));
    }
    return Value(std::move(map));
  }

  std::string_view in_;
  bool failed_ = false;
};

}  // namespace

absl::StatusOr<Value> TakeValue(std::string_view* in) {
  Decoder decoder(*in);
  std::optional<Value> value = decoder.TakeAny(0);
  if (!value) return absl::DataLossError("The stored bytes of a value are damaged");
  *in = decoder.rest();
  return *std::move(value);
}

absl::StatusOr<Value> DecodeValue(std::string_view bytes) {
  absl::StatusOr<Value> value = TakeValue(&bytes);
  if (value.ok() && !bytes.empty())
    return absl::DataLossError("The stored bytes of a value have a tail too many");
  return value;
}

}  // namespace dossier

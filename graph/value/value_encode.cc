#include <bit>

#include "graph/value/value_codec.h"
#include "graph/value/value_tag.h"
#include "graph/value/varint.h"

namespace dossier {
namespace {

void AppendSigned(int64_t x, std::string* out) { AppendVarint(Zigzag(x), out); }

void AppendText(std::string_view text, std::string* out) {
  AppendVarint(text.size(), out);
  out->append(text);
}

void AppendFloat(double d, std::string* out) {
  const auto bits = std::bit_cast<uint64_t>(d);
  for (int shift = 0; shift < 64; shift += 8) out->push_back(static_cast<char>(bits >> shift));
}

void AppendZonedDateTime(const ZonedDateTime& t, std::string* out) {
  AppendSigned(t.seconds, out);
  AppendVarint(t.nanos, out);
  AppendSigned(t.offset, out);
  AppendText(t.zone, out);
}

void AppendDuration(const Duration& d, std::string* out) {
  AppendSigned(d.months, out);
  AppendSigned(d.days, out);
  AppendSigned(d.seconds, out);
  AppendVarint(d.nanos, out);
}

void AppendPath(const Path& path, std::string* out) {
  AppendVarint(path.relationships.size(), out);
  for (const uint64_t id : path.nodes) AppendVarint(id, out);
  for (const uint64_t id : path.relationships) AppendVarint(id, out);
}

// Everything without values inside.
void AppendPlain(const Value& v, std::string* out) {
  switch (v.kind()) {
    case ValueKind::kInteger:
      return AppendSigned(v.integer(), out);
    case ValueKind::kFloat:
      return AppendFloat(v.floating(), out);
    case ValueKind::kString:
      return AppendText(v.string(), out);
    case ValueKind::kDate:
      return AppendSigned(v.date().days, out);
    case ValueKind::kLocalTime:
      return AppendVarint(v.local_time().nanos, out);
    case ValueKind::kZonedTime:
      AppendVarint(v.zoned_time().nanos, out);
      return AppendSigned(v.zoned_time().offset, out);
    case ValueKind::kLocalDateTime:
      AppendSigned(v.local_date_time().seconds, out);
      return AppendVarint(v.local_date_time().nanos, out);
    case ValueKind::kZonedDateTime:
      return AppendZonedDateTime(v.zoned_date_time(), out);
    case ValueKind::kDuration:
      return AppendDuration(v.duration(), out);
    case ValueKind::kNode:
      return AppendVarint(v.node().id, out);
    case ValueKind::kRelationship:
      return AppendVarint(v.relationship().id, out);
    case ValueKind::kPath:
      return AppendPath(v.path(), out);
    default:
      return;
  }
}

absl::Status Encode(const Value& v, int depth, std::string* out);

absl::Status EncodeList(const List& list, int depth, std::string* out) {
  AppendVarint(list.size(), out);
  for (const Value& element : list) {
    if (absl::Status status = Encode(element, depth, out); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status EncodeMap(const Map& map, int depth, std::string* out) {
  AppendVarint(map.size(), out);
  for (const auto& [key, element] : map) {
    AppendText(key, out);
    if (absl::Status status = Encode(element, depth, out); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status Encode(const Value& v, int depth, std::string* out) {
  out->push_back(static_cast<char>(TagOf(v)));
  if (v.kind() != ValueKind::kList && v.kind() != ValueKind::kMap) {
    AppendPlain(v, out);
    return absl::OkStatus();
  }
  if (depth == kMaxValueDepth)
    return absl::InvalidArgumentError("The value is nested deeper than 128 levels");
  return v.kind() == ValueKind::kList ? EncodeList(v.list(), depth + 1, out)
                                      : EncodeMap(v.map(), depth + 1, out);
}

}  // namespace

absl::Status EncodeValue(const Value& value, std::string* out) { return Encode(value, 0, out); }

}  // namespace dossier

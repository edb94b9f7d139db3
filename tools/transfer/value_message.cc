#include "tools/transfer/value_message.h"

#include <utility>

#include "absl/status/status.h"
#include "graph/value/temporal_text.h"
#include "proto/value.pb.h"

namespace dossier {
namespace {

constexpr int kDeepest = 128;

absl::StatusOr<Value> Read(const ValueMessage& message, int depth);

template <typename Parsed>
absl::StatusOr<Value> ValueOf(Parsed parsed) {
  if (!parsed.ok()) return parsed.status();
  return Value(*std::move(parsed));
}

absl::StatusOr<Value> ReadList(const ListMessage& message, int depth) {
  List list;
  list.reserve(message.items_size());
  for (const ValueMessage& item : message.items()) {
    absl::StatusOr<Value> value = Read(item, depth);
    if (!value.ok()) return value.status();
    list.push_back(*std::move(value));
  }
  return Value(std::move(list));
}

absl::StatusOr<Value> ReadMap(const MapMessage& message, int depth) {
  Map map;
  for (const NamedValueMessage& entry : message.entries()) {
    absl::StatusOr<Value> value = Read(entry.value(), depth);
    if (!value.ok()) return value.status();
    map[entry.key()] = *std::move(value);
  }
  return Value(std::move(map));
}

absl::StatusOr<Value> Read(const ValueMessage& message, int depth) {
  if (depth > kDeepest) return absl::InvalidArgumentError("a value nested deeper than 128 levels");
  switch (message.kind_case()) {
    case ValueMessage::kBoolean: return Value(message.boolean());
    case ValueMessage::kInteger: return Value(static_cast<int64_t>(message.integer()));
    case ValueMessage::kNumber: return Value(message.number());
    case ValueMessage::kText: return Value(message.text());
    case ValueMessage::kList: return ReadList(message.list(), depth + 1);
    case ValueMessage::kMap: return ReadMap(message.map(), depth + 1);
    case ValueMessage::kDate: return ValueOf(ParseDate(message.date()));
    case ValueMessage::kLocalTime: return ValueOf(ParseLocalTime(message.local_time()));
    case ValueMessage::kTime: return ValueOf(ParseZonedTime(message.time()));
    case ValueMessage::kLocalDateTime: return ValueOf(ParseLocalDateTime(message.local_date_time()));
    case ValueMessage::kDateTime: return ValueOf(ParseZonedDateTime(message.date_time()));
    case ValueMessage::kDuration: return ValueOf(ParseDuration(message.duration()));
    case ValueMessage::KIND_NOT_SET: return Value();
  }
  return Value();
}

void WriteList(const List& list, ListMessage* message) {
  for (const Value& item : list) WriteValueMessage(item, message->add_items());
}

void WriteMap(const Map& map, MapMessage* message) {
  for (const auto& [key, value] : map) {
    NamedValueMessage* entry = message->add_entries();
    entry->set_key(key);
    WriteValueMessage(value, entry->mutable_value());
  }
}

}  // namespace

void WriteValueMessage(const Value& value, ValueMessage* message) {
  switch (value.kind()) {
    case ValueKind::kNull:
    case ValueKind::kNode:
    case ValueKind::kRelationship:
    case ValueKind::kPath: return message->Clear();
    case ValueKind::kBoolean: return message->set_boolean(value.boolean());
    case ValueKind::kInteger: return message->set_integer(value.integer());
    case ValueKind::kFloat: return message->set_number(value.floating());
    case ValueKind::kString: return message->set_text(value.string());
    case ValueKind::kList: return WriteList(value.list(), message->mutable_list());
    case ValueKind::kMap: return WriteMap(value.map(), message->mutable_map());
    case ValueKind::kDate: return message->set_date(ToText(value.date()));
    case ValueKind::kLocalTime: return message->set_local_time(ToText(value.local_time()));
    case ValueKind::kZonedTime: return message->set_time(ToText(value.zoned_time()));
    case ValueKind::kLocalDateTime: return message->set_local_date_time(ToText(value.local_date_time()));
    case ValueKind::kZonedDateTime: return message->set_date_time(ToText(value.zoned_date_time()));
    case ValueKind::kDuration: return message->set_duration(ToText(value.duration()));
  }
}

absl::StatusOr<Value> ReadValueMessage(const ValueMessage& message) { return Read(message, 0); }

}  // namespace dossier

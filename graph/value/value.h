// The closed type of everything a property can hold or a query can compute.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "graph/value/temporal.h"

namespace dossier {

class Value;

// Lists and maps are immutable once they are inside a Value. Maps keep their keys sorted by bytes.
using List = std::vector<Value>;
using Map = std::map<std::string, Value, std::less<>>;

// Ids are the store's, dense from 0 per store, and never reused while a snapshot could see the old
// owner.
struct NodeRef {
  uint64_t id = 0;
  friend bool operator==(NodeRef, NodeRef) = default;
};
struct RelationshipRef {
  uint64_t id = 0;
  friend bool operator==(RelationshipRef, RelationshipRef) = default;
};

// Alternating nodes and relationships: nodes.size() == relationships.size() + 1. A relationship may
// be walked against its direction; its ends are asked of the graph.
struct Path {
  std::vector<uint64_t> nodes;
  std::vector<uint64_t> relationships;
  friend bool operator==(const Path&, const Path&) = default;
};

enum class ValueKind : uint8_t {
  kNull,
  kBoolean,
  kInteger,
  kFloat,
  kString,
  kList,
  kMap,
  kDate,
  kLocalTime,
  kZonedTime,
  kLocalDateTime,
  kZonedDateTime,
  kDuration,
  kNode,
  kRelationship,
  kPath,
};

// Cheap to copy: what does not fit into two words is shared and immutable. Threads may share Values
// freely. An accessor may be called only for its own kind (checked by assertion).
class Value {
 public:
  Value() = default;  // null
  explicit Value(bool b) : rep_(b) {}
  explicit Value(int64_t i) : rep_(i) {}
  explicit Value(double d) : rep_(d) {}
  explicit Value(std::string s) : rep_(std::make_shared<const std::string>(std::move(s))) {}
  explicit Value(std::string_view s) : Value(std::string(s)) {}
  explicit Value(const char* s) : Value(std::string(s)) {}
  explicit Value(List list) : rep_(std::make_shared<const List>(std::move(list))) {}
  explicit Value(Map map) : rep_(std::make_shared<const Map>(std::move(map))) {}
  explicit Value(Date d) : rep_(d) {}
  explicit Value(LocalTime t) : rep_(t) {}
  explicit Value(ZonedTime t) : rep_(t) {}
  explicit Value(LocalDateTime t) : rep_(t) {}
  explicit Value(ZonedDateTime t) : rep_(std::make_shared<const ZonedDateTime>(std::move(t))) {}
  explicit Value(Duration d) : rep_(std::make_shared<const Duration>(d)) {}
  explicit Value(NodeRef n) : rep_(n) {}
  explicit Value(RelationshipRef r) : rep_(r) {}
  explicit Value(Path p) : rep_(std::make_shared<const Path>(std::move(p))) {}

  ValueKind kind() const { return static_cast<ValueKind>(rep_.index()); }
  bool is_null() const { return kind() == ValueKind::kNull; }
  bool is_number() const { return kind() == ValueKind::kInteger || kind() == ValueKind::kFloat; }

  bool boolean() const { return std::get<bool>(rep_); }
  int64_t integer() const { return std::get<int64_t>(rep_); }
  double floating() const { return std::get<double>(rep_); }
  const std::string& string() const { return *std::get<Shared<std::string>>(rep_); }
  const List& list() const { return *std::get<Shared<List>>(rep_); }
  const Map& map() const { return *std::get<Shared<Map>>(rep_); }
  Date date() const { return std::get<Date>(rep_); }
  LocalTime local_time() const { return std::get<LocalTime>(rep_); }
  ZonedTime zoned_time() const { return std::get<ZonedTime>(rep_); }
  LocalDateTime local_date_time() const { return std::get<LocalDateTime>(rep_); }
  const ZonedDateTime& zoned_date_time() const { return *std::get<Shared<ZonedDateTime>>(rep_); }
  const Duration& duration() const { return *std::get<Shared<Duration>>(rep_); }
  NodeRef node() const { return std::get<NodeRef>(rep_); }
  RelationshipRef relationship() const { return std::get<RelationshipRef>(rep_); }
  const Path& path() const { return *std::get<Shared<Path>>(rep_); }

 private:
  template <typename T>
  using Shared = std::shared_ptr<const T>;
  // In the order of ValueKind.
  std::variant<std::monostate, bool, int64_t, double, Shared<std::string>, Shared<List>,
               Shared<Map>, Date, LocalTime, ZonedTime, LocalDateTime, Shared<ZonedDateTime>,
               Shared<Duration>, NodeRef, RelationshipRef, Shared<Path>>
      rep_;
};

// openCypher's name of a kind: 'Integer', 'DateTime', 'Node' ...
std::string_view KindName(ValueKind kind);

}  // namespace dossier

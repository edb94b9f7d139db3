#include "graph/store/id_cursors.h"

#include "graph/storage/element_record.h"
#include "graph/storage/index_definition.h"
#include "graph/store/member_entry.h"
#include "graph/store/range_cursor.h"
#include "graph/value/key_encoding.h"

namespace dossier {
namespace {

using IdOr = absl::StatusOr<std::optional<uint64_t>>;

CursorOr ScanRecords(const ReadContext& context, ElementKind kind,
                     std::function<bool(const ElementHead&)> wants) {
  std::string prefix = key::ElementPrefix(kind);
  return NewRangeCursor(context, prefix, key::After(prefix),
                        [kind, wants](std::string_view key, std::string_view value) -> IdOr {
                          ByteReader reader(value);
                          auto id = key::ElementId(key);
                          auto head = ReadElementHead(kind, &reader);
                          if (!id || !head) return Damaged("a record of an element");
                          return wants(*head) ? id : std::nullopt;
                        });
}

IdOr IdOfIndexEntry(std::string_view key, std::string_view) {
  auto entry = key::IndexEntry(key);
  if (!entry) return Damaged("an entry of an index");
  return entry->id;
}

CursorOr ScanEntries(const ReadContext& context, std::string begin, std::string end) {
  if (begin >= end) return NewEmptyCursor();
  return NewRangeCursor(context, std::move(begin), std::move(end), IdOfIndexEntry);
}

// The bytes of a bound; nothing where no value compares with it.
std::optional<std::string> BoundKey(IndexId index, const IndexBound& bound) {
  std::string bytes = key::IndexPrefix(index);
  if (!AppendIndexKey(bound.value, &bytes)) return std::nullopt;
  return bytes;
}

// Where an open side of a range lies: values of other kinds do not compare with the bound.
std::string KindBegin(IndexId index, const std::string& bound) {
  return bound.substr(0, key::IndexPrefix(index).size() + 1);
}

}  // namespace

CursorOr ScanElements(const ReadContext& context, ElementKind kind) {
  bool derived = context.sight() == Sight::kDerived;
  return ScanRecords(context, kind, [derived](const ElementHead& head) {
    return derived ? head.derived : !head.hidden;
  });
}

CursorOr ScanHidden(const ReadContext& context, ElementKind kind) {
  return ScanRecords(context, kind, [](const ElementHead& head) { return head.hidden; });
}

CursorOr ScanMembers(const ReadContext& context, ElementKind kind, uint32_t label_or_type) {
  if (label_or_type == kNoName) return NewEmptyCursor();
  std::string prefix = key::MemberPrefix(kind, label_or_type);
  return NewRangeCursor(
      context, prefix, key::After(prefix),
      [sight = context.sight()](std::string_view key, std::string_view value) -> IdOr {
        auto member = key::Member(key);
        auto membership = DecodeMembership(value);
        if (!member || !membership) return Damaged("an entry of a label or type");
        if (!membership->In(sight)) return std::nullopt;
        return member->id;
      });
}

CursorOr SeekIndex(const ReadContext& context, IndexId index, std::span<const Value> values) {
  std::optional<std::string> bytes = IndexKeyOf(values);
  if (!bytes) return NewEmptyCursor();
  std::string prefix = key::IndexPrefix(index, *bytes);
  return ScanEntries(context, prefix, key::After(prefix));
}

CursorOr SeekIndexRange(const ReadContext& context, IndexId index,
                        const std::optional<IndexBound>& low,
                        const std::optional<IndexBound>& high) {
  std::string all = key::IndexPrefix(index);
  if (!low && !high) return ScanEntries(context, all, key::After(all));
  std::optional<std::string> from = BoundKey(index, low ? *low : *high);
  std::optional<std::string> to = BoundKey(index, high ? *high : *low);
  if (!from || !to || KindBegin(index, *from) != KindBegin(index, *to)) return NewEmptyCursor();
  std::string kind = KindBegin(index, *from);
  std::string begin = !low ? kind : low->inclusive ? *from : key::After(*from);
  std::string end = !high ? key::After(kind) : high->inclusive ? key::After(*to) : *to;
  return ScanEntries(context, std::move(begin), std::move(end));
}

CursorOr SeekIndexPrefix(const ReadContext& context, IndexId index, std::string_view prefix) {
  std::string begin = key::IndexPrefix(index);
  AppendStringPrefix(prefix, &begin);
  return ScanEntries(context, begin, key::After(begin));
}

}  // namespace dossier

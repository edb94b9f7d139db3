#include "query/function/value_size.h"

namespace dossier {
namespace {

constexpr size_t kShared = 32;   // the block that owners share
constexpr size_t kMapNode = 64;  // of std::map, the key's object included

size_t ListSize(const List& list) {
  size_t bytes = kShared + list.size() * sizeof(Value);
  for (const Value& element : list) bytes += HeapSize(element);
  return bytes;
}

size_t MapSize(const Map& map) {
  size_t bytes = kShared;
  for (const auto& [key, value] : map)
    bytes += kMapNode + sizeof(Value) + key.size() + HeapSize(value);
  return bytes;
}

}  // namespace

size_t HeapSize(const Value& value) {
  switch (value.kind()) {
    case ValueKind::kString:
      return kShared + sizeof(std::string) + value.string().size();
    case ValueKind::kList:
      return ListSize(value.list());
    case ValueKind::kMap:
      return MapSize(value.map());
    case ValueKind::kZonedDateTime:
      return kShared + sizeof(ZonedDateTime);
    case ValueKind::kDuration:
      return kShared + sizeof(Duration);
    case ValueKind::kPath:
      return kShared + sizeof(Path) +
             8 * (value.path().nodes.size() + value.path().relationships.size());
    default:
      return 0;
  }
}

}  // namespace dossier

#include "tools/transfer/csv_node_ids.h"

#include "absl/status/status.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

std::string InSpace(const std::string& space) { return space.empty() ? "" : absl::StrCat(" in the id space ", space); }

template <typename Ids, typename Key>
NodeId Lookup(const Ids& ids, const Key& key) {
  auto found = ids.find(key);
  return found == ids.end() ? kNoId : found->second;
}

}  // namespace

std::optional<int64_t> CanonicalInteger(std::string_view text) {
  int64_t value = 0;
  if (text.empty() || !absl::SimpleAtoi(absl::string_view(text.data(), text.size()), &value)) return std::nullopt;
  if (absl::StrCat(value) != text) return std::nullopt;
  return value;
}

absl::Status CsvNodeIds::Add(const std::string& space, std::string_view id, NodeId node) {
  Space& ids = spaces_[space];
  std::optional<int64_t> integer = CanonicalInteger(id);
  bool added = integer ? ids.integers.try_emplace(*integer, node).second : ids.strings.try_emplace(std::string(id), node).second;
  if (added) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat("the id '", std::string(id), "' occurs twice", InSpace(space)));
}

absl::StatusOr<NodeId> CsvNodeIds::Find(const std::string& space, std::string_view id) const {
  auto ids = spaces_.find(space);
  NodeId node = kNoId;
  if (ids != spaces_.end()) {
    std::optional<int64_t> integer = CanonicalInteger(id);
    node = integer ? Lookup(ids->second.integers, *integer) : Lookup(ids->second.strings, std::string(id));
  }
  if (node != kNoId) return node;
  return absl::InvalidArgumentError(absl::StrCat("no node has the id '", std::string(id), "'", InSpace(space)));
}

}  // namespace dossier

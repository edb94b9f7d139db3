// Type and ends of every relationship, by id.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/image/packed_numbers.h"
#include "graph/store/ids.h"

namespace dossier {

// A view; the bytes must outlive it.
class EndsSection {
 public:
  struct Ends {
    TypeId type = kNoName;  // kNoName: no such relationship
    NodeId start = kNoId, end = kNoId;
  };

  Ends Of(RelationshipId id) const {
    if (id >= types_.size() || types_[id] == 0) return {};
    return {static_cast<TypeId>(types_[id] - 1), starts_[id], ends_[id]};
  }

  // Nothing where the bytes are damaged.
  static std::optional<EndsSection> Read(std::string_view bytes);

 private:
  PackedNumbers types_, starts_, ends_;  // types plus one; 0: none
};

class EndsBuilder {
 public:
  // Ids ascend.
  void Add(RelationshipId id, TypeId type, NodeId start, NodeId end);
  // Appends the section. False where ids are too far apart to be packed.
  bool Write(std::string* out) const;

 private:
  std::string bytes_;  // varints of each: how far the id is from the last, type, start, end
  uint64_t count_ = 0, limit_ = 0;
};

}  // namespace dossier

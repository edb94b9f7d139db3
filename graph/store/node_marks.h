// A few bits a node, for as many nodes as there are ids.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <unordered_map>

#include "graph/store/ids.h"

namespace dossier {

enum NodeMark : uint8_t { kNodeStored = 1, kNodeHidden = 2, kNodeDeleted = 4 };

class NodeMarks {
 public:
  void Set(NodeId node, uint8_t marks) {
    auto& page = pages_[node / kPage];
    if (page == nullptr) page = std::make_unique<Page>();
    (*page)[node % kPage] = marks;
  }
  uint8_t Get(NodeId node) const {
    auto found = pages_.find(node / kPage);
    return found == pages_.end() ? 0 : (*found->second)[node % kPage];
  }

 private:
  static constexpr uint64_t kPage = 4096;
  using Page = std::array<uint8_t, kPage>;
  std::unordered_map<uint64_t, std::unique_ptr<Page>> pages_;
};

}  // namespace dossier

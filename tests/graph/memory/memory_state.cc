#include "tests/graph/memory/memory_state.h"

#include <algorithm>

namespace dossier {

uint32_t MemoryNames::Find(std::string_view name) const {
  std::lock_guard lock(mutex_);
  for (uint32_t id = 0; id < names_.size(); ++id) {
    if (names_[id] == name) return id;
  }
  return kNoName;
}

uint32_t MemoryNames::Make(std::string_view name) {
  if (uint32_t id = Find(name); id != kNoName) return id;
  std::lock_guard lock(mutex_);
  names_.emplace_back(name);
  return static_cast<uint32_t>(names_.size() - 1);
}

std::string_view MemoryNames::Name(uint32_t id) const {
  std::lock_guard lock(mutex_);
  return names_[id];
}

size_t MemoryNames::size() const {
  std::lock_guard lock(mutex_);
  return names_.size();
}

absl::StatusOr<size_t> MemoryCursor::Next(size_t capacity, std::vector<uint64_t>* out) {
  const size_t count = std::min(capacity, ids_.size() - position_);
  out->assign(ids_.begin() + position_, ids_.begin() + position_ + count);
  position_ += count;
  return count;
}

}  // namespace dossier

// Sorts more pairs of byte strings than fit into memory: sorted runs go to files and are merged at
// the end.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"

namespace dossier {

// Ascending by the bytes of keys; equal keys keep the order in which they were added. Uses at most
// about `memory_bytes`, and files in `folder` (which must exist) that go away with it. One thread.
class ExternalSorter {
 public:
  ExternalSorter(std::string folder, std::string name, uint64_t memory_bytes);
  ExternalSorter(const ExternalSorter&) = delete;
  ~ExternalSorter();

  absl::Status Add(std::string_view key, std::string_view value);
  // Calls `visit` for every pair in order until it returns an error, which is then returned. Once
  // only.
  absl::Status Visit(
      const std::function<absl::Status(std::string_view key, std::string_view value)>& visit);
  uint64_t size() const { return size_; }

 private:
  // A pair in the arena.
  struct Place {
    uint64_t begin;
    uint32_t key_size;
    uint32_t value_size;
  };

  std::string_view KeyOf(const Place& place) const;
  std::string_view ValueOf(const Place& place) const;
  void Sort();
  absl::Status Spill();
  absl::Status VisitMemory(
      const std::function<absl::Status(std::string_view, std::string_view)>& visit);

  std::string folder_;
  std::string name_;
  uint64_t memory_bytes_;
  std::string arena_;
  std::vector<Place> places_;
  std::vector<std::string> runs_;  // paths
  uint64_t size_ = 0;
};

}  // namespace dossier

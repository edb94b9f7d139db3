#include "graph/storage/external_sorter.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <queue>

#include "absl/strings/str_cat.h"
#include "graph/storage/sorted_run.h"
#include "graph/storage/status_flow.h"

namespace dossier {

ExternalSorter::ExternalSorter(std::string folder, std::string name, uint64_t memory_bytes)
    : folder_(std::move(folder)), name_(std::move(name)), memory_bytes_(memory_bytes) {}

ExternalSorter::~ExternalSorter() {
  for (const std::string& run : runs_) std::remove(run.c_str());
}

std::string_view ExternalSorter::KeyOf(const Place& place) const {
  return std::string_view(arena_).substr(place.begin, place.key_size);
}

std::string_view ExternalSorter::ValueOf(const Place& place) const {
  return std::string_view(arena_).substr(place.begin + place.key_size, place.value_size);
}

void ExternalSorter::Sort() {
  std::stable_sort(places_.begin(), places_.end(),
                   [this](const Place& a, const Place& b) { return KeyOf(a) < KeyOf(b); });
}

absl::Status ExternalSorter::Add(std::string_view key, std::string_view value) {
  if (arena_.size() + places_.size() * sizeof(Place) >= memory_bytes_) {
    DOSSIER_RETURN_IF_ERROR(Spill());
  }
  places_.push_back(
      {arena_.size(), static_cast<uint32_t>(key.size()), static_cast<uint32_t>(value.size())});
  arena_.append(key).append(value);
  ++size_;
  return absl::OkStatus();
}

absl::Status ExternalSorter::Spill() {
  Sort();
  std::string path = absl::StrCat(folder_, "/", name_, ".", runs_.size(), ".run");
  runs_.push_back(path);
  DOSSIER_ASSIGN_OR_RETURN(auto run, SortedRunWriter::Create(path));
  for (const Place& place : places_) {
    DOSSIER_RETURN_IF_ERROR(run->Add(KeyOf(place), ValueOf(place)));
  }
  arena_.clear();
  places_.clear();
  return run->Close();
}

absl::Status ExternalSorter::VisitMemory(
    const std::function<absl::Status(std::string_view, std::string_view)>& visit) {
  Sort();
  for (const Place& place : places_) DOSSIER_RETURN_IF_ERROR(visit(KeyOf(place), ValueOf(place)));
  return absl::OkStatus();
}

absl::Status ExternalSorter::Visit(
    const std::function<absl::Status(std::string_view, std::string_view)>& visit) {
  if (runs_.empty()) return VisitMemory(visit);
  if (!places_.empty()) DOSSIER_RETURN_IF_ERROR(Spill());
  std::string().swap(arena_);
  return MergeRuns(runs_, visit);
}

}  // namespace dossier

#include "ingest/language/linear_model.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#include "absl/strings/str_cat.h"
#include "ingest/language/flat_file.h"

namespace dossier {
namespace {

std::vector<std::string_view> Lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (size_t end; (end = text.find('\n')) != text.npos; text.remove_prefix(end + 1)) {
    lines.push_back(text.substr(0, end));
  }
  return lines;
}

}  // namespace

absl::StatusOr<LinearModel> LinearModel::Open(std::string_view bytes, std::string_view what) {
  absl::StatusOr<FlatFile> file = FlatFile::Open(bytes, FlatKind::kLinearModel, 3, what);
  if (!file.ok()) return file.status();
  LinearModel model;
  model.slots_ = file->Array<Slot>(0);
  model.rows_ = file->Array<uint8_t>(1);
  model.labels_ = Lines(file->Section(2));
  if (!model.IsSound()) {
    return absl::DataLossError(
        absl::StrCat("model '", std::string(what), "' is damaged; install the program again"));
  }
  return model;
}

// Only what keeps Score from looping or reading too far: rows are cut to the section there.
bool LinearModel::IsSound() const {
  return std::has_single_bit(slots_.size()) && !labels_.empty() && labels_.size() < 256;
}

void LinearModel::Score(std::span<const uint64_t> features, std::span<int32_t> scores) const {
  size_t mask = slots_.size() - 1;
  for (uint64_t feature : features) __builtin_prefetch(&slots_[feature & mask]);
  for (uint64_t feature : features) {
    uint32_t key = static_cast<uint32_t>(feature >> 32);
    size_t probe = feature & mask;
    size_t left = slots_.size();
    while (slots_[probe].row != 0 && slots_[probe].key != key && --left > 0) {
      probe = (probe + 1) & mask;
    }
    if (slots_[probe].row == 0 || left == 0) continue;
    size_t at = slots_[probe].row - 1;
    if (at >= rows_.size()) continue;
    size_t n = rows_[at];
    if (at + 1 + 3 * n > rows_.size()) continue;
    const uint8_t* labels = rows_.data() + at + 1;
    for (size_t i = 0; i < n; ++i) {
      int16_t weight;
      std::memcpy(&weight, labels + n + 2 * i, sizeof(weight));
      if (labels[i] < scores.size()) scores[labels[i]] += weight;
    }
  }
}

}  // namespace dossier

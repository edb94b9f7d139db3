#include "ingest/extract/train/claim_model_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "absl/strings/str_format.h"
#include "ingest/language/flat_writer.h"

namespace dossier {
namespace {

// The step at which the largest number of a vector becomes 127.
uint16_t StepOf(std::span<const float> vector) {
  float most = 0;
  for (float x : vector) most = std::max(most, std::fabs(x));
  double step = std::ceil(most * ClaimModel::kUnits / 127);
  return static_cast<uint16_t>(std::clamp<double>(step, 1, ClaimModel::kMostSteps));
}

int8_t Rounded(float x, uint16_t step) {
  double value = std::round(x * ClaimModel::kUnits / step);
  return static_cast<int8_t>(std::clamp<double>(value, -127, 127));
}

std::string LabelLines(const std::vector<ClaimModel::Label>& labels) {
  std::string lines;
  for (const ClaimModel::Label& label : labels) {
    if (label.type.empty()) lines += "NONE\n";
    if (!label.type.empty())
      absl::StrAppendFormat(&lines, "%s %.3f\n", label.type, label.threshold);
  }
  return lines;
}

}  // namespace

void ClaimModelWriter::Add(uint64_t feature, std::span<const float> vector) {
  float length = 0;
  for (float x : vector) length += x * x;
  rows_.push_back({feature, {vector.begin(), vector.end()}, length});
}

std::string ClaimModelWriter::Finish(std::span<const float> bias, std::span<const float> weights,
                                     const std::vector<ClaimModel::Label>& labels,
                                     size_t most) const {
  std::vector<const Row*> kept;
  for (const Row& row : rows_) kept.push_back(&row);
  std::sort(kept.begin(), kept.end(), [](const Row* a, const Row* b) {
    return a->length != b->length ? a->length > b->length : a->feature < b->feature;
  });
  if (kept.size() > most) kept.resize(most);
  std::vector<ClaimModel::Slot> slots(std::bit_ceil(kept.size() * 4 / 3 + 1), {0, 0});
  std::vector<uint16_t> steps;
  std::vector<int8_t> values;
  for (const Row* row : kept) {
    steps.push_back(StepOf(row->vector));
    for (float x : row->vector) values.push_back(Rounded(x, steps.back()));
    size_t slot = row->feature & (slots.size() - 1);
    while (slots[slot].row != 0) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = {static_cast<uint32_t>(row->feature >> 32), static_cast<uint32_t>(steps.size())};
  }
  FlatWriter writer(FlatKind::kClaims);
  writer.AddArray<ClaimModel::Slot>(slots);
  writer.AddArray<uint16_t>(steps);
  writer.AddArray<int8_t>(values);
  writer.AddArray<float>(bias);
  writer.AddArray<float>(weights);
  writer.AddSection(LabelLines(labels));
  return writer.Finish();
}

}  // namespace dossier

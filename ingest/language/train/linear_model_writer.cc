#include "ingest/language/train/linear_model_writer.h"

#include <bit>

#include "ingest/language/flat_writer.h"

namespace dossier {

LinearModelWriter::LinearModelWriter(size_t most_features)
    : slots_(std::bit_ceil(most_features * 4 / 3 + 1), {0, 0}) {}

void LinearModelWriter::Add(uint64_t feature, const std::vector<Weight>& weights) {
  size_t slot = feature & (slots_.size() - 1);
  while (slots_[slot].row != 0) slot = (slot + 1) & (slots_.size() - 1);
  slots_[slot] = {static_cast<uint32_t>(feature >> 32), static_cast<uint32_t>(rows_.size() + 1)};
  rows_.push_back(static_cast<char>(weights.size()));
  for (const Weight& weight : weights) rows_.push_back(static_cast<char>(weight.label));
  for (const Weight& weight : weights)
    rows_.append(reinterpret_cast<const char*>(&weight.weight), sizeof(weight.weight));
}

std::string LinearModelWriter::Finish(std::string_view names) const {
  FlatWriter writer(FlatKind::kLinearModel);
  writer.AddArray<LinearModel::Slot>(slots_);
  writer.AddSection(rows_);
  writer.AddSection(names);
  return writer.Finish();
}

}  // namespace dossier

#include "ingest/language/linear_model.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "ingest/language/flat_writer.h"

namespace dossier {
namespace {

using Slot = LinearModel::Slot;

constexpr uint64_t Feature(uint32_t key, uint32_t low) { return uint64_t{key} << 32 | low; }

// One row: its labels, then their weights.
std::string Row(const std::vector<std::pair<uint8_t, int16_t>>& weights) {
  std::string row(1, static_cast<char>(weights.size()));
  for (const auto& [label, weight] : weights) row.push_back(static_cast<char>(label));
  for (const auto& [label, weight] : weights)
    row.append(reinterpret_cast<const char*>(&weight), sizeof(weight));
  return row;
}

std::string File(const std::vector<Slot>& slots, const std::string& rows,
                 const std::string& names) {
  FlatWriter writer(FlatKind::kLinearModel);
  writer.AddArray(std::span<const Slot>(slots));
  writer.AddSection(rows);
  writer.AddSection(names);
  return writer.Finish();
}

std::vector<int32_t> Score(const std::string& bytes, const std::vector<uint64_t>& features) {
  auto model = LinearModel::Open(bytes, "test");
  EXPECT_TRUE(model.ok()) << model.status();
  std::vector<int32_t> scores(model->labels().size());
  model->Score(features, scores);
  return scores;
}

TEST(LinearModel, AddsUpTheWeightsOfTheFeaturesThatItKnows) {
  const std::string first = Row({{0, 5}, {1, -3}}), second = Row({{1, 300}});
  // Both features begin to look at slot 1: the second is found behind the first.
  const std::vector<Slot> slots = {
      {0, 0}, {7, 1}, {9, static_cast<uint32_t>(first.size()) + 1}, {0, 0}};
  const std::string bytes = File(slots, first + second, "yes\nno\n");
  EXPECT_EQ(LinearModel::Open(bytes, "test")->labels()[1], "no");
  EXPECT_EQ(Score(bytes, {Feature(7, 1)}), (std::vector<int32_t>{5, -3}));
  EXPECT_EQ(Score(bytes, {Feature(7, 1), Feature(9, 1), Feature(9, 1)}),
            (std::vector<int32_t>{5, 597}));
  EXPECT_EQ(Score(bytes, {Feature(8, 1), Feature(7, 3)}), (std::vector<int32_t>{0, 0}));
}

TEST(LinearModel, DamagedRowsAndFullTablesDoNoHarm) {
  const std::string row = Row({{0, 5}, {9, 7}});
  const std::vector<Slot> full = {{7, 1}, {8, 1000}};
  const std::string bytes = File(full, row, "yes\n");
  EXPECT_EQ(Score(bytes, {Feature(7, 0)}), (std::vector<int32_t>{5})) << "label 9 is none";
  EXPECT_EQ(Score(bytes, {Feature(8, 1)}), (std::vector<int32_t>{0})) << "a row out of bounds";
  EXPECT_EQ(Score(bytes, {Feature(99, 0)}), (std::vector<int32_t>{0})) << "no slot is free";
}

TEST(LinearModel, RefusesWhatCannotBeSearched) {
  EXPECT_FALSE(LinearModel::Open(File({{0, 0}, {0, 0}, {0, 0}}, "", "a\n"), "test").ok());
  EXPECT_FALSE(LinearModel::Open(File({}, "", "a\n"), "test").ok());
  EXPECT_FALSE(LinearModel::Open(File({{0, 0}}, "", ""), "test").ok());
}

}  // namespace
}  // namespace dossier

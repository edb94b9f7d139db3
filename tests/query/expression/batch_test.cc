#include "query/expression/batch.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(Column, TakesTheFormOfWhatIsAppendedFirst) {
  Column column;
  column.Append(Value(NodeRef{3}));
  column.Append(Value());
  EXPECT_EQ(column.form(), Column::Form::kNodes);
  EXPECT_EQ(column.Get(0).node().id, 3u);
  EXPECT_TRUE(column.IsNull(1));
  column.Append(Value(int64_t{1}));
  EXPECT_EQ(column.form(), Column::Form::kValues);
  EXPECT_EQ(column.Get(0).node().id, 3u);
  EXPECT_TRUE(column.Get(1).is_null());
  EXPECT_EQ(column.Get(2).integer(), 1);
}

TEST(Column, AppendRowsKeepsOrMixesForms) {
  const Column nodes = Column::OfNodes({5, kNoId, 7});
  const std::vector<uint32_t> rows = {2, 0, 1};
  Column copy;
  copy.AppendRows(nodes, rows);
  EXPECT_EQ(copy.form(), Column::Form::kNodes);
  EXPECT_EQ(copy.ids()[0], 7u);
  copy.AppendRows(Column::OfValues({Value("x")}), std::vector<uint32_t>{0});
  EXPECT_EQ(copy.form(), Column::Form::kValues);
  EXPECT_EQ(copy.Get(1).node().id, 5u);
  EXPECT_TRUE(copy.Get(2).is_null());
  EXPECT_EQ(copy.Get(3).string(), "x");
}

TEST(Batch, ResetAndSetRows) {
  Batch batch;
  batch.Reset(2);
  batch.columns[1] = Column::Repeat(Value(true), 3);
  batch.SetRows(3);
  EXPECT_EQ(batch.live, (std::vector<uint32_t>{0, 1, 2}));
  batch.Reset(1);
  EXPECT_EQ(batch.size(), 0u);
  EXPECT_TRUE(batch.columns.at(0).empty());
}

}  // namespace
}  // namespace dossier

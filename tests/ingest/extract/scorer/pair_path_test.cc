#include "ingest/extract/scorer/pair_path.h"

#include "gtest/gtest.h"
#include "tests/ingest/extract/scorer/read_pairs.h"

namespace dossier {
namespace {

TEST(PairPathTest, MeetsAtTheVerb) {
  ReadPairs read(kArrest);
  PairPath path = FindPath(read.document(), read.text.At("Uganda"), read.text.At("Ogola"));
  ASSERT_TRUE(path.joined);
  EXPECT_EQ(path.top, read.text.At("arrested"));
  EXPECT_EQ(path.up.size(), 2u);
  ASSERT_EQ(path.down.size(), 1u);
  EXPECT_EQ(path.down[0].token, read.text.At("Ogola"));
}

TEST(PairPathTest, EndsWhereNothingJoins) {
  ReadPairs read(kArrest);
  EXPECT_FALSE(FindPath(read.document(), read.text.At("Kenya"), read.text.At("Ruiz")).joined);
}

TEST(PairPathTest, LabelsTellSubjectFromObject) {
  ReadPairs read(kArrest);
  EXPECT_NE(RelationLabel(read.document(), read.text.At("Kenya")),
            RelationLabel(read.document(), read.text.At("Ogola")));
}

}  // namespace
}  // namespace dossier

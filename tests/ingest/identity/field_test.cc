#include "ingest/identity/field.h"

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(Fields, ContradictWhereNothingIsShared) {
  EXPECT_TRUE(FieldsContradict("player", "office"));
  EXPECT_FALSE(FieldsContradict("player", "office player"));
  EXPECT_FALSE(FieldsContradict("", "office"));
}

TEST(Fields, AreBridgedByWhoIsKnownForBoth) {
  EXPECT_TRUE(Bridges("arts office", "arts", "office"));
  EXPECT_FALSE(Bridges("arts", "arts", "office"));
}

}  // namespace
}  // namespace dossier

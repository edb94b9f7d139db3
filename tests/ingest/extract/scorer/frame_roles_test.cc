#include "ingest/extract/scorer/frame_roles.h"

#include "gtest/gtest.h"
#include "ingest/language/feature_hash.h"
#include "tests/ingest/extract/scorer/read_pairs.h"

namespace dossier {
namespace {

TEST(FrameRolesTest, SubjectAndObjectOfOneVerb) {
  ReadPairs read(kArrest);
  FrameRoles roles(read.document(), &read.frames);
  roles.Read(read.document().sentences[0].tokens);
  const auto& subject = roles.Of(read.text.At("Kenya"));
  const auto& object = roles.Of(read.text.At("Ogola"));
  ASSERT_EQ(subject.size(), 1u);
  ASSERT_EQ(object.size(), 1u);
  EXPECT_EQ(subject[0].frame, read.text.At("arrested"));
  EXPECT_EQ(subject[0].role, HashText("subject"));
  EXPECT_EQ(object[0].role, HashText("object"));
  EXPECT_TRUE(roles.Of(read.text.At("Ruiz")).empty());
}

}  // namespace
}  // namespace dossier

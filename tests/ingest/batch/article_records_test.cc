#include "ingest/batch/article_records.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/projection.pb.h"
#include "tests/ingest/batch/scratch_store.h"
#include "tests/ingest/batch/whole_way.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ArticleRecords, AreFoundByDigestUriAndBeginning) {
  const auto world = MakeWorld(15, 3);
  ScratchStore store;
  IngestThese(world, Everything(world), 3, 1, store.get());
  auto snapshot = *store->GetSnapshot();
  const Article& article = world[1].article;
  EXPECT_TRUE(HoldsArticle(*snapshot, article.digest()));
  EXPECT_FALSE(HoldsArticle(*snapshot, "nobody"));
  EXPECT_THAT(*DigestsOfUri(*snapshot, article.uri()), ElementsAre(article.digest()));
  // A uri that begins as others do is not theirs.
  EXPECT_THAT(*DigestsOfUri(*snapshot, "https://example.org/"), IsEmpty());
  EXPECT_THAT(*DigestsWithPrefix(*snapshot, article.digest().substr(0, 10)), SizeIs(1));
  EXPECT_THAT(*DigestsWithPrefix(*snapshot, ""), SizeIs(3));
  EXPECT_EQ(ReadEntry(*snapshot, article.digest())->SerializeAsString(),
            world[1].entry.SerializeAsString());
  EXPECT_EQ(ReadArticleRecord(*snapshot, article.digest())->uri(), article.uri());
  EXPECT_TRUE(absl::IsNotFound(ReadEntry(*snapshot, "nobody").status()));
}

}  // namespace
}  // namespace dossier

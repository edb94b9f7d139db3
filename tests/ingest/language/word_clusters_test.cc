#include "ingest/language/word_clusters.h"

#include <gtest/gtest.h>

#include "ingest/language/models/word_cluster_bytes.h"

namespace dossier {
namespace {

TEST(WordClusters, PutLikeWordsTogether) {
  auto clusters = WordClusters::Open(WordClusterBytes());
  ASSERT_TRUE(clusters.ok());
  EXPECT_NE(clusters->Fine("monday"), 0);
  EXPECT_EQ(clusters->Fine("monday"), clusters->Fine("thursday"));
  EXPECT_NE(clusters->Fine("monday"), clusters->Fine("minister"));
  EXPECT_EQ(clusters->Fine("zzqqxx"), 0);
  EXPECT_FALSE(WordClusters::Open(WordClusterBytes().substr(0, 1000)).ok());
}

}  // namespace
}  // namespace dossier

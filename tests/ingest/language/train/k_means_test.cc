#include "ingest/language/train/k_means.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(KMeans, FindsDirectionsApart) {
  VectorSet rows = {2, {1, 0, 0.99f, 0.1f, 0, 1, 0.1f, 0.99f}};
  Clustering clustering = KMeans(rows, 2, 5);
  EXPECT_EQ(clustering.cluster[0], clustering.cluster[1]);
  EXPECT_EQ(clustering.cluster[2], clustering.cluster[3]);
  EXPECT_NE(clustering.cluster[0], clustering.cluster[2]);
}

}  // namespace
}  // namespace dossier

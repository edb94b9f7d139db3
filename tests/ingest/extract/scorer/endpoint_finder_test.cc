#include "ingest/extract/scorer/endpoint_finder.h"

#include "gtest/gtest.h"
#include "tests/ingest/extract/scorer/read_pairs.h"

namespace dossier {
namespace {

TEST(EndpointFinderTest, FindsNamesWithTheFirstOfTheirList) {
  ReadPairs read(kArrest);
  std::vector<Endpoint> found = read.Endpoints(0);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(read.Name(found[1]), "Uganda");
  EXPECT_EQ(found[1].head, read.text.At("Uganda"));
  EXPECT_EQ(found[1].outer, read.text.At("Kenya"));
  EXPECT_EQ(found[2].outer, read.text.At("Ogola"));
}

TEST(EndpointFinderTest, AddsNoEntity) {
  ReadPairs read(kArrest);
  int before = read.extraction.entities_size();
  ASSERT_EQ(read.Endpoints(1).size(), 1u);
  EXPECT_EQ(read.extraction.entities_size(), before);
}

}  // namespace
}  // namespace dossier

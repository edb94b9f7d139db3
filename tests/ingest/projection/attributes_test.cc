#include <string>
#include <tuple>

#include "gtest/gtest.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/projection/projected_article.h"

namespace dossier {
namespace {

TEST(Attributes, NeverWritesOnePropertyTwice) {
  Talks talks;
  NamedValue& clash = *talks.maker.AddClaim(talks.ben, "LEADS", talks.country).add_attributes();
  clash.set_key("confidence");
  clash.mutable_value()->set_text("high");
  const ByKey graph = Project(talks.maker.Make());
  const Contribution& edge = graph.at("LEADS|person/ben okoro|country/mx");
  EXPECT_TRUE(Has(edge, Fold::kClaimed, "stated_confidence", "thigh"));
  EXPECT_FALSE(Has(edge, Fold::kClaimed, "confidence", "thigh"));
}

}  // namespace
}  // namespace dossier

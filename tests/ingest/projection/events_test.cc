#include <string>
#include <tuple>

#include "gtest/gtest.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/projection/projected_article.h"

namespace dossier {
namespace {

TEST(ProjectEvents, PutsWhatAnArticleSaysOfAnEventOnItsReport) {
  Talks talks;
  ExtractedEvent& event = talks.maker.AddEvent("Extradite", "2025-08-11");
  talks.maker.AddRole(&event, "PATIENT", talks.ben);
  NamedValue& count = *event.add_attributes();
  count.set_key("count");
  count.mutable_value()->set_integer(26);
  const MadeUpArticle made = talks.maker.Make();
  const ByKey graph = Project(made);
  const std::string event_key = "event/extradite/2025-08-11/person/ben okoro";
  EXPECT_TRUE(Has(graph.at(event_key), Fold::kClaimed, "count", "i26"));
  EXPECT_TRUE(Has(graph.at("REPORTS|article/" + made.article.digest() + "|" + event_key),
                  Fold::kClaimed, "count", "i26"));
}

}  // namespace
}  // namespace dossier

#include <string>
#include <tuple>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/projection/projected_article.h"

namespace dossier {
namespace {

using ::testing::Contains;
using ::testing::Key;

TEST(EventKey, KeepsDeniedPlannedPossibleAndConditionalMeetingsAsEventsWithoutEdges) {
  for (const auto& [modality, polarity, suffix] :
       {std::tuple(ASSERTED, NEGATIVE, "/denied"), std::tuple(PLANNED, POSITIVE, "/planned"),
        std::tuple(POSSIBLE, POSITIVE, "/possible"),
        std::tuple(CONDITIONAL, POSITIVE, "/conditional")}) {
    Talks talks;
    talks.Meet(modality, polarity);
    const ByKey graph = Project(talks.maker.Make());
    for (const auto& [key, contribution] : graph) EXPECT_NE(contribution.type, "MET_WITH") << key;
    ASSERT_THAT(graph, Contains(Key(std::string(kMeeting) + suffix)));
    EXPECT_FALSE(graph.at(std::string(kMeeting) + suffix).evidence.empty());
  }
}

TEST(EventKey, KeepsEventsWithoutADayWithTheirStoryAndNumbersThem) {
  Talks talks;
  talks.Meet(ASSERTED, POSITIVE, "2025-08");
  talks.Meet(ASSERTED, POSITIVE, "2025-08");
  talks.Meet(ASSERTED, POSITIVE, "");
  const std::string anchors = "/participant:person/ana prieto+participant:person/ben okoro";
  const ByKey graph = Project(talks.maker.Make());
  const std::string key = "event/meet/story story 2025-08" + anchors;
  ASSERT_THAT(graph, Contains(Key(key)));
  EXPECT_TRUE(Has(graph.at(key), Fold::kClaimed, "date", "d2025-08-01"));
  EXPECT_TRUE(Has(graph.at(key), Fold::kClaimed, "date_precision", "tmonth"));
  EXPECT_THAT(graph, Contains(Key(key + "/2")));
  EXPECT_THAT(graph, Contains(Key("event/meet/story story" + anchors)));
}

TEST(EventKey, KeepsEventsWithoutAnchorsWithTheirArticle) {
  Talks talks;
  talks.maker.AddRole(&talks.maker.AddEvent("Meet", "2025-08-12"), "PARTICIPANT", talks.ana);
  const MadeUpArticle made = talks.maker.Make();
  EXPECT_THAT(Project(made),
              Contains(Key("event/meet #" + made.article.digest().substr(0, 16) + "-0")));
}

TEST(EventKey, AnchorsWhatIsDoneToAPersonByThatPerson) {
  Talks talks;
  for (int with_agent = 0; with_agent < 2; ++with_agent) {
    ExtractedEvent& event = talks.maker.AddEvent("Arrest", "2025-08-11");
    talks.maker.AddRole(&event, "PATIENT", talks.ben);
    if (with_agent == 1) talks.maker.AddRole(&event, "AGENT", talks.country);
  }
  const ByKey graph = Project(talks.maker.Make());
  EXPECT_THAT(graph, Contains(Key("event/arrest/2025-08-11/person/ben okoro")));
  EXPECT_THAT(graph, Contains(Key("AGENT|event/arrest/2025-08-11/person/ben okoro|country/mx")));
}

}  // namespace
}  // namespace dossier

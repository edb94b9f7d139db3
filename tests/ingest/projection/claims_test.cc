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

TEST(ProjectClaims, MakesADirectEdgeOfAnAssertedMeetingWhicheverSideIsNamedFirst) {
  Talks talks;
  talks.Meet(ASSERTED, POSITIVE);
  const ByKey graph = Project(talks.maker.Make());
  const std::string edge = std::string("MET_WITH|person/ana prieto|person/ben okoro|") + kMeeting;
  ASSERT_THAT(graph, Contains(Key(edge)));
  EXPECT_TRUE(Has(graph.at(edge), Fold::kBest, "event", std::string("t") + kMeeting));
  EXPECT_THAT(graph, Contains(Key(std::string("PARTICIPANT|") + kMeeting + "|person/ben okoro")));
  EXPECT_TRUE(Has(graph.at(kMeeting), Fold::kBest, "type", "tMeet"));
}

TEST(ProjectClaims, MarksAnAllegedMeetingOnItsEdge) {
  Talks talks;
  talks.Meet(ALLEGED, POSITIVE);
  const ByKey graph = Project(talks.maker.Make());
  const std::string edge = std::string("MET_WITH|person/ana prieto|person/ben okoro|") + kMeeting;
  ASSERT_THAT(graph, Contains(Key(edge)));
  EXPECT_TRUE(Has(graph.at(edge), Fold::kGreatest, "modality", "talleged"));
}

TEST(ProjectClaims, TellsPostsApartAndKeepsFormerOnes) {
  Talks talks;
  for (const char* title : {"Minister", "minister", "Envoy"}) {
    NamedValue& attribute =
        *talks.maker.AddClaim(talks.ben, "WORKS_FOR", talks.country).add_attributes();
    attribute.set_key("title");
    attribute.mutable_value()->set_text(title);
  }
  NamedValue& former =
      *talks.maker.AddClaim(talks.ben, "WORKS_FOR", talks.country).add_attributes();
  former.set_key("former");
  former.mutable_value()->set_boolean(true);
  const ByKey graph = Project(talks.maker.Make());
  EXPECT_THAT(graph, Contains(Key("WORKS_FOR|person/ben okoro|country/mx|minister")));
  EXPECT_THAT(graph, Contains(Key("WORKS_FOR|person/ben okoro|country/mx|envoy")));
  EXPECT_THAT(graph, Contains(Key("WORKS_FOR|person/ben okoro|country/mx|(former)")));
}

TEST(ProjectClaims, TurnsDeniedAndPlannedStatesIntoEvents) {
  Talks talks;
  talks.maker.AddClaim(talks.ben, "LEADS", talks.country).set_polarity(NEGATIVE);
  talks.maker.AddClaim(talks.ana, "LEADS", talks.country).set_modality(PLANNED);
  const ByKey graph = Project(talks.maker.Make());
  for (const auto& [key, contribution] : graph) EXPECT_NE(contribution.type, "LEADS") << key;
  const std::string denied = "event/leads/person/ben okoro+country/mx/denied";
  ASSERT_THAT(graph, Contains(Key(denied)));
  EXPECT_TRUE(Has(graph.at(denied), Fold::kBest, "type", "tLEADS"));
  EXPECT_THAT(graph, Contains(Key("AGENT|" + denied + "|person/ben okoro")));
  EXPECT_THAT(graph,
              Contains(Key("PATIENT|event/leads/person/ana prieto+country/mx/planned|country/mx")));
}

TEST(ProjectClaims, LeavesOutAnEdgeFromANodeToItself) {
  ArticleMaker maker("https://example.org/self", "2025-08-13");
  const uint32_t a = maker.AddEntity("Person|Ana Prieto"), b = maker.AddEntity("Person|ANA PRIETO");
  maker.AddClaim(a, "RELATED_TO", b);
  const ByKey graph = Project(maker.Make());
  for (const auto& [key, contribution] : graph) EXPECT_NE(contribution.type, "RELATED_TO");
}

}  // namespace
}  // namespace dossier

// What single articles give to the graph.
#include "ingest/projection/project_article.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/identity/profile.h"
#include "ingest/ontology/ontology_index.h"
#include "ingest/projection/contribution.h"
#include "proto/identity.pb.h"
#include "proto/projection.pb.h"
#include "proto/stored.pb.h"
#include "tests/ingest/batch/made_up_world.h"

namespace dossier {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Key;
using ::testing::Not;

using ByKey = std::map<std::string, Contribution>;

const OntologyIndex& CoreOntology() {
  static const OntologyIndex* const ontology = OntologyIndex::Core()->release();
  return *ontology;
}

ByKey Project(const MadeUpArticle& made) {
  EXPECT_TRUE(CheckEntry(made.article, made.entry).ok()) << CheckEntry(made.article, made.entry);
  std::vector<std::string> keys;
  for (int i = 0; i < made.entry.entities_size(); ++i) {
    const auto profile = MakeProfile(made.entry.entities(i));
    keys.push_back(profile ? OwnKey(*profile)
                           : OwnEntityKey(made.article, made.entry, static_cast<size_t>(i)));
  }
  ByKey by_key;
  for (Contribution& one :
       ProjectArticle(made.article, made.entry, CoreOntology(), keys, "story")) {
    std::string key = one.key;
    by_key.emplace(std::move(key), std::move(one));
  }
  return by_key;
}

bool Has(const Contribution& contribution, Fold fold, const std::string& property,
         const std::string& value) {
  return contribution.facts.contains({fold, property, value});
}

struct Talks {
  ArticleMaker maker{"https://example.org/talks", "2025-08-13T10:00:00Z"};
  uint32_t ana = maker.AddEntity("Person|Ana Prieto|title=President");
  uint32_t ben = maker.AddEntity("Person|Ben Okoro");
  uint32_t country = maker.AddEntity("Place|Mexico|kind=Country|cc=MX");

  uint32_t Meet(Modality modality, Polarity polarity, const std::string& date = "2025-08-12") {
    ExtractedEvent& event = maker.AddEvent("Meet", date);
    event.set_modality(modality);
    event.set_polarity(polarity);
    maker.AddRole(&event, "PARTICIPANT", ana);
    maker.AddRole(&event, "PARTICIPANT", ben);
    const uint32_t number = static_cast<uint32_t>(maker.Make().entry.events_size());
    ExtractedClaim& claim = maker.AddClaim(ben, "MET_WITH", ana);
    claim.set_event_plus_one(number);
    claim.set_modality(modality);
    claim.set_polarity(polarity);
    return number;
  }
};

constexpr const char* kMeeting =
    "event/meet/2025-08-12/participant:person/ana prieto+participant:person/ben okoro";

TEST(ProjectArticle, GivesTheArticleItsMetadataAndMentions) {
  Talks talks;
  const MadeUpArticle made = talks.maker.Make();
  const ByKey graph = Project(made);
  const std::string key = "article/" + made.article.digest();
  const Contribution& node = graph.at(key);
  EXPECT_TRUE(node.exclusive);
  EXPECT_TRUE(Has(node, Fold::kBest, "published", "d2025-08-13"));
  EXPECT_TRUE(Has(node, Fold::kBest, "published_at", "t2025-08-13T10:00:00Z"));
  EXPECT_TRUE(Has(node, Fold::kBest, "story", "tstory"));
  const Contribution& mentions = graph.at("MENTIONS|" + key + "|person/ana prieto");
  EXPECT_TRUE(Has(mentions, Fold::kBest, "count", "i1"));
  ASSERT_EQ(mentions.evidence.size(), 1u);
  const Span& span = mentions.evidence[0].passage();
  EXPECT_EQ(made.article.text().substr(span.start(), span.end() - span.start()), "Ana Prieto");
}

TEST(ProjectArticle, GivesEntitiesLabelsFormsAndDays) {
  Talks talks;
  const ByKey graph = Project(talks.maker.Make());
  const Contribution& country = graph.at("country/mx");
  EXPECT_TRUE(Has(country, Fold::kLabel, "Place", ""));
  EXPECT_TRUE(Has(country, Fold::kLabel, "Country", ""));
  EXPECT_TRUE(Has(country, Fold::kName, "name", "stMexico"));
  EXPECT_TRUE(Has(country, Fold::kLeast, "first_seen", "d2025-08-13"));
  EXPECT_TRUE(Has(country, Fold::kGreatest, "last_seen", "d2025-08-13"));
  EXPECT_TRUE(Has(graph.at("person/ana prieto"), Fold::kAll, "titles", "tPresident"));
}

TEST(ProjectArticle, MakesADirectEdgeOfAnAssertedMeetingWhicheverSideIsNamedFirst) {
  Talks talks;
  talks.Meet(ASSERTED, POSITIVE);
  const ByKey graph = Project(talks.maker.Make());
  const std::string edge = std::string("MET_WITH|person/ana prieto|person/ben okoro|") + kMeeting;
  ASSERT_THAT(graph, Contains(Key(edge)));
  EXPECT_TRUE(Has(graph.at(edge), Fold::kBest, "event", std::string("t") + kMeeting));
  EXPECT_THAT(graph, Contains(Key(std::string("PARTICIPANT|") + kMeeting + "|person/ben okoro")));
  EXPECT_TRUE(Has(graph.at(kMeeting), Fold::kBest, "type", "tMeet"));
}

TEST(ProjectArticle, MarksAnAllegedMeetingOnItsEdge) {
  Talks talks;
  talks.Meet(ALLEGED, POSITIVE);
  const ByKey graph = Project(talks.maker.Make());
  const std::string edge = std::string("MET_WITH|person/ana prieto|person/ben okoro|") + kMeeting;
  ASSERT_THAT(graph, Contains(Key(edge)));
  EXPECT_TRUE(Has(graph.at(edge), Fold::kGreatest, "modality", "talleged"));
}

TEST(ProjectArticle, KeepsDeniedPlannedPossibleAndConditionalMeetingsAsEventsWithoutEdges) {
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

TEST(ProjectArticle, KeepsEventsWithoutADayWithTheirArticle) {
  Talks talks;
  talks.Meet(ASSERTED, POSITIVE, "2025-08");
  const MadeUpArticle made = talks.maker.Make();
  const std::string key = "event/meet #" + made.article.digest().substr(0, 16) + "-0";
  const ByKey graph = Project(made);
  ASSERT_THAT(graph, Contains(Key(key)));
  EXPECT_TRUE(Has(graph.at(key), Fold::kClaimed, "date", "d2025-08-01"));
  EXPECT_TRUE(Has(graph.at(key), Fold::kClaimed, "date_precision", "tmonth"));
}

TEST(ProjectArticle, AnchorsWhatIsDoneToAPersonByThatPerson) {
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

TEST(ProjectArticle, PutsWhatAnArticleSaysOfAnEventOnItsReport) {
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

TEST(ProjectArticle, TellsPostsApartAndKeepsFormerOnes) {
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

TEST(ProjectArticle, TurnsDeniedAndPlannedStatesIntoEvents) {
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

TEST(ProjectArticle, GivesStatementsTheirSpeakerTopicAndText) {
  Talks talks;
  talks.maker.AddStatement(talks.ana + 1, "The water treaty stands as it is")
      .add_about(talks.country);
  talks.maker.AddStatement(talks.ana + 1, "the water  treaty stands, as it is").set_quoted(true);
  talks.maker.AddStatement(0, "Nobody knows who says this at all");
  const ByKey graph = Project(talks.maker.Make());
  size_t said = 0, about = 0, statements = 0;
  for (const auto& [key, contribution] : graph) {
    said += contribution.type == "SAID";
    about += contribution.type == "ABOUT";
    statements += key.starts_with("statement");
  }
  EXPECT_EQ(said, 1u);  // the same words of one speaker are one statement
  EXPECT_EQ(about, 1u);
  EXPECT_EQ(statements, 2u);
}

TEST(ProjectArticle, NeverWritesOnePropertyTwice) {
  Talks talks;
  NamedValue& clash = *talks.maker.AddClaim(talks.ben, "LEADS", talks.country).add_attributes();
  clash.set_key("confidence");
  clash.mutable_value()->set_text("high");
  const ByKey graph = Project(talks.maker.Make());
  const Contribution& edge = graph.at("LEADS|person/ben okoro|country/mx");
  EXPECT_TRUE(Has(edge, Fold::kClaimed, "stated_confidence", "thigh"));
  EXPECT_FALSE(Has(edge, Fold::kClaimed, "confidence", "thigh"));
}

TEST(ProjectArticle, LeavesOutAnEdgeFromANodeToItself) {
  ArticleMaker maker("https://example.org/self", "2025-08-13");
  const uint32_t a = maker.AddEntity("Person|Ana Prieto"), b = maker.AddEntity("Person|ANA PRIETO");
  maker.AddClaim(a, "RELATED_TO", b);
  const ByKey graph = Project(maker.Make());
  for (const auto& [key, contribution] : graph) EXPECT_NE(contribution.type, "RELATED_TO");
}

TEST(ProjectArticle, KeepsNamelessGroupsWithTheirArticle) {
  ArticleMaker maker("https://example.org/group", "2025-08-13");
  maker.AddEntity("Group|26 high-ranking cartel members");
  const MadeUpArticle made = maker.Make();
  EXPECT_THAT(Project(made), Contains(Key("group/26 high ranking cartel members #" +
                                          made.article.digest().substr(0, 16) + "-0")));
}

TEST(CheckEntry, FindsWhatPointsNowhere) {
  const auto broken = [](auto change) {
    Talks talks;
    talks.Meet(ASSERTED, POSITIVE);
    talks.maker.AddStatement(talks.ana + 1, "The water treaty stands as it is");
    MadeUpArticle made = talks.maker.Make();
    change(&made.entry);
    return std::string(CheckEntry(made.article, made.entry).message());
  };
  EXPECT_EQ(broken([](Extraction*) {}), "");
  EXPECT_THAT(broken([](Extraction* e) { e->mutable_claims(0)->set_event_plus_one(7); }),
              HasSubstr("no event 6"));
  EXPECT_THAT(
      broken([](Extraction* e) { e->mutable_events(0)->mutable_participants(0)->set_entity(9); }),
      HasSubstr("no entity 9"));
  EXPECT_THAT(broken([](Extraction* e) { e->mutable_entities(1)->set_id(5); }),
              HasSubstr("entity 1 has the id 5"));
  EXPECT_THAT(broken([](Extraction* e) { e->set_article_digest("other"); }),
              HasSubstr("another article"));
  EXPECT_THAT(broken([](Extraction* e) { e->mutable_statements(0)->set_speaker_plus_one(44); }),
              HasSubstr("no entity 43"));
}

TEST(CheckEntry, RefusesAPassageThatCutsACharacter) {
  ArticleMaker maker("https://example.org/cut", "2025-08-13");
  maker.AddEntity("Person|Åsa Öberg");
  MadeUpArticle made = maker.Make();
  EXPECT_TRUE(CheckEntry(made.article, made.entry).ok());
  made.entry.mutable_entities(0)->mutable_mentions(0)->mutable_span()->set_start(1);
  EXPECT_THAT(CheckEntry(made.article, made.entry).message(), HasSubstr("cuts a character"));
}

}  // namespace
}  // namespace dossier

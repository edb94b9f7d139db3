#include <string>
#include <tuple>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/projection/project_article.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/projection/projected_article.h"

namespace dossier {
namespace {

using ::testing::HasSubstr;

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

#include <string>
#include <tuple>

#include "gtest/gtest.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/projection/projected_article.h"

namespace dossier {
namespace {

TEST(ProjectStatements, GivesStatementsTheirSpeakerTopicAndText) {
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

}  // namespace
}  // namespace dossier

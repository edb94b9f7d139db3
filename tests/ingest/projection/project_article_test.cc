#include "ingest/projection/project_article.h"

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

TEST(ProjectArticle, KeepsNamelessGroupsWithTheirArticle) {
  ArticleMaker maker("https://example.org/group", "2025-08-13");
  maker.AddEntity("Group|26 high-ranking cartel members");
  const MadeUpArticle made = maker.Make();
  EXPECT_THAT(Project(made), Contains(Key("group/26 high ranking cartel members #" +
                                          made.article.digest().substr(0, 16) + "-0")));
}

TEST(ProjectArticle, GivesNodesBeforeRelationshipsAndTheSameEveryTime) {
  for (uint32_t seed = 0; seed < 20; ++seed) {
    const MadeUpArticle made = MakeWorld(seed, 1)[0];
    const ByKey once = Project(made), again = Project(made);
    ASSERT_EQ(once.size(), again.size());
    for (const auto& [key, contribution] : once) {
      EXPECT_EQ(contribution.facts, again.at(key).facts) << key;
      if (contribution.type.empty()) continue;
      EXPECT_TRUE(once.contains(contribution.start) && once.contains(contribution.end)) << key;
    }
  }
}

}  // namespace
}  // namespace dossier

#include "ingest/extract/post_table.h"

#include <set>
#include <sstream>
#include <string>

#include "gtest/gtest.h"
#include "ingest/extract/posts_data.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

TEST(PostTableTest, SingularAndPlural) {
  const PostTable& posts = PostTable::Core();
  ASSERT_NE(posts.Find("foreign minister"), nullptr);
  EXPECT_EQ(posts.Find("foreign minister")->place, "WORKS_FOR");
  EXPECT_EQ(posts.Find("president")->place, "LEADS");
  EXPECT_EQ(posts.Find("singer")->place, "CITIZEN_OF");
  EXPECT_NE(posts.Find("ministers"), nullptr);
  EXPECT_NE(posts.Find("spokesmen"), nullptr);
  EXPECT_EQ(posts.Find("table"), nullptr);
  EXPECT_EQ(posts.Find(""), nullptr);
}

TEST(PostTableTest, EveryTypeIsOfTheOntologyAndAdmitted) {
  auto ontology = OntologyIndex::Core();
  ASSERT_TRUE(ontology.ok());
  std::istringstream lines{std::string(PostsText())};
  std::set<std::string> seen;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::string title = line.substr(0, line.find('\t'));
    EXPECT_TRUE(seen.insert(title).second) << title << " stands twice";
    const Post* post = PostTable::Core().Find(title);
    ASSERT_NE(post, nullptr) << title;
    EXPECT_TRUE(post->organization.empty() ||
                (*ontology)->Admits(post->organization, "Person", "Organization"))
        << line;
    EXPECT_TRUE(post->place.empty() || (*ontology)->Admits(post->place, "Person", "Place")) << line;
    EXPECT_TRUE(post->person.empty() || (*ontology)->Admits(post->person, "Person", "Person"))
        << line;
  }
  EXPECT_GT(seen.size(), 500u);
}

TEST(PostTableTest, AWrongLineIsNamed) {
  auto table = PostTable::Parse("# head\nmayor\tLEADS\tLEADS\t-\nking LEADS\n");
  ASSERT_FALSE(table.ok());
  EXPECT_NE(table.status().ToString().find("posts.tsv:3"), std::string::npos) << table.status();
}

}  // namespace
}  // namespace dossier

#include "tests/benchmark/graph/news_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "tests/benchmark/graph/csv_files.h"
#include "tests/benchmark/graph/parameters.h"

namespace dossier::benchmark {
namespace {

// Every file of the graph, by name.
std::map<std::string, std::string> Files(uint32_t nodes, uint64_t seed, const std::string& name) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / name;
  const absl::Status status = WriteCsvFiles(MakeNewsGraph(nodes, seed), folder);
  EXPECT_TRUE(status.ok()) << status;
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path());
    files[entry.path().filename()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return files;
}

uint64_t Digest(const std::map<std::string, std::string>& files) {
  uint64_t digest = 14695981039346656037u;  // FNV-1a
  for (const auto& [name, content] : files) {
    for (const char c : name + content) {
      digest = (digest ^ static_cast<unsigned char>(c)) * 1099511628211u;
    }
  }
  return digest;
}

TEST(NewsGraphTest, SameArgumentsGiveTheSameBytes) {
  EXPECT_EQ(Files(2000, 1, "a"), Files(2000, 1, "b"));
  EXPECT_NE(Files(2000, 1, "a"), Files(2000, 2, "c"));
}

// Figures in docs/performance.md are of this graph; where it changes, they are to be measured anew.
TEST(NewsGraphTest, TheBytesAreTheseOnEveryMachine) {
  EXPECT_EQ(Digest(Files(2000, 1, "digest")), 3947000371148509564u);
}

TEST(NewsGraphTest, HasTenRelationshipsForANode) {
  const NewsGraph graph = MakeNewsGraph(20000, 1);
  size_t relationships = 0;
  for (const RelationshipTable& table : graph.relationships) relationships += table.size();
  EXPECT_EQ(graph.node_count() - 1, 20000u);
  EXPECT_NEAR(static_cast<double>(relationships) / 20000, 10, 0.5);
}

TEST(NewsGraphTest, EndsAreOfTheirLabelsAndNobodyMeetsHimself) {
  const NewsGraph graph = MakeNewsGraph(1000, 5);
  for (const RelationshipTable& table : graph.relationships) {
    const NodeTable& from = graph.node(table.from_label);
    const NodeTable& to = graph.node(table.to_label);
    for (size_t i = 0; i < table.size(); ++i) {
      ASSERT_TRUE(table.from[i] >= from.first && table.from[i] < from.first + from.count);
      ASSERT_TRUE(table.to[i] >= to.first && table.to[i] < to.first + to.count);
      ASSERT_NE(table.from[i], table.to[i]);
    }
  }
}

TEST(NewsGraphTest, SomeMeetOftenAndMostSeldom) {
  const NewsGraph graph = MakeNewsGraph(20000, 1);
  const RelationshipTable& meetings = graph.relationship("MET_WITH");
  std::map<uint32_t, uint32_t> degree;
  std::set<std::pair<uint32_t, uint32_t>> pairs;
  for (size_t i = 0; i < meetings.size(); ++i) {
    ++degree[meetings.to[i]];
    pairs.emplace(meetings.from[i], meetings.to[i]);
  }
  uint32_t most = 0;
  for (const auto& [person, meetings_of] : degree) most = std::max(most, meetings_of);
  EXPECT_GT(most, 20 * meetings.size() / degree.size());
  EXPECT_LT(pairs.size(), meetings.size() * 97 / 100) << "too few meet again";
}

TEST(ParametersTest, NameWhatIsInTheGraph) {
  const NewsGraph graph = MakeNewsGraph(2000, 1);
  const Map parameters = PickParameters(graph);
  const NodeTable& people = graph.node("Person");
  const int64_t person = parameters.at("person").integer();
  EXPECT_EQ(people.column("name").texts[person - people.first],
            parameters.at("personName").string());
  EXPECT_GE(parameters.at("farLength").integer(), 2);
  EXPECT_NE(parameters.at("farA").integer(), parameters.at("farB").integer());
}

}  // namespace
}  // namespace dossier::benchmark

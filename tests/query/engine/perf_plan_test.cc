// Plans of the queries that a news graph is asked: each must begin at an index or walk
// relationships, and the whole graph is read only where the question is about all of it.
#include <string>
#include <tuple>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/query/engine/test_engine.h"

namespace dossier {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class PerfPlans : public ::testing::Test {
 protected:
  void SetUp() override {
    test_.Run(
        "UNWIND range(1, 300) AS i CREATE (:Person {id: i, name: 'p' + toString(i), country: "
        "'C'})");
    test_.Run(
        "UNWIND range(1, 600) AS i CREATE (:Article {id: 1000 + i, date: date('2020-01-01'), "
        "source: 's'})");
    test_.Run(
        "UNWIND range(1, 60) AS i CREATE (:Organization {id: 2000 + i}), (:Place {id: 3000 + i}), "
        "(:Event {id: 4000 + i}), (:Statement {id: 5000 + i, name: 'x', confidence: 0.5})");
    test_.Run(
        "MATCH (a:Person), (b:Person) WHERE a.id * 7 % 300 = b.id OR a.id * 11 % 300 = b.id "
        "CREATE (a)-[:KNOWS {confidence: 0.7}]->(b)");
    test_.Run(
        "MATCH (a:Article), (p:Person) WHERE a.id % 300 = p.id CREATE (a)-[:MENTIONS {source: "
        "'s'}]->(p)");
    test_.Run(
        "MATCH (a:Article), (o:Organization) WHERE a.id % 60 = o.id - 2000 CREATE "
        "(a)-[:MENTIONS]->(o)");
    test_.Run(
        "MATCH (p:Person), (s:Statement) WHERE p.id % 60 = s.id - 5000 CREATE (p)-[:SAID]->(s)");
    test_.Run(
        "MATCH (s:Statement), (p:Person) WHERE p.id % 60 = s.id - 5000 CREATE (s)-[:ABOUT]->(p)");
    test_.Run(
        "MATCH (p:Person), (o:Organization) WHERE p.id % 60 = o.id - 2000 "
        "CREATE (p)-[:MEMBER_OF]->(o), (p)-[:WORKS_FOR]->(o)");
    test_.Run(
        "MATCH (o:Organization), (l:Place) WHERE o.id - 2000 = l.id - 3000 CREATE "
        "(o)-[:LOCATED_IN]->(l)");
    test_.Run(
        "MATCH (e:Event), (l:Place) WHERE e.id - 4000 = l.id - 3000 CREATE (e)-[:LOCATED_IN]->(l)");
    test_.Run(
        "MATCH (p:Person), (e:Event) WHERE p.id % 60 = e.id - 4000 CREATE "
        "(p)-[:PARTICIPATED_IN]->(e)");
    test_.Run(
        "MATCH (p:Person {id: 3}), (q:Person {id: 5}), (l:Place {id: 3001}) "
        "CREATE (p)-[:NEGOTIATED_WITH]->(q)-[:EXTRADITED_TO]->(l)");
    test_.Run("CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE");
    test_.Run("CREATE INDEX person_name FOR (p:Person) ON (p.name)");
    test_.Run("CREATE INDEX article_date FOR (a:Article) ON (a.date)");
    test_.Run("CREATE INDEX article_source FOR (a:Article) ON (a.source)");
  }

  // What the plan must show.
  void Expect(const std::string& query, const std::vector<std::string>& parts) {
    const std::string plan = test_.PlanOf(query);
    for (const std::string& part : parts) EXPECT_THAT(plan, HasSubstr(part)) << query;
    EXPECT_THAT(plan, Not(HasSubstr("AllNodesScan"))) << query;
  }

  TestEngine test_;
};

TEST_F(PerfPlans, PointLookupsUseTheIndex) {
  Expect("MATCH (p:Person {id: 7}) RETURN p.name AS name, p.country AS country",
         {"UniqueIndexSeek p:Person(id)"});
  Expect("MATCH (p:Person {name: 'p7'}) RETURN p.id AS id", {"IndexSeek p:Person(name)"});
  Expect(
      "MATCH (p:Person) WHERE p.name STARTS WITH 'p1' RETURN p.id AS id, p.name AS name ORDER BY "
      "name, id LIMIT 20",
      {"IndexPrefix p:Person(name)", "TopK 20"});
  Expect(
      "MATCH (a:Article) WHERE a.source = 's' RETURN a.id AS id, a.name AS name ORDER BY a.date "
      "DESC, id LIMIT 20",
      {"IndexSeek a:Article(source)", "TopK 20"});
}

TEST_F(PerfPlans, WalksBeginAtThePersonAskedFor) {
  Expect(
      "MATCH (a:Person {id: 7})-[k:KNOWS]-(b:Person) RETURN b.id AS id, k.confidence AS c ORDER BY "
      "c DESC, id LIMIT 20",
      {"UniqueIndexSeek a:Person(id)", "Expand (a)-[k:KNOWS]-(b)", "TopK 20"});
  Expect(
      "MATCH (a:Person {id: 7})-[:KNOWS]->(:Person)-[:KNOWS]->(c:Person) WHERE c.id <> 7 RETURN "
      "count(DISTINCT c.id) AS n",
      {"UniqueIndexSeek a:Person(id)"});
  Expect(
      "MATCH (a:Person {id: 7})-[:KNOWS]->(:Person)-[:KNOWS]->(:Person)-[:KNOWS]->(d:Person) "
      "RETURN count(*) AS n",
      {"UniqueIndexSeek a:Person(id)", "ExpandCount"});
  Expect(
      "MATCH (a:Person {id: 7})-[k1:KNOWS]->(:Person)-[k2:KNOWS]->(c:Person) WHERE k1.confidence > "
      "0.5 AND "
      "k2.date >= date('2015-01-01') AND c.country = 'C' RETURN count(DISTINCT c.id) AS n",
      {"UniqueIndexSeek a:Person(id)"});
  Expect(
      "MATCH (a:Person {id: 7})-[:KNOWS*1..4]->(b:Person) WHERE b.id <> 7 RETURN count(DISTINCT "
      "b.id) AS n",
      {"UniqueIndexSeek a:Person(id)", "Reach (a)-[:KNOWS*1..4]->(b)"});
  Expect(
      "MATCH (p:Person {id: 7})<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(o:Organization) "
      "RETURN o.id AS id, o.name AS name, count(*) AS n ORDER BY n DESC, id LIMIT 10",
      {"UniqueIndexSeek p:Person(id)", "Expand (p)<-["});
  Expect("MATCH (p:Person {id: 7})-[r]-(x) RETURN count(r) AS n, count(DISTINCT x.id) AS k",
         {"UniqueIndexSeek p:Person(id)"});
  Expect("MATCH (p:Person {id: 7})-[*1..2]-(x) WHERE x.id <> 7 RETURN count(DISTINCT x.id) AS n",
         {"UniqueIndexSeek p:Person(id)", "Reach (p)-[*1..2]-(x)"});
}

// Walking to a bound end costs the whole walk for every row, however few arrive.
TEST_F(PerfPlans, LongWalksDoNotGoFromOneEndToEachOfTheOthers) {
  test_.Run(
      "MATCH (a:Person), (b:Person) WHERE a.id <> b.id AND (a.id + 7 * b.id) % 25 = 0 "
      "CREATE (a)-[:MET]->(b)");
  Expect(
      "MATCH (a:Person {id: 7})-[:MET*1..4]->(b:Person) WHERE b.id <> 7 RETURN count(DISTINCT "
      "b.id) AS n",
      {"UniqueIndexSeek a:Person(id)", "Reach (a)-[:MET*1..4]->(b)"});
}

TEST_F(PerfPlans, ShortestPathsSeekBothEnds) {
  for (const char* kind : {"shortestPath", "allShortestPaths"}) {
    const std::string plan =
        test_.PlanOf(std::string("MATCH (a:Person {id: 1}), (b:Person {id: 2}), p = ") + kind +
                     "((a)-[:KNOWS*..10]-(b)) RETURN length(p) AS n");
    EXPECT_THAT(plan, HasSubstr("UniqueIndexSeek a:Person(id)"));
    EXPECT_THAT(plan, HasSubstr("UniqueIndexSeek b:Person(id)"));
    EXPECT_THAT(plan, HasSubstr(kind[0] == 's' ? "ShortestPath (a)" : "AllShortestPaths (a)"));
  }
}

TEST_F(PerfPlans, QuestionsAboutAllReadALabelOnceAndWalk) {
  Expect("MATCH (a:Person)-[:KNOWS]->(b:Person)-[:KNOWS]->(c:Person) RETURN count(*) AS n",
         {"LabelScan", ":Person", "ExpandCount"});
  Expect(
      "MATCH (a:Person)-[:KNOWS]->(b:Person)-[:KNOWS]->(c:Person), (a)-[:KNOWS]->(c) RETURN "
      "count(*) AS n",
      {"LabelScan", "ExpandInto"});
  Expect(
      "MATCH (:Article)-[:MENTIONS]->(p:Person) RETURN p.id AS id, count(*) AS n ORDER BY n DESC, "
      "id LIMIT 10",
      {"LabelScan p:Person", "ExpandCount (p)<-[:MENTIONS]-():Article", "TopK 10"});
  Expect(
      "MATCH (:Article)-[m:MENTIONS]->() RETURN m.source AS s, count(*) AS n, "
      "round(avg(m.confidence) * 10000) AS c "
      "ORDER BY s",
      {"LabelScan", ":Article"});
  Expect(
      "MATCH (p:Person)<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(q:Person) WHERE p.id < q.id "
      "RETURN p.id AS p, q.id AS q, count(*) AS n ORDER BY n DESC, p, q LIMIT 20",
      {"LabelScan", "TopK 20"});
  Expect(
      "MATCH (p:Person)-[:WORKS_FOR]->(o:Organization)-[:LOCATED_IN]->(pl:Place), "
      "(p)-[:PARTICIPATED_IN]->(e:Event)-[:LOCATED_IN]->(pl) RETURN count(*) AS n",
      {"LabelScan", "ExpandInto"});
  Expect(
      "MATCH (s:Statement) WHERE s.name CONTAINS 'shabel' AND s.confidence > 0.8 RETURN count(*) "
      "AS n",
      {"LabelScan s:Statement"});
  Expect(
      "MATCH (p:Person)-[n:NEGOTIATED_WITH]->(q:Person)-[x:EXTRADITED_TO]->(pl:Place) WHERE n.date "
      "< x.date AND "
      "n.confidence > 0.5 RETURN pl.id AS id, count(*) AS n2 ORDER BY n2 DESC, id LIMIT 10",
      {"LabelScan"});
}

TEST_F(PerfPlans, RangesOfDatesUseTheIndex) {
  Expect(
      "MATCH (a:Article)-[m:MENTIONS]->(o:Organization) WHERE a.date >= date('2020-01-01') AND "
      "a.date < date('2020-04-01') AND m.confidence > 0.6 RETURN o.id AS id, count(*) AS n ORDER "
      "BY n DESC, id LIMIT 10",
      {"IndexRange a:Article(date)"});
  Expect(
      "MATCH (p:Person)-[:SAID]->(s:Statement)-[:ABOUT]->(q:Person)-[:MEMBER_OF]->(o:Organization) "
      "WHERE s.date >= date('2022-01-01') AND p.country = 'C' "
      "RETURN o.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 10",
      {"LabelScan"});
}

}  // namespace
}  // namespace dossier

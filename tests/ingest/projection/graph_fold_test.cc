#include "ingest/projection/graph_fold.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/projection/fact_value.h"
#include "proto/projection.pb.h"
#include "proto/stored.pb.h"
#include "tests/ingest/batch/canonical_dump.h"
#include "tests/ingest/batch/scratch_store.h"

namespace dossier {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kDigests[] = {"aaaa", "bbbb"};

// A person named so in a country, with a count.
std::vector<Contribution> Says(const char* name, int64_t count) {
  ContributionSet set;
  Contribution& person = set.Node("person/ana");
  person.facts.insert({Fold::kLabel, "Person", ""});
  person.facts.insert({Fold::kName, "name", std::string("st") + name});
  person.facts.insert({Fold::kClaimed, "count", IntegerFact(count)});
  set.Node("country/mx").facts.insert({Fold::kLabel, "Place", ""});
  set.Relationship("LEADS", "person/ana", "country/mx", "");
  return set.Take();
}

struct Folded {
  ScratchStore store;
  std::vector<ElementRecord> held[2];

  void Replace(size_t article, const std::vector<Contribution>& now) {
    auto transaction = *store->Begin(Layer::kDerived);
    GraphFold fold(transaction.get());
    std::vector<const ElementRecord*> before;
    for (const ElementRecord& record : held[article]) before.push_back(&record);
    absl::Status s = fold.Replace(kDigests[article], before, now);
    ASSERT_TRUE(s.ok()) << s;
    s = fold.Flush();
    ASSERT_TRUE(s.ok()) << s;
    s = transaction->Commit();
    ASSERT_TRUE(s.ok()) << s;
    held[article].clear();
    for (const Contribution& one : now) held[article].push_back(RecordOf(one));
  }
  std::string Dump() { return CanonicalDump(*store.get()); }
};

TEST(GraphFold, ElementsLiveWhileAnArticleContributes) {
  Folded folded;
  folded.Replace(0, Says("Ana", 26));
  const std::string one = folded.Dump();
  EXPECT_THAT(one, HasSubstr("node person/ana :Person {count=26 name='Ana'}"));
  EXPECT_THAT(one, HasSubstr("person/ana -LEADS-> country/mx"));
  folded.Replace(1, Says("Anna", 29));
  EXPECT_THAT(folded.Dump(),
              HasSubstr("{aliases=['Ana'] count=26 count_variants=[26,29] name='Anna'}"));
  folded.Replace(1, {});
  EXPECT_EQ(folded.Dump(), one);
  folded.Replace(0, {});
  EXPECT_EQ(folded.Dump(), "counts 0 0");
}

TEST(GraphFold, AnArticleMayChangeItsMind) {
  Folded folded, fresh;
  folded.Replace(0, Says("Ana", 26));
  folded.Replace(0, Says("Ana", 29));
  fresh.Replace(0, Says("Ana", 29));
  EXPECT_EQ(folded.Dump(), fresh.Dump());
}

TEST(GraphFold, WholeNumbersAndFractionsAreTwoValues) {
  Folded folded;
  ContributionSet set;
  set.Node("n").facts.insert({Fold::kBest, "x", "i1"});
  folded.Replace(0, set.Take());
  EXPECT_THAT(folded.Dump(), HasSubstr("{x=1}"));
  set.Node("n").facts.insert({Fold::kBest, "x", "n1.0"});
  folded.Replace(0, set.Take());
  EXPECT_THAT(folded.Dump(), HasSubstr("{x=f1}"));
}

TEST(GraphFold, ExclusiveElementsComeAndGoWithTheirArticle) {
  Folded folded;
  for (int64_t count : {3, 4}) {
    ContributionSet set;
    Contribution& node = set.Node("article/aaaa");
    node.exclusive = true;
    node.facts.insert({Fold::kBest, "count", IntegerFact(count)});
    if (count == 3) node.facts.insert({Fold::kBest, "title", "tTalks"});
    folded.Replace(0, set.Take());
  }
  EXPECT_THAT(folded.Dump(), HasSubstr("node article/aaaa : {count=4}"));
  folded.Replace(0, {});
  EXPECT_THAT(folded.Dump(), Not(HasSubstr("article/aaaa")));
}

}  // namespace
}  // namespace dossier

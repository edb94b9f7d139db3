#include "ingest/projection/contribution.h"

#include <string>

#include "gtest/gtest.h"
#include "proto/projection.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

StoredEvidence At(uint32_t start, const char* rule) {
  StoredEvidence evidence;
  evidence.mutable_passage()->set_start(start);
  evidence.set_rule(rule);
  return evidence;
}

TEST(ContributionSet, GathersByKeyNodesFirst) {
  ContributionSet set;
  set.Relationship("KNOWS", "a", "b", "");
  set.Relationship("KNOWS", "a", "b", "twice");
  set.Node("z").facts.insert({Fold::kLabel, "Person", ""});
  set.Node("z").facts.insert({Fold::kLabel, "Person", ""});
  const std::vector<Contribution> all = set.Take();
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].key, "z");
  EXPECT_EQ(all[0].facts.size(), 1u);
  EXPECT_EQ(all[1].key, "KNOWS|a|b");
  EXPECT_EQ(all[2].key, "KNOWS|a|b|twice");
  EXPECT_EQ(all[2].start, "a");
}

TEST(ContributionSet, SortsEvidenceAndTakesRepetitionsOut) {
  ContributionSet set;
  Contribution& node = set.Node("n");
  node.evidence = {At(7, "r"), At(3, "s"), At(3, "r"), At(7, "r")};
  const std::vector<Contribution> all = set.Take();
  ASSERT_EQ(all[0].evidence.size(), 3u);
  EXPECT_EQ(all[0].evidence[0].rule(), "r");
  EXPECT_EQ(all[0].evidence[1].rule(), "s");
  EXPECT_EQ(all[0].evidence[2].passage().start(), 7u);
}

TEST(RecordOf, MarksOtherEvidence) {
  ContributionSet set;
  set.Node("n").evidence = {At(7, "r")};
  set.Node("m").evidence = {At(8, "r")};
  const std::vector<Contribution> all = set.Take();
  EXPECT_NE(RecordOf(all[0]).evidence_mark(), RecordOf(all[1]).evidence_mark());
  EXPECT_EQ(RecordOf(all[0]).evidence_mark(), RecordOf(all[0]).evidence_mark());
}

}  // namespace
}  // namespace dossier

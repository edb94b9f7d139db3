#include "ingest/batch/judge.h"

// The one law with judgements: the graph is a function of the set of articles and of what users
// said of who is who, in whatever order both come and go.
#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/identity/identity_records.h"
#include "tests/ingest/batch/canonical_dump.h"
#include "tests/ingest/batch/made_up_world.h"
#include "tests/ingest/batch/scratch_store.h"
#include "tests/ingest/batch/whole_way.h"

namespace dossier {
namespace {

using ::testing::HasSubstr;

// Keys of nodes, of names and of what single articles call so.
std::vector<std::string> AllKeys(const GraphStore& store) {
  auto snapshot = *store.GetSnapshot();
  std::set<std::string> keys;
  std::map<std::string, std::string> own_keys;  // by profile
  const auto scan = [&](std::string_view family, const auto& visit) {
    ASSERT_TRUE(snapshot
                    ->ScanRecords(family, "",
                                  [&](std::string_view key, std::string_view) {
                                    visit(std::string(key));
                                    return true;
                                  })
                    .ok());
  };
  scan(kNodeFamily, [&](const std::string& key) { keys.insert(key.substr(0, key.find('\x1f'))); });
  scan(kBlockFamily, [&](const std::string& key) {
    if (!key.starts_with("k:")) return;
    const size_t unit = key.find('\x1f');
    own_keys[key.substr(unit + 1)] = key.substr(2, unit - 2);
  });
  for (const auto& [id, own] : own_keys) keys.insert(own);
  scan(kHolderFamily, [&](const std::string& key) {
    const size_t slash = key.find('/');
    keys.insert(ArticleKeyOf(own_keys.at(key.substr(0, slash)), key.substr(slash + 1)));
  });
  return std::vector<std::string>(keys.begin(), keys.end());
}

// Persons and bodies are judged among themselves, as people do.
JudgedKeys Draw(const std::vector<std::string>& keys, std::mt19937* random) {
  JudgedKeys judged;
  judged.first = keys[(*random)() % keys.size()];
  do {
    judged.second = keys[(*random)() % keys.size()];
  } while (judged.second.substr(0, 4) != judged.first.substr(0, 4) ||
           judged.second == judged.first);
  judged.judgement = (*random)() % 2 == 0 ? Judgement::kSame : Judgement::kDifferent;
  return judged;
}

bool JudgeIt(const JudgedKeys& judged, GraphStore* store) {
  auto report = Judge(store, CoreOntology(), {judged});
  if (absl::IsFailedPrecondition(report.status())) return false;
  EXPECT_TRUE(report.ok()) << report.status();
  return true;
}

std::vector<JudgedKeys> JudgementsIn(const GraphStore& store) {
  std::vector<JudgedKeys> all;
  auto snapshot = *store.GetSnapshot();
  const auto judgements = *Judgements::Read(*snapshot);
  for (const auto& [pair, judgement] : judgements.pairs())
    all.push_back({pair.first, pair.second, judgement});
  return all;
}

// Judgements first, then all articles at once.
std::string OracleWith(const std::vector<MadeUpArticle>& world, const std::set<size_t>& held,
                       const std::vector<JudgedKeys>& judged) {
  ScratchStore store;
  EXPECT_TRUE(Judge(store.get(), CoreOntology(), judged).ok());
  IngestThese(world, {held.begin(), held.end()}, 1000, 1, store.get());
  return CanonicalDump(*store.get());
}

TEST(Law, JudgementsAndArticlesMayComeInAnyOrder) {
  size_t judged = 0, told = 0;
  for (uint32_t seed = 400; seed < 408; ++seed) {
    std::mt19937 random(seed);
    const auto world = MakeWorld(seed, 10);
    ScratchStore all;
    IngestThese(world, Everything(world), 10, 1, all.get());
    const std::vector<std::string> keys = AllKeys(*all.get());
    const std::string unjudged = CanonicalDump(*all.get());
    ScratchStore store;
    std::set<size_t> held;
    for (size_t step = 0; step < 30; ++step) {
      const size_t one = random() % world.size();
      if (random() % 2 == 0) {
        judged += JudgeIt(Draw(keys, &random), store.get());
      } else if (held.contains(one)) {
        RetractThese(world, {one}, store.get());
        held.erase(one);
      } else {
        IngestThese(world, {one}, 1, 1, store.get());
        held.insert(one);
      }
      if (step % 5 != 0) continue;
      ExpectSame(OracleWith(world, held, JudgementsIn(*store.get())), CanonicalDump(*store.get()),
                 absl::StrCat("seed ", seed, ", step ", step));
    }
    for (size_t one : Everything(world)) {
      if (!held.contains(one)) IngestThese(world, {one}, 1, 1, store.get());
    }
    told += CanonicalDump(*store.get()) != unjudged;
    // Taken back, they leave no trace.
    for (JudgedKeys one : JudgementsIn(*store.get())) {
      one.judgement = Judgement::kNone;
      EXPECT_TRUE(JudgeIt(one, store.get()));
    }
    ExpectSame(unjudged, CanonicalDump(*store.get()), absl::StrCat("seed ", seed, ", undone"));
  }
  EXPECT_GT(judged, 60u);
  EXPECT_GE(told, 7u);  // they make a difference
}

TEST(Judge, ChangesTheGraphAndSaysHowMuch) {
  const auto world = [] {
    std::vector<MadeUpArticle> made;
    for (const char* spec : {"Person|Maria Silva", "Person|Maria Costa", "Person|Costa"}) {
      ArticleMaker maker(absl::StrCat("https://example.org/", made.size()), "2025-08-12");
      maker.AddClaim(maker.AddEntity(spec), "LEADS",
                     maker.AddEntity("Place|Mexico|kind=Country|cc=MX"));
      made.push_back(maker.Make());
    }
    return made;
  }();
  ScratchStore store;
  IngestThese(world, Everything(world), 3, 1, store.get());
  const JudgedKeys same = {"person/maria costa", "person/maria silva", Judgement::kSame};
  auto report = Judge(store.get(), CoreOntology(), {same});
  ASSERT_TRUE(report.ok()) << report.status();
  EXPECT_EQ(report->changed, 1u);
  EXPECT_EQ(report->reconsidered, 1u);  // the one whose node is called otherwise now
  EXPECT_EQ(Judge(store.get(), CoreOntology(), {same})->changed, 0u);
  const std::string dump = CanonicalDump(*store.get());
  EXPECT_THAT(dump, ::testing::Not(HasSubstr("node person/maria silva")));
  EXPECT_THAT(dump, HasSubstr("node person/maria costa"));
}

TEST(CheckJudgement, RefusesContradictionsRoundCorners) {
  Judgements judgements;
  judgements.Put(MakeJudgedPair("a", "b"), Judgement::kSame);
  judgements.Put(MakeJudgedPair("b", "c"), Judgement::kSame);
  judgements.Put(MakeJudgedPair("c", "d"), Judgement::kDifferent);
  EXPECT_TRUE(
      absl::IsFailedPrecondition(CheckJudgement(judgements, {"a", "c", Judgement::kDifferent})));
  const absl::Status same = CheckJudgement(judgements, {"d", "a", Judgement::kSame});
  EXPECT_TRUE(absl::IsFailedPrecondition(same));
  EXPECT_THAT(std::string(same.message()), HasSubstr("d and c"));
  EXPECT_TRUE(CheckJudgement(judgements, {"d", "e", Judgement::kSame}).ok());
  EXPECT_TRUE(CheckJudgement(judgements, {"a", "d", Judgement::kDifferent}).ok());
  EXPECT_TRUE(absl::IsInvalidArgument(CheckJudgement(judgements, {"a", "a", Judgement::kSame})));
}

}  // namespace
}  // namespace dossier

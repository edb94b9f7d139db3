#include "ingest/batch/article_set_change.h"

// The one law: the graph is a function of the set of articles.
#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/batch/ingest.h"
#include "ingest/ontology/ontology_index.h"
#include "tests/ingest/batch/canonical_dump.h"
#include "tests/ingest/batch/made_up_world.h"
#include "tests/ingest/batch/scratch_store.h"
#include "tests/ingest/batch/whole_way.h"

namespace dossier {
namespace {

TEST(Law, EveryOrderOfThreeArticlesGivesOneGraph) {
  for (uint32_t seed = 0; seed < 12; ++seed) {
    const auto world = MakeWorld(seed, 3);
    std::vector<size_t> order = Everything(world);
    const std::string expected = Oracle(world, order);
    do {
      ScratchStore store;
      IngestThese(world, order, 1, 1, store.get());
      ExpectSame(expected, CanonicalDump(*store.get()), "seed " + std::to_string(seed));
    } while (std::next_permutation(order.begin(), order.end()));
  }
}

TEST(Law, OrdersBatchesAndThreadsDoNotShow) {
  for (uint32_t seed = 100; seed < 106; ++seed) {
    std::mt19937 random(seed);
    const auto world = MakeWorld(seed, 12);
    std::vector<size_t> order = Everything(world);
    const std::string expected = Oracle(world, order);
    for (size_t round = 0; round < 10; ++round) {
      std::shuffle(order.begin(), order.end(), random);
      ScratchStore store;
      IngestThese(world, order, 1 + random() % 5, 1 + round % 4, store.get());
      ExpectSame(expected, CanonicalDump(*store.get()), "seed " + std::to_string(seed));
    }
  }
}

TEST(Law, RetractingLeavesWhatTheOthersSay) {
  for (uint32_t seed = 200; seed < 220; ++seed) {
    std::mt19937 random(seed);
    const auto world = MakeWorld(seed, 10);
    std::vector<size_t> order = Everything(world);
    std::shuffle(order.begin(), order.end(), random);
    const size_t gone = 1 + random() % 9;
    const std::vector<size_t> out(order.begin(), order.begin() + static_cast<long>(gone));
    const std::vector<size_t> left(order.begin() + static_cast<long>(gone), order.end());
    ScratchStore store;
    IngestThese(world, order, 1 + random() % 4, 2, store.get());
    if (random() % 2 == 0) {
      RetractThese(world, out, store.get());
    } else {
      for (size_t one : out) RetractThese(world, {one}, store.get());
    }
    ExpectSame(Oracle(world, left), CanonicalDump(*store.get()), "seed " + std::to_string(seed));
  }
}

TEST(Law, OfEveryPairRetractingOneLeavesTheOther) {
  const auto world = MakeWorld(7, 6);
  for (size_t a = 0; a < world.size(); ++a) {
    const std::string expected = Oracle(world, {a});
    for (size_t b = 0; b < world.size(); ++b) {
      if (a == b) continue;
      ScratchStore store;
      IngestThese(world, {a, b}, 1, 1, store.get());
      RetractThese(world, {b}, store.get());
      ExpectSame(expected, CanonicalDump(*store.get()),
                 std::to_string(a) + " and " + std::to_string(b));
    }
  }
}

TEST(Law, ComingAndGoingAtRandomAgreesWithTheOracle) {
  for (uint32_t seed = 300; seed < 303; ++seed) {
    std::mt19937 random(seed);
    const auto world = MakeWorld(seed, 12);
    std::set<size_t> held;
    ScratchStore store;
    for (size_t step = 0; step < 25; ++step) {
      const size_t one = random() % world.size();
      if (held.contains(one)) {
        RetractThese(world, {one}, store.get());
        held.erase(one);
      } else {
        IngestThese(world, {one}, 1, 1, store.get());
        held.insert(one);
      }
      if (step % 4 != 0) continue;
      ExpectSame(Oracle(world, {held.begin(), held.end()}), CanonicalDump(*store.get()),
                 "seed " + std::to_string(seed));
    }
  }
}

TEST(Law, NothingIsLeftWhenEverythingIsRetracted) {
  const auto world = MakeWorld(8, 12);
  ScratchStore store;
  IngestThese(world, Everything(world), 5, 2, store.get());
  RetractThese(world, Everything(world), store.get());
  auto snapshot = *store->GetSnapshot();
  EXPECT_EQ(snapshot->NodeCount(), 0u);
  EXPECT_EQ(snapshot->RelationshipCount(), 0u);
  for (const char* family :
       {"entry", "article.record", "article.uri", "identity.profile", "identity.holder",
        "identity.block", "identity.node", "projection.element", "projection.values",
        "syndication.text", "syndication.holder", "syndication.band", "syndication.story"}) {
    size_t records = 0;
    ASSERT_TRUE(snapshot
                    ->ScanRecords(family, "",
                                  [&](std::string_view key, std::string_view) {
                                    ADD_FAILURE() << family << ": " << key;
                                    return ++records < 3;
                                  })
                    .ok());
  }
}

TEST(Law, IngestingAgainChangesNothingAndSaysSo) {
  const auto world = MakeWorld(9, 8);
  ScratchStore store;
  const IngestReport first = IngestThese(world, Everything(world), 3, 2, store.get());
  EXPECT_EQ(first.added, 8u);
  const std::string before = CanonicalDump(*store.get());
  const IngestReport again = IngestThese(world, Everything(world), 3, 2, store.get());
  EXPECT_EQ(again.added, 0u);
  EXPECT_EQ(again.unchanged, 8u);
  EXPECT_EQ(again.seen, 8u);
  ExpectSame(before, CanonicalDump(*store.get()), "again");
}

// Names of which numbers of articles decide: the numbers go up and down across ten to one.
TEST(Law, NamesMoveWithTheNumbersOfArticles) {
  std::vector<MadeUpArticle> world;
  const auto add = [&](const char* spec) {
    ArticleMaker maker("https://example.org/" + std::to_string(world.size()), "2025-08-12");
    const uint32_t person = maker.AddEntity(spec);
    maker.AddClaim(person, "LEADS", maker.AddEntity("Place|Mexico|kind=Country|cc=MX"));
    world.push_back(maker.Make());
  };
  for (size_t i = 0; i < 13; ++i) add("Person|Donald Trump");
  for (size_t i = 0; i < 2; ++i) add("Person|Ivanka Trump");
  for (size_t i = 0; i < 3; ++i) add("Person|Trump");
  for (size_t i = 0; i < 11; ++i) add("Person|Donald J. Trump|title=President");
  add("Person|Donald Obama Trump|title=striker");
  for (size_t i = 0; i < 3; ++i) add("Person|Donald Trump|title=striker");
  for (uint32_t seed = 0; seed < 4; ++seed) {
    std::mt19937 random(seed);
    std::vector<size_t> order = Everything(world);
    std::shuffle(order.begin(), order.end(), random);
    ScratchStore store;
    IngestThese(world, order, 1 + random() % 6, 1, store.get());
    ExpectSame(Oracle(world, order), CanonicalDump(*store.get()),
               "all, seed " + std::to_string(seed));
    while (order.size() > 6) {
      const std::vector<size_t> out(order.end() - 4, order.end());
      order.resize(order.size() - 4);
      RetractThese(world, out, store.get());
      ExpectSame(Oracle(world, order), CanonicalDump(*store.get()),
                 std::to_string(order.size()) + " left");
    }
  }
}

TEST(Law, TheWorldsAreRichEnoughToTestIt) {
  size_t merged = 0, ambiguous = 0, variants = 0, stories = 0, unasserted = 0;
  for (uint32_t seed = 100; seed < 106; ++seed) {
    const auto world = MakeWorld(seed, 12);
    const std::string dump = Oracle(world, Everything(world));
    merged += dump.find("aliases=['") != std::string::npos;
    ambiguous += dump.find("node person/johnson #") != std::string::npos;
    variants += dump.find("_variants=") != std::string::npos;
    unasserted += dump.find("/planned") != std::string::npos;
    stories += dump.find("story=") != std::string::npos;
  }
  EXPECT_GE(merged, 4u);
  EXPECT_GE(ambiguous, 1u);
  EXPECT_GE(variants, 1u);
  EXPECT_GE(unasserted, 3u);
  EXPECT_EQ(stories, 6u);
}

}  // namespace
}  // namespace dossier

// Taking articles out by the names that users know them by.
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "ingest/batch/ingest.h"
#include "tests/ingest/batch/canonical_dump.h"
#include "tests/ingest/batch/scratch_store.h"
#include "tests/ingest/batch/whole_way.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;

TEST(Retract, KnowsUrisDigestsAndBeginningsOfDigests) {
  const auto world = MakeWorld(12, 4);
  ScratchStore store;
  IngestThese(world, Everything(world), 3, 1, store.get());
  const std::string& digest = world[1].article.digest();
  auto report =
      Retract(store.get(), CoreOntology(),
              {world[0].article.uri(), digest.substr(0, 12), world[2].article.digest(), "nobody"});
  ASSERT_TRUE(report.ok()) << report.status();
  EXPECT_EQ(report->retracted.size(), 3u);
  EXPECT_THAT(report->unknown, ElementsAre("nobody"));
  ExpectSame(Oracle(world, {3}), CanonicalDump(*store.get()), "one left");
}

TEST(Retract, TakesNothingOutForNamesThatSayTooLittle) {
  const auto world = MakeWorld(13, 2);
  ScratchStore store;
  IngestThese(world, Everything(world), 3, 1, store.get());
  const std::string before = CanonicalDump(*store.get());
  auto report = Retract(store.get(), CoreOntology(), {world[0].article.digest().substr(0, 7), ""});
  ASSERT_TRUE(report.ok()) << report.status();
  EXPECT_TRUE(report->retracted.empty());
  EXPECT_EQ(report->unknown.size(), 2u);
  ExpectSame(before, CanonicalDump(*store.get()), "nothing gone");
}

TEST(Retract, TheSameArticleNamedTwiceGoesOnce) {
  const auto world = MakeWorld(14, 2);
  ScratchStore store;
  IngestThese(world, Everything(world), 3, 1, store.get());
  auto report =
      Retract(store.get(), CoreOntology(), {world[0].article.uri(), world[0].article.digest()});
  ASSERT_TRUE(report.ok()) << report.status();
  EXPECT_EQ(report->retracted.size(), 1u);
}

}  // namespace
}  // namespace dossier

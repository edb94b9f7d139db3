// Articles given new entries from their stored texts.
#include <string>

#include "gtest/gtest.h"
#include "ingest/batch/ingest.h"
#include "tests/ingest/batch/canonical_dump.h"
#include "tests/ingest/batch/scratch_store.h"
#include "tests/ingest/batch/whole_way.h"

namespace dossier {
namespace {

TEST(Reextract, NewEntriesReplaceOldOnesAsIfTheyHadBeenTheFirst) {
  auto world = MakeWorld(10, 8);
  ScratchStore store;
  IngestThese(world, Everything(world), 3, 1, store.get());
  // The same articles, of which another extractor finds only half.
  for (MadeUpArticle& made : world) {
    made.entry.set_extractor_version("made up 2");
    made.entry.clear_claims();
    made.entry.clear_statements();
  }
  IngestOptions options;
  options.extractor_version = "made up 2";
  options.threads = 2;
  options.batch_articles = 3;
  EXPECT_EQ(*CountStale(**store->GetSnapshot(), "made up 2"), 8u);
  auto report = Reextract(store.get(), CoreOntology(), ExtractFrom(world), options);
  ASSERT_TRUE(report.ok()) << report.status();
  EXPECT_EQ(report->updated, 8u);
  EXPECT_EQ(*CountStale(**store->GetSnapshot(), "made up 2"), 0u);
  ExpectSame(Oracle(world, Everything(world)), CanonicalDump(*store.get()), "reextracted");
}

TEST(Reextract, LooksOnlyAtStaleArticles) {
  const auto world = MakeWorld(11, 5);
  ScratchStore store;
  IngestThese(world, Everything(world), 3, 1, store.get());
  IngestOptions options;
  options.extractor_version = "made up 1";
  const ExtractFunction never = [](const Article&) -> absl::StatusOr<Extraction> {
    return absl::InternalError("asked for nothing");
  };
  auto report = Reextract(store.get(), CoreOntology(), never, options);
  ASSERT_TRUE(report.ok()) << report.status();
  EXPECT_EQ(report->seen, 0u);
}

}  // namespace
}  // namespace dossier

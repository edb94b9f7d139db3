#include "ingest/batch/extraction_pool.h"

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

std::vector<Article> Numbered(size_t count) {
  std::vector<Article> articles(count);
  for (size_t i = 0; i < count; ++i) articles[i].set_uri(std::to_string(i));
  return articles;
}

bool Always(const Article&) { return true; }

// Later articles are ready sooner.
absl::StatusOr<Extraction> Slowly(const Article& article) {
  std::this_thread::sleep_for(std::chrono::microseconds(3000 - 30 * std::stoi(article.uri())));
  Extraction entry;
  entry.set_extractor_version(article.uri());
  return entry;
}

TEST(ExtractionPool, GivesBackInTheOrderOfTheStream) {
  auto stream = StreamArticles(Numbered(50));
  const ExtractFunction extract = Slowly;
  ExtractionPool pool(stream.get(), extract, Always, 4, 8);
  for (size_t i = 0; i < 50; ++i) {
    ExtractedArticle item;
    ExtractionPool::Taken taken = ExtractionPool::Taken::kNotYet;
    while (taken == ExtractionPool::Taken::kNotYet) taken = pool.Take(1, &item);
    ASSERT_EQ(taken, ExtractionPool::Taken::kOne);
    EXPECT_EQ(item.article->uri(), std::to_string(i));
    EXPECT_EQ(item.entry->extractor_version(), std::to_string(i));
  }
  ExtractedArticle none;
  EXPECT_EQ(pool.Take(1, &none), ExtractionPool::Taken::kEnd);
  EXPECT_EQ(pool.Take(1, &none), ExtractionPool::Taken::kEnd);
}

TEST(ExtractionPool, ReadsNoFurtherAheadThanItsWindow) {
  auto stream = StreamArticles(Numbered(50));
  std::atomic<size_t> extracted = 0;
  const ExtractFunction extract = [&](const Article&) -> absl::StatusOr<Extraction> {
    ++extracted;
    return Extraction();
  };
  ExtractionPool pool(stream.get(), extract, Always, 4, 5);
  ExtractedArticle item;
  while (pool.Take(1, &item) == ExtractionPool::Taken::kNotYet) {
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_LE(extracted.load(), 6u);
}  // and ends with the rest untaken

TEST(ExtractionPool, LeavesOutWhatIsNotNeeded) {
  auto stream = StreamArticles(Numbered(3));
  const ExtractFunction extract = Slowly;
  ExtractionPool pool(
      stream.get(), extract, [](const Article& article) { return article.uri() == "1"; }, 2, 8);
  size_t entries = 0, seen = 0;
  ExtractedArticle item;
  for (;;) {
    const ExtractionPool::Taken taken = pool.Take(1, &item);
    if (taken == ExtractionPool::Taken::kEnd) break;
    if (taken == ExtractionPool::Taken::kNotYet) continue;
    ++seen;
    entries += item.entry != nullptr;
    EXPECT_TRUE(item.status.ok());
  }
  EXPECT_EQ(seen, 3u);
  EXPECT_EQ(entries, 1u);
}

TEST(ExtractionPool, OneThreadIsTheTakersOwn) {
  auto stream = StreamArticles(Numbered(5));
  const ExtractFunction extract = [own = std::this_thread::get_id()](const Article&) {
    EXPECT_EQ(std::this_thread::get_id(), own);
    return absl::StatusOr<Extraction>(Extraction());
  };
  ExtractionPool pool(stream.get(), extract, Always, 1, 8);
  ExtractedArticle item;
  for (size_t i = 0; i < 5; ++i) {
    ASSERT_EQ(pool.Take(1, &item), ExtractionPool::Taken::kOne) << "nobody else to wait for";
    EXPECT_EQ(item.article->uri(), std::to_string(i));
  }
  EXPECT_EQ(pool.Take(1, &item), ExtractionPool::Taken::kEnd);
}

TEST(ExtractionPool, TheTakerWorksWhileItHasNothingToTake) {
  auto stream = StreamArticles(Numbered(2));
  // Each of the two ends only when both have begun.
  std::atomic<int> begun = 0;
  const ExtractFunction extract = [&](const Article&) {
    ++begun;
    while (begun < 2) std::this_thread::yield();
    return absl::StatusOr<Extraction>(Extraction());
  };
  ExtractionPool pool(stream.get(), extract, Always, 2, 8);
  ExtractedArticle item;
  for (int taken = 0; taken < 2;) taken += pool.Take(1, &item) == ExtractionPool::Taken::kOne;
  EXPECT_EQ(begun, 2);
}

}  // namespace
}  // namespace dossier

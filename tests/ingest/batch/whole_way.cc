#include "tests/ingest/batch/whole_way.h"

#include <numeric>
#include <string>

#include "gtest/gtest.h"
#include "tests/ingest/batch/canonical_dump.h"
#include "tests/ingest/batch/scratch_store.h"

namespace dossier {

const OntologyIndex& CoreOntology() {
  static const OntologyIndex* const ontology = OntologyIndex::Core()->release();
  return *ontology;
}

static std::vector<Article> Pick(const std::vector<MadeUpArticle>& world,
                                 const std::vector<size_t>& which) {
  std::vector<Article> articles;
  for (size_t i : which) articles.push_back(world[i].article);
  return articles;
}

std::vector<size_t> Everything(const std::vector<MadeUpArticle>& world) {
  std::vector<size_t> all(world.size());
  std::iota(all.begin(), all.end(), size_t{0});
  return all;
}

IngestReport IngestThese(const std::vector<MadeUpArticle>& world, const std::vector<size_t>& which,
                         size_t batch, size_t threads, GraphStore* store) {
  IngestOptions options;
  options.batch_articles = batch;
  options.threads = threads;
  options.window_articles = 1 + threads;
  options.extractor_version = "made up 1";
  auto stream = StreamArticles(Pick(world, which));
  auto report = Ingest(store, CoreOntology(), ExtractFrom(world), stream.get(), options);
  EXPECT_TRUE(report.ok()) << report.status();
  if (!report.ok()) return IngestReport();
  for (const InputProblem& problem : report->problems)
    ADD_FAILURE() << problem.place << ": " << problem.status;
  return *std::move(report);
}

void RetractThese(const std::vector<MadeUpArticle>& world, const std::vector<size_t>& which,
                  GraphStore* store) {
  std::vector<std::string> digests;
  for (size_t i : which) digests.push_back(world[i].article.digest());
  auto report = Retract(store, CoreOntology(), digests);
  ASSERT_TRUE(report.ok()) << report.status();
  EXPECT_EQ(report->retracted.size(), which.size());
}

std::string Oracle(const std::vector<MadeUpArticle>& world, const std::vector<size_t>& which) {
  ScratchStore store;
  IngestThese(world, which, 1000, 1, store.get());
  return CanonicalDump(*store.get());
}

void ExpectSame(const std::string& expected, const std::string& actual, const std::string& what) {
  EXPECT_TRUE(expected == actual) << what << "\n" << DumpDifference(expected, actual);
}

}  // namespace dossier

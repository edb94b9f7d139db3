// Ingests a made-up world and exits: the process that the crash test kills.
//   ingest_child FOLDER SEED ARTICLES ORDER_SEED THREADS BATCH [dump]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

#include "ingest/batch/ingest.h"
#include "ingest/ontology/ontology_index.h"
#include "tests/ingest/batch/canonical_dump.h"
#include "tests/ingest/batch/made_up_world.h"

namespace dossier {
namespace {

int Run(int argc, char** argv) {
  if (argc < 7) return 2;
  const auto number = [&](int i) { return static_cast<size_t>(std::atoll(argv[i])); };
  const auto world = MakeWorld(static_cast<uint32_t>(number(2)), number(3));
  std::vector<Article> articles;
  for (const MadeUpArticle& made : world) articles.push_back(made.article);
  std::mt19937 random(static_cast<uint32_t>(number(4)));
  std::shuffle(articles.begin(), articles.end(), random);
  auto ontology = OntologyIndex::Core();
  auto store = GraphStore::Open(argv[1], OpenMode::kReadWriteOrCreate);
  if (!ontology.ok() || !store.ok()) {
    std::fprintf(stderr, "%s\n", store.status().ToString().c_str());
    return 3;
  }
  IngestOptions options;
  options.threads = number(5);
  options.batch_articles = number(6);
  options.extractor_version = "made up 1";
  auto stream = StreamArticles(std::move(articles));
  auto report = Ingest(store->get(), **ontology, ExtractFrom(world), stream.get(), options);
  if (!report.ok() || !report->problems.empty()) {
    std::fprintf(stderr, "%s\n", report.status().ToString().c_str());
    return 1;
  }
  if (argc > 7) std::printf("%s\n", CanonicalDump(**store).c_str());
  return 0;
}

}  // namespace
}  // namespace dossier

int main(int argc, char** argv) { return dossier::Run(argc, argv); }

// Prints a digest of what is found in each article: print_extraction_digests PATH...  (tests/law/two_builds compares them.)
#include <cstdio>
#include <string>
#include <vector>

#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"
#include "tests/law/extraction_digests.h"

int main(int argc, char** argv) {
  auto extractor = dossier::Extractor::Make();
  auto articles = dossier::ReadArticles(std::vector<std::string>(argv + 1, argv + argc));
  for (const absl::Status& status : {extractor.status(), articles.status()}) {
    if (status.ok()) continue;
    std::fprintf(stderr, "%s\n", status.ToString().c_str());
    return 1;
  }
  constexpr size_t kThreads = 2;
  const std::string lines = dossier::ExtractionDigests(**extractor, *articles, kThreads);
  std::fwrite(lines.data(), 1, lines.size(), stdout);
  return 0;
}

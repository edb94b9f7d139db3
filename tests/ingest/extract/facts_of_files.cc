// facts_of_files FILE...: one line of JSON an article, as `dossier extract --format facts-json`
// prints; with --text first the entries in words. For measuring while patterns are being written.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "ingest/extract/extraction_text.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/facts_json.h"
#include "ingest/extract/pattern_lint.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/text/debug_text.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

int main(int argc, char** argv) {
  auto extractor = dossier::Extractor::Make();
  if (!extractor.ok())
    return std::fprintf(stderr, "%s\n", extractor.status().ToString().c_str()), 1;
  std::string format = argc > 1 && argv[1][0] == '-' ? argv[1] : "";
  if (format == "--examples") {
    for (const auto& wrong : dossier::RunExamples(**extractor, dossier::CorePatternSources()))
      std::printf("%s\n", wrong.ToString().c_str());
  }
  for (int i = format.empty() ? 1 : 2; i < argc; ++i) {
    dossier::Article article;
    article.set_uri(argv[i]);
    std::ifstream in(argv[i], std::ios::binary);
    article.set_text(std::string(std::istreambuf_iterator<char>(in), {}));
    if (format == "--say") article.set_text(argv[i]);
    article.set_published("2025-06-15");
    if (format == "--say" || format == "--document") {
      auto document = (*extractor)->Read(article);
      if (document.ok()) std::printf("%s", dossier::DebugText(**document).c_str());
    }
    auto extraction = (*extractor)->Extract(article);
    if (!extraction.ok())
      return std::fprintf(stderr, "%s: %s\n", argv[i], extraction.status().ToString().c_str()), 1;
    bool words = !format.empty();
    std::printf("%s\n", words ? dossier::ExtractionText(article, *extraction).c_str()
                              : dossier::FactsJson(article, *extraction).c_str());
  }
  return 0;
}

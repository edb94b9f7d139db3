// Feeds any bytes to every reader (libFuzzer): bazel build --config=fuzz //tests/ingest/source:reader_fuzz
#include <cstdio>
#include <cstdlib>

#include "ingest/source/raw_article.h"
#include "proto/article.pb.h"
#include "tests/ingest/source/article_text.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  if (size == 0) return 0;
  static constexpr dossier::InputFormat kFormats[] = {
      dossier::InputFormat::kText, dossier::InputFormat::kHtml, dossier::InputFormat::kJsonl};
  const dossier::RawArticle raw{"fuzz", 1, kFormats[data[0] % 3],
                                std::string(reinterpret_cast<const char*>(data + 1), size - 1)};
  const auto article = dossier::ParseArticle(raw, {});
  if (!article.ok()) return 0;
  const std::string breach = dossier::ContractBreach(*article, size_t{1} << 31);
  if (breach.empty()) return 0;
  std::fprintf(stderr, "%s\n", breach.c_str());
  std::abort();
}

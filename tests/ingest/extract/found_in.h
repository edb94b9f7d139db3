#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/extract/extraction_text.h"
#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {

// What the core extractor finds in a text printed on 2025-06-15, in the lines of pattern examples,
// sorted.
inline std::vector<std::string> FoundIn(const std::string& text) {
  static const Extractor* extractor = Extractor::Make()->release();
  Article article;
  article.set_uri("test.txt");
  article.set_published("2025-06-15");
  article.set_text(text);
  auto extraction = extractor->Extract(article);
  EXPECT_TRUE(extraction.ok()) << extraction.status();
  if (!extraction.ok()) return {};
  std::vector<std::string> lines = FoundLines(article, *extraction);
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace dossier

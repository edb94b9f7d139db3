#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/extract/extraction_text.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/extract/core_extractor.h"

namespace dossier {

// What the core extractor finds in a text printed on 2025-06-15, in the lines of pattern examples,
// sorted.
inline std::vector<std::string> FoundIn(const std::string& text) {
  const Article article = ArticleOf(text, "2025-06-15");
  auto extraction = CoreExtractor().Extract(article);
  EXPECT_TRUE(extraction.ok()) << extraction.status();
  if (!extraction.ok()) return {};
  std::vector<std::string> lines = FoundLines(article, *extraction);
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace dossier

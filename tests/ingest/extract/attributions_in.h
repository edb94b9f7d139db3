#pragma once

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/found_attribution.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {

// What a text lays to somebody without a statement being written of it, a line each.
inline std::vector<std::string> AttributionsIn(const std::string& text) {
  static const Extractor* extractor = Extractor::Make()->release();
  Article article;
  article.set_uri("test.txt");
  article.set_text(text);
  auto document = extractor->Read(article);
  EXPECT_TRUE(document.ok()) << document.status();
  if (!document.ok()) return {};
  std::vector<FoundAttribution> found;
  extractor->ExtractFrom(**document, &found);
  std::vector<std::string> lines;
  for (const FoundAttribution& one : found) lines.push_back(AttributionLine(one, text));
  return lines;
}

}  // namespace dossier

#include "ingest/extract/facts_json.h"

#include <string>

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

const Extractor& Core() {
  static const Extractor* extractor = Extractor::Make()->release();
  return *extractor;
}

Article Of(const std::string& text) {
  Article article;
  article.set_uri("folder/test.txt");
  article.set_published("2025-08-12");
  article.set_text(text);
  return article;
}

TEST(FactsJsonTest, HasTheFieldsOnOneLine) {
  Article article = Of("Kenya arrested Tom \"Bull\" Ogola.\n\"No,\" said Ana Ruiz.");
  std::string line = FactsJson(article, *Core().Extract(article));
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(line.find("{\"article\": \"test.txt\", \"entities\": ["), 0u) << line;
  EXPECT_NE(line.find("\"facts\": ["), std::string::npos);
  EXPECT_NE(line.find("\"statements\": ["), std::string::npos);
}

}  // namespace
}  // namespace dossier

#include "ingest/extract/facts_json.h"

#include <string>

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/extract/core_extractor.h"

namespace dossier {
namespace {

TEST(FactsJsonTest, HasTheFieldsOnOneLine) {
  Article article = ArticleOf("Kenya arrested Tom \"Bull\" Ogola.\n\"No,\" said Ana Ruiz.");
  std::string line = FactsJson(article, *CoreExtractor().Extract(article));
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(line.find("{\"article\": \"test.txt\", \"entities\": ["), 0u) << line;
  EXPECT_NE(line.find("\"facts\": ["), std::string::npos);
  EXPECT_NE(line.find("\"statements\": ["), std::string::npos);
}

}  // namespace
}  // namespace dossier

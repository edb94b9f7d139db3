// What a written statement carries.
#include "ingest/extract/statement_writer.h"

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

TEST(StatementWriterTest, WhomItIsAbout) {
  static const Extractor* extractor = Extractor::Make()->release();
  Article article;
  article.set_uri("test.txt");
  article.set_text("Ana Ruiz said Tom Ogola would resign.");
  auto extraction = extractor->Extract(article);
  ASSERT_TRUE(extraction.ok());
  ASSERT_EQ(extraction->statements_size(), 1);
  const ExtractedStatement& statement = extraction->statements(0);
  ASSERT_EQ(statement.about_size(), 1);
  EXPECT_EQ(extraction->entities(static_cast<int>(statement.about(0))).name(), "Tom Ogola");
  EXPECT_EQ(statement.evidence().passage().start(), 0u);
  EXPECT_EQ(statement.evidence().passage().end(), article.text().size());
}

}  // namespace
}  // namespace dossier

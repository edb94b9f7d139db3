#include "ingest/extract/extraction_check.h"

#include <string>

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "ingest/ontology/ontology_index.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/extract/core_extractor.h"

namespace dossier {
namespace {

TEST(ExtractionCheckTest, EachBrokenPromiseIsNamed) {
  Article article = ArticleOf(kExtraditionStory);
  auto ontology = OntologyIndex::Core();
  ASSERT_TRUE(ontology.ok());
  Extraction good = *CoreExtractor().Extract(article);
  ASSERT_TRUE(CheckExtraction(article, **ontology, good).ok());
  auto broken = [&](auto change) {
    Extraction extraction = good;
    change(&extraction);
    return CheckExtraction(article, **ontology, extraction).ToString();
  };
  EXPECT_NE(broken([](Extraction* e) { e->mutable_claims(0)->set_object(9999); }).find("entity id"),
            std::string::npos);
  EXPECT_NE(broken([](Extraction* e) {
              e->mutable_claims(0)->mutable_evidence()->mutable_passage()->set_end(1 << 30);
            }).find("outside"),
            std::string::npos);
  EXPECT_NE(
      broken([](Extraction* e) { e->mutable_claims(0)->set_type("NO_SUCH"); }).find("NO_SUCH"),
      std::string::npos);
  EXPECT_NE(broken([](Extraction* e) {
              e->mutable_claims(0)->mutable_evidence()->set_confidence(0);
            }).find("confidence"),
            std::string::npos);
  EXPECT_NE(
      broken([](Extraction* e) { e->mutable_entities(0)->set_label("Country"); }).find("label"),
      std::string::npos);
  EXPECT_NE(broken([](Extraction* e) { e->mutable_events(0)->set_type("Dance"); }).find("Dance"),
            std::string::npos);
}

}  // namespace
}  // namespace dossier

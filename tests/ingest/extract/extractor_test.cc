#include "ingest/extract/extractor.h"

#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/extract/extraction_check.h"
#include "ingest/extract/extraction_text.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/ontology/ontology_index.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "tests/ingest/extract/core_extractor.h"

namespace dossier {
namespace {

TEST(ExtractorTest, EveryQuoteIsTheTextAtItsPlace) {
  Article article = ArticleOf(kExtraditionStory);
  auto extraction = CoreExtractor().Extract(article);
  ASSERT_TRUE(extraction.ok()) << extraction.status();
  EXPECT_GT(extraction->claims_size(), 2);
  for (const ExtractedClaim& claim : extraction->claims()) {
    const Span& passage = claim.evidence().passage();
    std::string quote = article.text().substr(passage.start(), passage.end() - passage.start());
    EXPECT_NE(article.text().find(quote), std::string::npos);
    if (claim.evidence().has_subject() && claim.evidence().subject().end() > 0) {
      EXPECT_GE(claim.evidence().subject().start(), passage.start());
      EXPECT_LE(claim.evidence().subject().end(), passage.end());
    }
  }
}

TEST(ExtractorTest, DatesDirectionsAndRefusals) {
  Article article = ArticleOf(kExtraditionStory);
  auto extraction = CoreExtractor().Extract(article);
  ASSERT_TRUE(extraction.ok());
  std::string text = ExtractionText(article, *extraction);
  EXPECT_NE(text.find("Kenya EXTRADITED Tom Ogola\t"), std::string::npos) << text;
  EXPECT_NE(text.find("Tom Ogola EXTRADITED_TO Spain\t"), std::string::npos) << text;
  EXPECT_NE(text.find("date 2025-02 (month, 'February')"), std::string::npos) << text;
  EXPECT_EQ(text.find("MET_WITH Angela Merkel\t"), std::string::npos) << text;
  EXPECT_EQ(text.find("Angela Merkel MET_WITH Emmanuel Macron\t"), std::string::npos)
      << "a caption is no meeting\n"
      << text;
}

TEST(ExtractorTest, ManyThreadsFindTheSame) {
  std::string expected = CoreExtractor().Extract(ArticleOf(kExtraditionStory))->SerializeAsString();
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& one : found)
    threads.emplace_back([&one] {
      one = CoreExtractor().Extract(ArticleOf(kExtraditionStory))->SerializeAsString();
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : found) EXPECT_EQ(one, expected);
}

TEST(ExtractorTest, TheVersionDependsOnThePatterns) {
  auto other =
      Extractor::MakeFrom({}, {{"mine.textproto", "classes { name: 'nothing' words: 'x' }"}});
  ASSERT_TRUE(other.ok()) << other.status();
  EXPECT_NE((*other)->version(), CoreExtractor().version());
  EXPECT_EQ(CoreExtractor().Extract(ArticleOf("x"))->extractor_version(),
            CoreExtractor().version());
}

TEST(ExtractorTest, WordsThatTheParserHangsOnEachOtherComeToAnEnd) {
  for (const char* text :
       {"\u201c We will deliver medical care to those who need it and save lives , \u201d a "
        "metropolitan government official said . \u201c A specialized team is also handling the "
        "transfer of patients whose conditions have deteriorated . \u201d",
        "NACC secretary - general Niwatchai Kasemmongkol on Monday said the commission has already "
        "acknowledged the submission of the screenshot .",
        "\" I know you may admire some people who previously held this position and praise them "
        "for doing a better job than me . That 's fine . Just bring them back if you can , \" Gen "
        "Prayut added , in an even more pointed reference to Thaksin and his sister , ex - premier "
        "Yingluck Shinawatra ."}) {
    auto extraction = CoreExtractor().Extract(ArticleOf(text));
    EXPECT_TRUE(extraction.ok()) << extraction.status();
  }
}

TEST(ExtractorTest, AFinerLabelOfAnotherKindIsDropped) {
  auto extraction = CoreExtractor().Extract(
      ArticleOf("The UN High Commissioner for Refugees (UNHCR) appealed for money."));
  EXPECT_TRUE(extraction.ok()) << extraction.status();
}

TEST(ExtractorTest, OddTextsAreRead) {
  std::vector<std::string> texts = {"",
                                    " ",
                                    "\n\n\n",
                                    "?",
                                    std::string(20000, '('),
                                    std::string(20000, '"'),
                                    std::string(50000, 'a'),
                                    "a\xCC\x81\xCC\x81\xCC\x81",
                                    "\xE2\x80\xAE reversed",
                                    "He said said said said said said said",
                                    "THE MINISTER OF HEALTH ARRESTED THE MINISTER OF HEALTH",
                                    "Kenya , , , , , , , , , , , Kenya"};
  std::string chain;
  for (int i = 0; i < 500; ++i) chain += "agreed to refuse to ";
  texts.push_back("Kenya " + chain + "arrest him.");
  std::string list = "Kenya arrested Ana Ruiz";
  for (int i = 0; i < 300; ++i) list += ", Tom Ogola and Ana Ruiz";
  texts.push_back(list + ".");
  for (const std::string& text : texts) {
    auto extraction = CoreExtractor().Extract(ArticleOf(text));
    EXPECT_TRUE(extraction.ok()) << text.substr(0, 40) << ": " << extraction.status();
  }
}

}  // namespace
}  // namespace dossier

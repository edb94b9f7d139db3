#include "ingest/extract/train/news_pairs.h"

#include <algorithm>

#include "gtest/gtest.h"
#include "ingest/annotation/news_reader.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/train/annotated_reading.h"

namespace dossier {
namespace {

constexpr char kNews[] =
    "= quarry full\n"
    "[Person#1 Zsombor Quillfeather] founded the [Organization#2 Ostmark Quarry Company] in "
    "[Place#3 Lima].\n"
    "> FOUNDED 1 2\n"
    "> TEMPT BORN_IN 1 3\n";

AnnotatedArticle Article() {
  std::vector<Diagnostic> diagnostics;
  auto articles = ReadAnnotatedNews("quarry.news", kNews, &diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  return articles.at(0);
}

TEST(NewsPairsTest, LabelsClaimsAndTemptations) {
  auto reading = AnnotatedReading::Make();
  auto extractor = Extractor::Make();
  ASSERT_TRUE(reading.ok() && extractor.ok());
  auto found = PairsOf(Article(), 7, *reading, **extractor);
  ASSERT_TRUE(found.ok()) << found.status();
  EXPECT_EQ(found->claims, 1u);
  EXPECT_EQ(found->reached, 1u);
  EXPECT_EQ(found->pairs.size(), 6u);
  auto labelled =
      std::count_if(found->pairs.begin(), found->pairs.end(), [](const LabelledPair& pair) {
        return pair.types == std::vector<std::string>{"FOUNDED"} && pair.from_label == "Person" &&
               pair.article == 7;
      });
  auto tempted = std::count_if(found->pairs.begin(), found->pairs.end(),
                               [](const LabelledPair& pair) { return pair.weight > 1; });
  EXPECT_EQ(labelled, 1);
  EXPECT_EQ(tempted, 1);
}

}  // namespace
}  // namespace dossier

#include "ingest/annotation/bio_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace dossier {
namespace {

using testing::ElementsAre;

// 'label words' of each name.
std::vector<std::string> Names(const AnnotatedArticle& article) {
  std::vector<std::string> names;
  for (const AnnotatedMention& name : article.mentions) {
    names.push_back(name.label + " " + article.text.substr(name.start, name.end - name.start));
  }
  return names;
}

TEST(BioReaderTest, WordsAreTextAndClassesAreOurs) {
  std::vector<Diagnostic> diagnostics;
  auto articles = ReadBioNames(
      "a.bio",
      "-DOCSTART-\tx\n\n\"\tO\nYes\tO\n,\tO\n\"\tO\nJane\tB-PER\nRoe\tI-PER\n's\tO\n"
      "(\tO\nAcme\tS-ORG\n)\tO\nsaid\tO\n.\tO\n\nLagos B-LOC\nAccra B-LOC\nNFT B-Misc\n\n"
      "-DOCSTART-\ty\n\nNew\tB-GPE\nYork\tE-GPE\nCity\tI-ORG",
      &diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(articles[0].text, "\"Yes,\" Jane Roe's (Acme) said.\nLagos Accra NFT\n");
  EXPECT_THAT(Names(articles[0]),
              ElementsAre("Person Jane Roe", "Organization Acme", "Place Lagos", "Place Accra"));
  EXPECT_THAT(Names(articles[1]), ElementsAre("Place New York", "Organization City"));
  EXPECT_FALSE(articles[0].full);
  ASSERT_EQ(articles[0].lines.size(), 2u);
  EXPECT_EQ(articles[0].lines[1].first_mention, 2u);
  EXPECT_EQ(articles[0].lines[1].end_mention, 4u);
}

TEST(BioReaderTest, ALeftOutNameDoesNotRunIntoTheNext) {
  std::vector<Diagnostic> diagnostics;
  auto articles = ReadBioNames("a", "A\tB-PER\nB\tI-MISC\nC\tI-PER\n\nD\tI-PER\n", &diagnostics);
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_THAT(Names(articles[0]), ElementsAre("Person A", "Person C", "Person D"));
}

TEST(BioReaderTest, LinesWithoutALabelAreTold) {
  std::vector<Diagnostic> diagnostics;
  ReadBioNames("a.bio", "word\n", &diagnostics);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].line, 1);
}

}  // namespace
}  // namespace dossier

// The project's annotated news is in its format, admitted by the ontology, and varied.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "ingest/annotation/annotation_check.h"
#include "ingest/annotation/gram_overlap.h"
#include "ingest/annotation/news_reader.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

constexpr double kMostSharedOfALine = 0.5, kMostSharedOfAll = 0.02;

std::vector<std::string> NewsFiles() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator("ingest/language/data/news")) {
    if (entry.path().extension() == ".news") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

TEST(ProjectNewsTest, EveryFileIsInTheFormat) {
  auto articles = LoadAnnotatedNews(NewsFiles());
  ASSERT_TRUE(articles.ok()) << articles.status().message();
  EXPECT_GE(articles->size(), 500u);
}

TEST(ProjectNewsTest, EveryClaimIsAdmittedByTheOntology) {
  auto articles = LoadAnnotatedNews(NewsFiles());
  auto ontology = OntologyIndex::Core();
  ASSERT_TRUE(articles.ok() && ontology.ok());
  std::vector<Diagnostic> diagnostics;
  for (const AnnotatedArticle& article : *articles) {
    CheckAdmitted(article, **ontology, &diagnostics);
  }
  EXPECT_TRUE(diagnostics.empty()) << ToStatus(diagnostics).message();
}

TEST(ProjectNewsTest, ArticlesDoNotRepeatEachOther) {
  auto articles = LoadAnnotatedNews(NewsFiles());
  ASSERT_TRUE(articles.ok()) << articles.status().message();
  GramOverlap overlap = MeasureGramOverlap(*articles, kMostSharedOfALine);
  EXPECT_LE(overlap.Share(), kMostSharedOfAll);
  for (const AlikeLine& line : overlap.alike) {
    const AnnotatedArticle& article = (*articles)[line.article];
    ADD_FAILURE() << article.file << ":" << article.lines[line.line].line_number << ": "
                  << 100 * line.shared << " % of it stands in other articles (write it anew)";
  }
}

}  // namespace
}  // namespace dossier

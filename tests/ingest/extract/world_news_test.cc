// Hundreds of articles of the world's press, as they are and damaged: each is read to its end, what
// is found keeps its contract, and a second reading on another thread finds the same.
//   DOSSIER_DATA_DIR   holds names/worldwide-open.tsv (without it the test is skipped)
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ingest/extract/extraction_check.h"
#include "ingest/extract/extractor.h"
#include "ingest/ontology/ontology_index.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

constexpr size_t kLeastArticles = 600;

// A token and its label a line, a blank line ends a paragraph, '-DOCSTART-' begins an article.
std::vector<std::string> ReadArticles(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> articles;
  for (std::string line; std::getline(file, line);) {
    if (absl::StartsWith(line, "-DOCSTART-")) {
      articles.emplace_back();
    } else if (!articles.empty()) {
      size_t tab = line.find('\t');
      articles.back() += line.empty() ? "\n\n" : absl::StrCat(line.substr(0, tab), " ");
    }
  }
  return articles;
}

Article MakeArticle(const std::string& text) {
  Article article;
  article.set_uri("a");
  article.set_text(text);
  return article;
}

// Every seventh word gone, full stops too, and every third paragraph in capitals.
std::string Damaged(const std::string& text) {
  std::string damaged;
  size_t words = 0, paragraphs = 0;
  for (char c : text) {
    if (c == ' ') ++words;
    if (c == '\n') ++paragraphs;
    if (words % 7 == 3 || c == '.') continue;
    damaged += paragraphs % 3 == 2 ? absl::ascii_toupper(static_cast<unsigned char>(c)) : c;
  }
  return damaged;
}

class WorldNewsTest : public testing::Test {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("DOSSIER_DATA_DIR");
    if (folder == nullptr) GTEST_SKIP() << "DOSSIER_DATA_DIR is not set";
    texts_ = ReadArticles(absl::StrCat(folder, "/names/worldwide-open.tsv"));
    if (texts_.empty()) GTEST_SKIP() << folder << " holds no names/worldwide-open.tsv";
    ASSERT_GE(texts_.size(), kLeastArticles);
    extractor_ = Extractor::Make().value();
  }

  // The entries' bytes; empty where one could not be made.
  std::vector<std::string> ExtractAll() const {
    std::vector<std::string> entries;
    for (const std::string& text : texts_) {
      auto extraction = extractor_->Extract(MakeArticle(text));
      entries.push_back(extraction.ok() ? extraction->SerializeAsString() : "");
    }
    return entries;
  }

  std::vector<std::string> texts_;
  std::unique_ptr<Extractor> extractor_;
};

TEST_F(WorldNewsTest, TwoThreadsFindTheSame) {
  std::vector<std::string> one, other;
  std::thread thread([&] { other = ExtractAll(); });
  one = ExtractAll();
  thread.join();
  EXPECT_EQ(one, other);
}

TEST_F(WorldNewsTest, WhatIsFoundKeepsItsContract) {
  auto ontology = OntologyIndex::WithPaths({});
  ASSERT_TRUE(ontology.ok());
  size_t claims = 0;
  for (const std::string& text : texts_) {
    Article article = MakeArticle(Damaged(text));
    auto extraction = extractor_->Extract(article);
    ASSERT_TRUE(extraction.ok()) << extraction.status();
    absl::Status kept = CheckExtraction(article, **ontology, *extraction);
    EXPECT_TRUE(kept.ok()) << kept << "\n" << article.text();
    claims += static_cast<size_t>(extraction->claims_size());
  }
  EXPECT_GT(claims, texts_.size() / 4);
}

}  // namespace
}  // namespace dossier

#include "tests/ingest/language/read_article.h"

#include <gtest/gtest.h>

#include "ingest/language/english_pipeline.h"

namespace dossier {

ReadArticle ReadWhole(std::string_view text, std::string_view last) {
  static const absl::StatusOr<Pipeline>* pipeline =
      new absl::StatusOr<Pipeline>(MakeEnglishPipeline());
  ReadArticle read;
  EXPECT_TRUE(pipeline->ok()) << pipeline->status();
  read.article.set_text(std::string(text));
  read.document = std::make_unique<Document>(read.article);
  for (const auto& stage : (*pipeline)->stages()) {
    EXPECT_TRUE(stage->Run(read.document.get()).ok());
    read.document->filled = read.document->filled | stage->provides();
    if (stage->name() == last) break;
  }
  return read;
}

std::vector<std::string> TokenTexts(const Document& document) {
  std::vector<std::string> texts;
  for (const Token& token : document.tokens) texts.emplace_back(document.Text(token));
  return texts;
}

std::vector<std::string> NameTexts(const Document& document) {
  std::vector<std::string> texts;
  for (const Name& name : document.names) {
    texts.push_back(std::string(ToString(name.name_class)) + " " +
                    std::string(document.Text(name.tokens)));
  }
  return texts;
}

std::string Chain(const Document& document, std::string_view words) {
  for (const TextEntity& entity : document.entities) {
    std::string chain;
    bool found = false;
    for (uint32_t m : entity.mentions) {
      std::string_view text = document.Text(document.mentions[m].tokens);
      found |= text == words;
      chain += (chain.empty() ? "" : "; ") + std::string(text);
    }
    if (found) return chain;
  }
  return "";
}

}  // namespace dossier

#include "ingest/language/paragraph_stage.h"

#include <gtest/gtest.h>

#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

TEST(ParagraphStage, LinesAreParagraphsUnlessTheTextIsWrapped) {
  EXPECT_EQ(ReadWhole("One line.\nAnother line.\n", "paragraphs")->paragraphs.size(), 2u);
  std::string line = "This is a line of a letter that was typed at a fixed width of the page";
  std::string wrapped = line + "\n" + line + "\n" + line + "\n" + line + ".\n\nThe end.\n";
  EXPECT_EQ(ReadWhole(wrapped, "paragraphs")->paragraphs.size(), 2u);
}

TEST(ParagraphStage, TheArticlesBlocksComeFirst) {
  ReadArticle read;
  read.article.set_text("Title here\nBody of it.");
  Block* block = read.article.add_blocks();
  block->set_kind(Block::LIST_ITEM);
  block->set_start(0);
  block->set_end(10);
  read.document = std::make_unique<Document>(read.article);
  ASSERT_TRUE(ParagraphStage().Run(read.document.get()).ok());
  ASSERT_EQ(read->paragraphs.size(), 2u);
  EXPECT_EQ(read->paragraphs[0].kind, BlockKind::kListItem);
  EXPECT_EQ(read->paragraphs[1].start, 11u);
}

}  // namespace
}  // namespace dossier

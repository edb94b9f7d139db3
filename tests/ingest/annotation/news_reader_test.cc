#include "ingest/annotation/news_reader.h"

#include <gtest/gtest.h>


#include "ingest/annotation/annotated_entities.h"
#include "tests/files/scratch_files.h"

namespace dossier {
namespace {

constexpr char kTwo[] =
    "# A comment.\n"
    "\n"
    "= bank full date=2025-03-04 form=wire\n"
    "[Person#1 Jane Roe] leads [Organization/Company#2 Acme].\n"
    "> LEADS 1 2\n"
    "[#1 She] is [#3 Kenyan].\n"
    "> NAME 3 Place/Country Kenya\n"
    "> CITIZEN_OF 1 3\n"
    "\n"
    "= list names\n"
    "Not [Person#1 Anna].";

TEST(NewsReaderTest, ArticlesLinesAndOffsets) {
  std::vector<Diagnostic> diagnostics;
  std::vector<AnnotatedArticle> articles = ReadAnnotatedNews("a.news", kTwo, &diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << ToStatus(diagnostics);
  ASSERT_EQ(articles.size(), 2u);
  const AnnotatedArticle& bank = articles[0];
  EXPECT_TRUE(bank.full);
  EXPECT_EQ(bank.slug, "bank");
  EXPECT_EQ(bank.date, "2025-03-04");
  EXPECT_EQ(bank.form, "wire");
  EXPECT_EQ(bank.text, "Jane Roe leads Acme.\nShe is Kenyan.\n");
  ASSERT_EQ(bank.lines.size(), 2u);
  EXPECT_EQ(bank.lines[1].line_number, 6);
  EXPECT_EQ(bank.text.substr(bank.lines[1].start, 3), "She");
  EXPECT_EQ(bank.lines[1].first_mention, 2u);
  ASSERT_EQ(bank.mentions.size(), 4u);
  EXPECT_EQ(bank.text.substr(bank.mentions[3].start, 6), "Kenyan");
  ASSERT_EQ(bank.claims.size(), 2u);
  EXPECT_EQ(bank.claims[1].line, 1u);
  ASSERT_NE(FindEntity(bank, 2), nullptr);
  EXPECT_EQ(FindEntity(bank, 2)->name, "Acme");
  EXPECT_FALSE(articles[1].full);
  EXPECT_EQ(FindEntity(articles[1], 1)->name, "Anna");
}

TEST(NewsReaderTest, ErrorsNameFileAndLine) {
  std::vector<Diagnostic> diagnostics;
  ReadAnnotatedNews("a.news", "Loose.\n= one some\n= two full colour=red\n[oops\n> LEADS 1\n",
                    &diagnostics);
  ASSERT_EQ(diagnostics.size(), 5u);
  for (size_t i = 0; i < diagnostics.size(); ++i) {
    EXPECT_EQ(diagnostics[i].line, static_cast<int>(i + 1));
    EXPECT_EQ(diagnostics[i].file, "a.news");
    EXPECT_FALSE(diagnostics[i].remedy.empty());
  }
}

TEST(NewsReaderTest, LoadedFilesAreChecked) {
  auto fine = LoadAnnotatedNews({WriteScratchFile("fine.news", kTwo)});
  ASSERT_TRUE(fine.ok()) << fine.status();
  EXPECT_EQ(fine->size(), 2u);
  auto wrong =
      LoadAnnotatedNews({WriteScratchFile("wrong.news", "= one full\n[Person#1 Jo] ran.\n> RAN 1 -\n")});
  ASSERT_FALSE(wrong.ok());
  EXPECT_NE(std::string(wrong.status().message()).find("wrong.news:3: unknown type RAN"),
            std::string::npos);
  EXPECT_FALSE(LoadAnnotatedNews({"/nowhere/at.all"}).ok());
}

TEST(NewsReaderTest, HeldOutByName) {
  EXPECT_TRUE(IsHeldOut("a/b/held_out_africa.news"));
  EXPECT_TRUE(IsHeldOut("held_out.news"));
  EXPECT_FALSE(IsHeldOut("held_out/africa.news"));
}

}  // namespace
}  // namespace dossier

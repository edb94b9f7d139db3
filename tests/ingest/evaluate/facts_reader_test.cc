#include "ingest/evaluate/facts_reader.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/files/scratch_files.h"

namespace dossier {
namespace {

constexpr char kOne[] =
    R"({"article": "in/a.txt", "entities": [{"id": "e1", "name": "Jo", "label": "Person", "aliases": ["J"]}],)"
    R"( "facts": [{"s": "e1", "type": "LEADS", "o": "e2", "modality": "planned", "quote": "q", "also": ["OWNS"], "reach": "document"}, {"s": "e1"}],)"
    R"( "statements": [{"speaker": "e1", "text": "\"t\""}], "traps": [{"s": "e1", "type": "KILLED", "o": "e2"}], "more": 1})";

TEST(FactsReaderTest, EveryFieldAndWhatIsLeftOut) {
  auto facts = ReadFacts(kOne);
  ASSERT_TRUE(facts.ok()) << facts.status();
  EXPECT_EQ(facts->article, "a.txt");
  ASSERT_EQ(facts->entities.size(), 1u);
  EXPECT_EQ(facts->entities[0].aliases, std::vector<std::string>{"J"});
  ASSERT_EQ(facts->facts.size(), 2u);
  EXPECT_EQ(facts->facts[0].modality, "planned");
  EXPECT_EQ(facts->facts[0].also, std::vector<std::string>{"OWNS"});
  EXPECT_EQ(facts->facts[0].reach, "document");
  EXPECT_EQ(facts->facts[1].polarity, "positive");
  EXPECT_EQ(facts->statements[0].text, "\"t\"");
  EXPECT_EQ(facts->traps[0].type, "KILLED");
  EXPECT_FALSE(ReadFacts("[1]").ok());
  EXPECT_FALSE(ReadFacts("{").ok());
}

TEST(FactsReaderTest, ErrorsNameTheLine) {
  auto all = ReadFactsFile(WriteScratchFile("facts/fine.jsonl", std::string(kOne) + "\n\n" + kOne + "\n"));
  ASSERT_TRUE(all.ok()) << all.status();
  EXPECT_EQ(all->size(), 1u);
  auto wrong = ReadFactsFile(WriteScratchFile("facts/wrong.jsonl", std::string(kOne) + "\n{\n"));
  ASSERT_FALSE(wrong.ok());
  EXPECT_NE(wrong.status().message().find("wrong.jsonl:2: "), absl::string_view::npos);
  EXPECT_FALSE(ReadFactsFile("/nowhere/at.all").ok());
}

TEST(FactsReaderTest, FoldersInTheOrderOfNames) {
  WriteScratchFile("gold/b.json", R"({"article": "x"})");
  WriteScratchFile("gold/b.txt", "B.");
  WriteScratchFile("gold/a.json", "{}");
  WriteScratchFile("gold/a.txt", "A.");
  auto gold = ReadGoldFolder(testing::TempDir() + "/gold");
  ASSERT_TRUE(gold.ok()) << gold.status();
  ASSERT_EQ(gold->size(), 2u);
  EXPECT_EQ((*gold)[0].text, "A.");
  EXPECT_EQ((*gold)[1].gold.article, "b.txt");
  WriteScratchFile("gold/c.json", "{}");
  EXPECT_FALSE(ReadGoldFolder(testing::TempDir() + "/gold").ok());
  EXPECT_FALSE(ReadGoldFolder(testing::TempDir() + "/facts").ok());
  EXPECT_FALSE(ReadGoldFolder("/nowhere/at/all").ok());
}

}  // namespace
}  // namespace dossier

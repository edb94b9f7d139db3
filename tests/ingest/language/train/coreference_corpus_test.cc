#include "ingest/language/train/coreference_corpus.h"

#include <gtest/gtest.h>


#include "tests/files/scratch_files.h"

namespace dossier {
namespace {

std::string Row(const std::string& id, const std::string& form, const std::string& misc) {
  return id + "\t" + form + "\t_\t_\t_\t_\t0\tdep\t_\t" + misc + "\n";
}

std::vector<std::string> Texts(const CoreferenceArticle& article, size_t chain) {
  std::vector<std::string> texts;
  for (auto [start, end] : article.chains[chain])
    texts.push_back(article.article.text().substr(start, end - start));
  return texts;
}

using Strings = std::vector<std::string>;

TEST(CoreferenceCorpus, ReadsNestedMentionsAndWordsWrittenAsOne) {
  std::string text = "# newdoc id = GUM_news_owl\n# newpar\n" + Row("1-2", "Mayor's", "_") +
                     Row("1", "Mayor", "Entity=(1-object-new(2-person-new") +
                     Row("2", "'s", "Entity=2)") + Row("3", "owl", "Entity=1)|SpaceAfter=No") +
                     Row("4", ".", "_") + "\n# newpar\n" + Row("1", "It", "Entity=(1-object-giv)") +
                     "\n" + "# newdoc id = GUM_voyage_lake\n" + Row("1", "Lake", "_") + "\n";
  std::vector<CoreferenceArticle> articles;
  ASSERT_TRUE(ReadGumCoreference(WriteScratchFile("owl.conllu", text), "news", &articles).ok());
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_EQ(articles[0].article.text(), "Mayor's owl. \n\nIt ");
  ASSERT_EQ(articles[0].chains.size(), 2u);
  EXPECT_EQ(Texts(articles[0], 0), (Strings{"Mayor's owl", "It"}));
  EXPECT_EQ(Texts(articles[0], 1), Strings{"Mayor's"});
}

TEST(CoreferenceCorpus, SaysWhichFileItCannotRead) {
  std::vector<CoreferenceArticle> articles;
  absl::Status status = ReadGumCoreference("/no/such/owl.conllu", "", &articles);
  EXPECT_NE(std::string(status.message()).find("/no/such/owl.conllu"), std::string::npos);
}

TEST(CoreferenceCorpus, ReadsAnnotatedNews) {
  std::string path = WriteScratchFile("owl.news",
                           "= owl names\n[Person#1 Jane Roe] met [Person#2 Tom Poe].\n"
                           "[#1 She] left.\n");
  std::vector<CoreferenceArticle> articles;
  absl::Status status = ReadNewsCoreference({path}, &articles);
  ASSERT_TRUE(status.ok()) << status;
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_FALSE(articles[0].complete);
  ASSERT_EQ(articles[0].chains.size(), 2u);
  EXPECT_EQ(Texts(articles[0], 0), (Strings{"Jane Roe", "She"}));
}

}  // namespace
}  // namespace dossier

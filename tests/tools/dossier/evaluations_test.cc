// `dossier evaluate` of every other kind of gold.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/files/scratch_files.h"
#include "tests/tools/dossier/run_dossier.h"

namespace dossier {
namespace {

using testing::HasSubstr;

TEST(EvaluationsTest, AnnotatedNews) {
  const std::string news = WriteScratchFile("a.news",
                                 "= a full\n[Person#1 Maria Lopez] leads [Organization#2 Blue "
                                 "Harbor Shipping].\n> LEADS 1 2\n");
  const ProgramResult result = RunEvaluate({"--format", "news", news});
  EXPECT_EQ(result.exit_code, 0) << result.error;
  EXPECT_THAT(result.out, HasSubstr("names              P "));
  const ProgramResult wrong = RunEvaluate({"--format", "news", WriteScratchFile("b.news", "= a full\n[oops\n")});
  EXPECT_NE(wrong.exit_code, 0);
  EXPECT_THAT(wrong.error, HasSubstr("b.news:2: a bracket that is no mark"));
  EXPECT_NE(RunEvaluate({"--format", "news", news, "--system", news}).exit_code, 0);
}

TEST(EvaluationsTest, NamesInColumns) {
  const std::string names = WriteScratchFile("a.bio", "Maria\tB-PER\nLopez\tI-PER\nsaid\tO\nso\tO\n.\tO\n");
  const ProgramResult result = RunEvaluate({"--format", "bio", names, "--errors", "2"});
  EXPECT_EQ(result.exit_code, 0) << result.error;
  EXPECT_THAT(result.out, HasSubstr("names              P 100.0  R 100.0"));
  EXPECT_EQ(result.out.find("facts"), std::string::npos);
  EXPECT_NE(RunEvaluate({"--format", "bio", "/nowhere/at.all"}).exit_code, 0);
}

TEST(EvaluationsTest, TreebanksAndAttributions) {
  const std::string bank = WriteScratchFile("a.conllu",
                                 "1\tKenya\tKenya\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
                                 "2\twon\twin\tVERB\tVBD\t_\t0\troot\t_\t_\n\n");
  EXPECT_THAT(RunEvaluate({"--format", "conllu", bank}).out, HasSubstr("trees              UAS 100.00"));
  EXPECT_THAT(RunEvaluate({"--format", "conllu", bank, "--compare", bank}).error, HasSubstr("--compare goes with"));
  WriteScratchFile("corpus/text/plan.txt", "\"It will fail,\" Ana Ruiz said.\n");
  WriteScratchFile("corpus/attributions/plan.ann",
        "T1\tContent 0 15\t\"It will fail,\"\nT2\tSource 16 24\tAna Ruiz\n"
        "T3\tAttribution 25 29\tsaid\nE1\tAttribution:T3 Content:T1 Source:T2\n");
  EXPECT_THAT(RunEvaluate({"--format", "brat", testing::TempDir() + "/corpus"}).out,
              HasSubstr("direct             P 100.0  R 100.0"));
  const ProgramResult none = RunEvaluate({"--format", "brat", testing::TempDir()});
  EXPECT_NE(none.exit_code, 0);
  EXPECT_THAT(none.error, HasSubstr("attributions/NAME.ann"));
}

TEST(EvaluationsTest, PassagesOfKnowledgeNet) {
  const std::string passages = WriteScratchFile("a.jsonl",
                                     R"({"fold": "3", "document": "9", "text": "Ana Ruiz was born in Lima.", )"
                                     R"("annotated_properties": ["PLACE_OF_BIRTH", "DATE_OF_BIRTH"], "facts": [{"property": )"
                                     R"("PLACE_OF_BIRTH", "subject_start": 0, "subject_end": 8, "object_start": 21, )"
                                     R"("object_end": 25}]})"
                                     "\n");
  const ProgramResult result = RunEvaluate({"--format", "knowledgenet", passages, "--errors", "1"});
  EXPECT_EQ(result.exit_code, 0) << result.error;
  EXPECT_THAT(result.out, HasSubstr("ends of facts given as names, claims as extraction writes them:\nall properties"));
  EXPECT_THAT(result.out, HasSubstr("read from the text alone, and what the scorer believes from 35 % on:"));
  EXPECT_THAT(result.out, HasSubstr("(1 of 1 right, 1 of 1 found)"));
  EXPECT_NE(RunEvaluate({"--format", "knowledgenet", "/nowhere/at.all"}).exit_code, 0);
  EXPECT_NE(RunEvaluate({"--format", "knowledgenet", passages, "--belief", "0"}).exit_code, 0);
}

}  // namespace
}  // namespace dossier

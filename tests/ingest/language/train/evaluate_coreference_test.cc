// The program, run on one small annotated article.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace dossier {
namespace {

using testing::HasSubstr;

std::string Output(const std::string& arguments) {
  std::string output;
  FILE* pipe = popen(("ingest/language/train/evaluate_coreference " + arguments).c_str(), "r");
  if (pipe == nullptr) return output;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
    output.push_back(static_cast<char>(c));
  pclose(pipe);
  return output;
}

TEST(EvaluateCoreference, CountsThePronounsOfAnnotatedNews) {
  std::string path = std::string(std::getenv("TEST_TMPDIR")) + "/merkel.news";
  std::ofstream(path) << "= merkel names\n[Person#1 Angela Merkel] visited [Place#2 Paris].\n"
                         "[#1 She] met reporters.\n";
  EXPECT_THAT(Output("--news " + path), HasSubstr("pronouns  P 100.0  R 100.0  F1 100.0"));
}

TEST(EvaluateCoreference, NamesTheFileItCannotRead) {
  EXPECT_THAT(Output("/no/such.conllu 2>&1"), HasSubstr("cannot read /no/such.conllu"));
}

}  // namespace
}  // namespace dossier

#include <string>

#include "gtest/gtest.h"
#include "ingest/extract/pattern_lint.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

std::string Wrong(const std::string& text) {
  std::string all;
  for (const Diagnostic& diagnostic : Lint({}, {{"mine.textproto", text}}))
    all += diagnostic.ToString() + "\n";
  return all;
}

TEST(PatternCheckTest, NamesAreCheckedAgainstTheOntology) {
  EXPECT_NE(Wrong("\npatterns { name: 'p' verb: 'x' event: 'Arest' fill { role: 'AGENT' slot: "
                  "'subject' } matches { text: 'a' } }")
                .find("mine.textproto:2: unknown event type 'Arest' (did you mean 'Arrest'?)"),
            std::string::npos);
  EXPECT_NE(Wrong("patterns { name: 'p' verb: 'x' claim: 'LEDS' fill { role: 'FROM' slot: "
                  "'subject' } matches { text: 'a' } }")
                .find("did you mean 'LEADS'?"),
            std::string::npos);
  EXPECT_NE(Wrong("patterns { name: 'p' verb: 'x' event: 'Arrest' fill { role: 'AGNT' slot: "
                  "'subject' } matches { text: 'a' } }")
                .find("unknown role 'AGNT'"),
            std::string::npos);
  EXPECT_NE(Wrong("patterns { name: 'p' verb: '@nothing' event: 'Arrest' fill { role: 'AGENT' "
                  "slot: 'subject' label: 'Persn' } matches { text: 'a' } }")
                .find("unknown label 'Persn'"),
            std::string::npos);
}

TEST(PatternCheckTest, APatternNeedsATriggerAnExampleAndOneThingToFind) {
  std::string wrong = Wrong("patterns { name: 'p' fill { role: 'AGENT' slot: 'subject' } }");
  EXPECT_NE(wrong.find("no trigger"), std::string::npos) << wrong;
  EXPECT_NE(wrong.find("no example"), std::string::npos) << wrong;
  EXPECT_NE(wrong.find("finds 0 kinds"), std::string::npos) << wrong;
}

TEST(PatternCheckTest, ExamplesThatFailAreShownWithWhatWasFoundInstead) {
  std::string wrong = Wrong(R"(
    patterns {
      name: "greet" verb: "greet" claim: "ASSOCIATED_WITH"
      fill { role: "FROM" slot: "subject" } fill { role: "TO" slot: "object" }
      matches { text: "Donald Trump greeted Emmanuel Macron." gives: "Emmanuel Macron ASSOCIATED_WITH Donald Trump" }
    })");
  EXPECT_NE(wrong.find("mine.textproto:5: mine/greet:"), std::string::npos) << wrong;
  EXPECT_NE(wrong.find("found: Donald Trump ASSOCIATED_WITH Emmanuel Macron"), std::string::npos)
      << wrong;
}

TEST(PatternCheckTest, UsersPatternsAndTypesWork) {
  std::vector<Diagnostic> wrong =
      Lint({{"onto.textproto", "relationships { name: 'MENTORS' from: 'Person' to: 'Person' }"}},
           {{"mine.textproto", R"(
    patterns {
      name: "mentor" verb: "mentor" claim: "MENTORS"
      fill { role: "FROM" slot: "subject" } fill { role: "TO" slot: "object" }
      matches { text: "Donald Trump mentored Emmanuel Macron." gives: "Donald Trump MENTORS Emmanuel Macron" }
      rejects { text: "Donald Trump refused to mentor Emmanuel Macron." gives: "Donald Trump MENTORS Emmanuel Macron" }
    })"}});
  EXPECT_TRUE(wrong.empty()) << ToStatus(wrong);
}

}  // namespace
}  // namespace dossier

#include "ingest/extract/factuality.h"

#include <string>

#include "gtest/gtest.h"
#include "ingest/extract/enum_names.h"
#include "ingest/extract/governor_table.h"
#include "tests/ingest/extract/parsed_text.h"

namespace dossier {
namespace {

std::string Standing(std::string_view rows, std::string_view trigger) {
  ParsedText text = ReadParsed(rows);
  FactualityReader reader(*text.document, GovernorTable::Core());
  Factuality fact = reader.Of(text.At(trigger));
  return std::string(
      StandingName(fact.negative ? NEGATIVE : POSITIVE, static_cast<Modality>(fact.modality)));
}

TEST(FactualityTest, AuxiliariesAndNegation) {
  EXPECT_EQ(Standing("Kenya Kenya NNP 2 nsubj Place\narrested arrest VBD 0 root\nhim he PRP 2 obj",
                     "arrested"),
            "asserted");
  EXPECT_EQ(
      Standing(
          "Kenya Kenya NNP 4 nsubj\ndid do VBD 4 aux\nnot not RB 4 advmod\narrest arrest VB 0 root",
          "arrest"),
      "denied");
  EXPECT_EQ(
      Standing("Kenya Kenya NNP 3 nsubj\nwill will MD 3 aux\narrest arrest VB 0 root", "arrest"),
      "planned");
  EXPECT_EQ(
      Standing("Kenya Kenya NNP 3 nsubj\nmay may MD 3 aux\narrest arrest VB 0 root", "arrest"),
      "possible");
  EXPECT_EQ(
      Standing(
          "Kenya Kenya NNP 3 nsubj\nallegedly allegedly RB 3 advmod\narrested arrest VBD 0 root",
          "arrested"),
      "alleged");
  EXPECT_EQ(Standing("No no DT 2 det\ncountry country NN 3 nsubj\narrested arrest VBD 0 root",
                     "arrested"),
            "denied");
  EXPECT_EQ(Standing("Neither neither CC 2 cc:preconj\nKenya Kenya NNP 5 nsubj\nnor nor CC 4 cc\n"
                     "Uganda Uganda NNP 2 conj\nmet meet VBD 0 root",
                     "met"),
            "denied");
}

TEST(FactualityTest, WhoHasNoneHasNot) {
  EXPECT_EQ(Standing("Kenya Kenya NNP 2 nsubj Place\nowns own VBZ 0 root\nno no DT 4 det\n"
                     "stake stake NN 2 obj",
                     "owns"),
            "denied");
}

TEST(FactualityTest, WhatItHangsOn) {
  const char* to =
      "Kenya Kenya NNP 2 nsubj\n%s %s VBD 0 root\nto to TO 4 mark\narrest arrest VB 2 xcomp";
  auto under = [&](const char* word, const char* lemma) {
    char rows[256];
    snprintf(rows, sizeof rows, to, word, lemma);
    return Standing(rows, "arrest");
  };
  EXPECT_EQ(under("refused", "refuse"), "denied");
  EXPECT_EQ(under("failed", "fail"), "denied");
  EXPECT_EQ(under("planned", "plan"), "planned");
  EXPECT_EQ(under("managed", "manage"), "asserted");
  EXPECT_EQ(under("zigzagged", "zigzag"), "planned")
      << "an infinitive under an unknown verb is no fact";
}

TEST(FactualityTest, NounsUnderVerbs) {
  EXPECT_EQ(Standing("They they PRP 2 nsubj\ndemanded demand VBD 0 root\nthe the DT 4 det\narrest "
                     "arrest NN 2 obj",
                     "arrest"),
            "planned");
  EXPECT_EQ(Standing("They they PRP 2 nsubj\ncalled call VBD 0 root\nfor for IN 5 case\nthe the DT "
                     "5 det\narrest arrest NN 2 obl",
                     "arrest"),
            "planned");
  EXPECT_EQ(Standing("They they PRP 2 nsubj\nwelcomed welcome VBD 0 root\nthe the DT 4 det\narrest "
                     "arrest NN 2 obj",
                     "arrest"),
            "asserted");
  EXPECT_EQ(Standing("They they PRP 2 nsubj\ndied die VBD 0 root\nafter after IN 5 case\nthe the "
                     "DT 5 det\narrest arrest NN 2 obl",
                     "arrest"),
            "asserted");
  EXPECT_EQ(Standing("The the DT 3 det\nplanned planned JJ 3 amod\narrest arrest NN 4 "
                     "nsubj\nfailed fail VBD 0 root",
                     "arrest"),
            "planned");
}

TEST(FactualityTest, ConditionsAndQuestions) {
  EXPECT_EQ(Standing("They they PRP 2 nsubj\nleave leave VBP 0 root\nif if IN 5 mark\nKenya Kenya "
                     "NNP 5 nsubj\narrests arrest VBZ 2 advcl",
                     "arrests"),
            "conditional");
  EXPECT_EQ(
      Standing("Did do VBD 3 aux\nKenya Kenya NNP 3 nsubj\narrest arrest VB 0 root\n? ? . 3 punct",
               "arrest"),
      "possible");
}

TEST(FactualityTest, TwoNegationsCancel) {
  EXPECT_EQ(Standing("Kenya Kenya NNP 4 nsubj\ndid do VBD 4 aux\nnot not RB 4 advmod\nrefuse "
                     "refuse VB 0 root\nto to TO 6 mark\narrest arrest VB 4 xcomp",
                     "arrest"),
            "asserted");
}

// 'is to travel' and a headline's 'Ana to travel' are plans; 'decided to travel' stands by its
// verb.
TEST(FactualityTest, WhatIsToBe) {
  EXPECT_EQ(
      Standing("Ana Ana NNP 4 nsubj\nis be VBZ 4 cop\nto to TO 4 mark\ntravel travel VB 0 root",
               "travel"),
      "planned");
  EXPECT_EQ(Standing("Ana Ana NNP 3 nsubj\nto to TO 3 mark\ntravel travel VB 0 root", "travel"),
            "planned");
}

}  // namespace
}  // namespace dossier

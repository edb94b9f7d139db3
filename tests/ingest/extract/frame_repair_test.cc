#include "ingest/extract/frame_repair.h"

#include <string>

#include "gtest/gtest.h"
#include "ingest/text/document.h"
#include "tests/ingest/extract/parsed_text.h"

namespace dossier {
namespace {

TEST(FrameRepairTest, AListWhoseSecondNameWasTakenForAnApposition) {
  ParsedText text = ReadParsed(
      "Airtel Airtel NNP 7 nsubj Organization\n, , , 3 punct\nSafaricom Safaricom NNP 1 appos "
      "Organization\nand and CC 5 cc\nOrange Orange NNP 3 conj Organization\nhave have VBP 7 aux\n"
      "agreed agree VBN 0 root");
  EXPECT_TRUE(IsListedWith(*text.document, text.At("Airtel"), text.At("Safaricom")));
  EXPECT_FALSE(IsListedWith(*text.document, text.At("Safaricom"), text.At("Orange")));
}

TEST(FrameRepairTest, AParticipleTaggedAsAFiniteVerb) {
  ParsedText text = ReadParsed(
      "Papaya Papaya NNP 7 nsubj Organization\nregistered register VBN 1 acl\nand and CC 4 cc\n"
      "bought buy VBD 2 conj\nby by IN 6 case\nAirtel Airtel NNP 4 obl Organization\ngrew grow VBD "
      "0 root");
  EXPECT_TRUE(HasDoerButNoSubject(*text.document, text.At("bought")));
  EXPECT_FALSE(HasDoerButNoSubject(*text.document, text.At("grew")));
}

TEST(FrameRepairTest, WhoDoesItStandsBehindTheTime) {
  ParsedText text = ReadParsed(
      "Ana Ana NNP 3 nsubj:pass Person\nwas be VBD 3 aux:pass\narrested arrest VBN 0 root\non on "
      "IN 5 case\nFriday Friday NNP 3 obl Date\nby by IN 7 case\npolice police NNS 5 nmod");
  EXPECT_EQ(DoerBehindTime(*text.document, text.At("arrested")), text.At("police"));
}

TEST(FrameRepairTest, TheNameBeforeAParticiple) {
  ParsedText text = ReadParsed(
      "It it PRP 2 nsubj\nended end VBD 0 root\nwith with IN 5 case\nAna Ana NNP 5 compound "
      "Person\naccusing accuse VBG 2 acl\nTom Tom NNP 5 obj Person");
  EXPECT_EQ(NameBeforeParticiple(*text.document, text.At("accusing")), text.At("Ana"));
  EXPECT_EQ(NameBeforeParticiple(*text.document, text.At("ended")), kNone);
}

TEST(FrameRepairTest, WhoIsHandedAThing) {
  ParsedText text = ReadParsed(
      "It it PRP 2 nsubj\nhanded hand VBD 0 root\nGuyana Guyana NNP 5 compound Place\na a DT 5 "
      "det\nwin win NN 2 obj");
  EXPECT_EQ(ReceiverBehind(*text.document, text.At("handed")), text.At("Guyana"));
}

}  // namespace
}  // namespace dossier

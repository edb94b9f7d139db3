#include "tools/reading/reading_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using testing::HasSubstr;

Evidence Found(uint32_t begin, uint32_t end, const std::string& rule) {
  Evidence evidence;
  evidence.mutable_passage()->set_start(begin);
  evidence.mutable_passage()->set_end(end);
  evidence.set_rule(rule);
  evidence.set_confidence(0.9);
  return evidence;
}

class ReadingViewTest : public testing::Test {
 protected:
  ReadingViewTest() {
    article_.set_uri("plan.txt");
    article_.set_text("Ana Ruiz plans to visit Peru. \"We will go,\" she said.");
    for (const auto& [label, name] : {std::pair{"Person", "Ana Ruiz"}, std::pair{"Place", "Peru"}}) {
      ExtractedEntity* entity = extraction_.add_entities();
      entity->set_id(static_cast<uint32_t>(extraction_.entities_size() - 1));
      entity->set_label(label);
      entity->set_name(name);
    }
    ExtractedClaim* claim = extraction_.add_claims();
    claim->set_object(1);
    claim->set_type("VISITED");
    claim->set_modality(PLANNED);
    NamedValue* count = claim->add_attributes();
    count->set_key("count");
    count->mutable_value()->set_integer(2);
    *claim->mutable_evidence() = Found(0, 29, "movement/visit");
    ExtractedStatement* statement = extraction_.add_statements();
    statement->set_speaker_plus_one(1);
    statement->set_quoted(true);
    statement->mutable_content()->set_start(31);
    statement->mutable_content()->set_end(41);
    statement->add_about(1);
    *statement->mutable_evidence() = Found(30, 53, "statements/say");
    Span* she = statement->mutable_evidence()->add_coreference_chain();
    she->set_start(44);
    she->set_end(47);
  }

  Article article_;
  Extraction extraction_;
};

TEST_F(ReadingViewTest, EachThingWithItsWordsPlaceAndRule) {
  const std::string view = ReadingView(article_, extraction_, Terminal());
  EXPECT_THAT(view, HasSubstr("plan.txt\n\nAna Ruiz plans to visit Peru."));
  EXPECT_THAT(view, HasSubstr("Claims (1)\n  Ana Ruiz VISITED Peru [planned]  (count 2)\n    “Ana Ruiz plans to visit Peru.”\n    [0:29]  movement/visit  0.90\n"));
  EXPECT_THAT(view, HasSubstr("Ana Ruiz: “We will go”\n    about Peru\n"));
  EXPECT_THAT(view, HasSubstr("by way of 'she'"));
  EXPECT_THAT(view, HasSubstr("Events (0)\n"));
}

TEST_F(ReadingViewTest, ColourByKind) {
  Terminal terminal;
  terminal.colour = true;
  EXPECT_THAT(ReadingView(article_, extraction_, terminal), HasSubstr("\033[36mAna Ruiz\033[0m \033[1mVISITED\033[0m \033[32mPeru\033[0m"));
}

TEST_F(ReadingViewTest, SpansBehindTheEndAreHarmless) {
  extraction_.mutable_claims(0)->mutable_evidence()->mutable_passage()->set_end(100000);
  EXPECT_THAT(ReadingView(article_, extraction_, Terminal()), HasSubstr("Claims (1)"));
}

}  // namespace
}  // namespace dossier

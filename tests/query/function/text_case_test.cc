#include "query/function/text_case.h"

#include <gtest/gtest.h>

#include "graph/value/utf8.h"
#include "tests/graph/value/random_value.h"

namespace dossier {
namespace {

TEST(TextCase, MalformedBytesStay) {
  EXPECT_EQ(Uppercase("a\xFF"
                      "b\xC3"),
            "A\xFF"
            "B\xC3");
  EXPECT_EQ(ReversedText("a\xFF字"),
            "字\xFF"
            "a");
  EXPECT_EQ(TrimmedRight("a\x80 "), "a\x80");
  EXPECT_FALSE(Normalized("\xFF", "NFC").has_value());
}

TEST(TextCase, ReversingTwiceAndTrimming) {
  RandomValue random(1);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random.Text();
    ASSERT_EQ(ReversedText(ReversedText(text)), text);
    ASSERT_EQ(CountCharacters(ReversedText(text)), CountCharacters(text));
    const std::string_view left = TrimmedLeft(text);
    const std::string mirrored = ReversedText(TrimmedRight(ReversedText(text)));
    ASSERT_EQ(left, mirrored);
  }
}

}  // namespace
}  // namespace dossier

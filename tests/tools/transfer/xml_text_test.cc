#include "tools/transfer/xml_text.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(XmlText, EscapesMarkupAndReplacesForbiddenCharacters) {
  EXPECT_EQ(XmlText("a<b>&\"c\""), "a&lt;b&gt;&amp;&quot;c&quot;");
  EXPECT_EQ(XmlText("line\n\ttab\r"), "line\n\ttab&#13;");
  EXPECT_EQ(XmlText(std::string_view("\x01\x1b", 2)), "\uFFFD\uFFFD");
  EXPECT_EQ(XmlText("Núñez 北京"), "Núñez 北京");
}

}  // namespace
}  // namespace dossier

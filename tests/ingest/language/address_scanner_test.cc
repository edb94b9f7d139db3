#include "ingest/language/address_scanner.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace dossier {
namespace {

std::string_view Address(std::string_view text, size_t at) {
  return text.substr(at, AddressAt(text, at).end == 0 ? 0 : AddressAt(text, at).end - at);
}

TEST(AddressScanner, KnowsAddressesHandlesAndTags) {
  EXPECT_EQ(Address("See https://x.org/a?b=1. Then", 4), "https://x.org/a?b=1");
  EXPECT_EQ(Address("Mail a.b@c.org, now", 5), "a.b@c.org");
  EXPECT_EQ(Address("read news.com", 5), "news.com");
  EXPECT_EQ(Address("by @jane", 3), "@jane");
  EXPECT_FALSE(AddressAt("@jane", 0).is_hashtag);
  EXPECT_TRUE(AddressAt("#tag", 0).is_hashtag);
}

TEST(AddressScanner, OrdinaryWordsAreNone) {
  for (const char* text : {"plain", "e.g. this", "3.5", "#", "@", ""}) {
    EXPECT_EQ(AddressAt(text, 0).end, 0u) << text;
  }
}

TEST(AddressScanner, LooksAheadSoFarAndNoFurther) {
  const std::string text = "https://x.org/" + std::string(10000, 'a');
  EXPECT_GT(AddressAt(text, 0).end, 1000u);
  EXPECT_LE(AddressAt(text, 0).end, 2048u);
}

}  // namespace
}  // namespace dossier

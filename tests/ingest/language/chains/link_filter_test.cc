#include "ingest/language/chains/link_filter.h"

#include <gtest/gtest.h>

#include <string_view>

#include "tests/ingest/language/chains/read_phrases.h"

namespace dossier {
namespace {

// Whether the last phrase with the words `later` may go on with the first with the words `earlier`.
bool IsLikely(std::string_view text, std::string_view earlier, std::string_view later,
              bool chained = false) {
  ReadPhrases r(text);
  LinkFilter filter(r.vectors, r.phrases, r.facts);
  uint32_t q = r.At(earlier), p = kNone;
  for (uint32_t k = r.At(later, q + 1); k != kNone; k = r.At(later, k + 1)) p = k;
  if (q == kNone || p == kNone) {
    ADD_FAILURE() << "not both found in: " << text;
    return false;
  }
  return filter.IsLikely(p, q, chained);
}

constexpr std::string_view kFar = " A bus stopped. A dog barked. A ship sank. A clock rang. ";

TEST(LinkFilter, PronounsAgree) {
  EXPECT_TRUE(IsLikely("A ship sank near a coast. It burned.", "A ship", "It"));
  EXPECT_FALSE(IsLikely("The sailors slept near a coast. It burned.", "The sailors", "It"));
  EXPECT_FALSE(IsLikely("Maria Lopez met a sailor. He slept.", "Maria Lopez", "He"));
}

TEST(LinkFilter, NounsHaveWordsInCommonOrLikeMeaning) {
  std::string text = "The ferry left the harbour." + std::string(kFar);
  EXPECT_TRUE(IsLikely(text + "The old ferry came back.", "The ferry", "The old ferry"));
  EXPECT_TRUE(IsLikely(text + "The boat came back.", "The ferry", "The boat"));
  EXPECT_FALSE(IsLikely(text + "The lawyer came back.", "The ferry", "The lawyer"));
}

TEST(LinkFilter, WhatIsSpokenOfOftenMayBeCalledAnything) {
  std::string text = "The ferry left the harbour." + std::string(kFar) + "The culprit came back.";
  EXPECT_FALSE(IsLikely(text, "The ferry", "The culprit"));
  EXPECT_TRUE(IsLikely(text, "The ferry", "The culprit", true));
}

TEST(LinkFilter, APhraseIsNotWhatItStandsIn) {
  EXPECT_FALSE(IsLikely("Her mother left.", "Her mother", "Her"));
}

}  // namespace
}  // namespace dossier

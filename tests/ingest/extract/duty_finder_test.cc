#include "ingest/extract/duty_finder.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(DutyFinderTest, WhatASpeakerSaysAnotherMustDoIsDemanded) {
  EXPECT_THAT(FoundIn("\"Egypt must free them,\" said Ana Ruiz."),
              Contains("Ana Ruiz DEMANDED_OF Egypt"));
  EXPECT_THAT(FoundIn("\"Egypt may free them,\" said Ana Ruiz."),
              Not(Contains("Ana Ruiz DEMANDED_OF Egypt")));
}

}  // namespace
}  // namespace dossier

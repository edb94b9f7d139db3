#include "ingest/source/lone_surrogates.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(LoneSurrogatesTest, OnlyTheLoneOnes) {
  const std::pair<const char*, const char*> cases[] = {
      {R"("\ud83d\ude00")", R"("\ud83d\ude00")"}, {R"("\ud83dx")", R"("\ufffdx")"},
      {R"("\ude00\ud83d")", R"("\ufffd\ufffd")"}, {R"("\ud83d\ud83d\ude00")", R"("\ufffd\ud83d\ude00")"},
      {R"("\\ud83d")", R"("\\ud83d")"},           {R"("\\\ud83d")", R"("\\\ufffd")"},
      {R"("\uD83D")", R"("\ufffd")"},             {R"(\u)", R"(\u)"},
      {R"(\ud83d\u)", R"(\ufffd\u)"},             {R"(\)", R"(\)"},
      {R"("\u00e9")", R"("\u00e9")"}};
  for (const auto& [json, repaired] : cases) EXPECT_EQ(ReplaceLoneSurrogates(json), repaired) << json;
}

}  // namespace
}  // namespace dossier

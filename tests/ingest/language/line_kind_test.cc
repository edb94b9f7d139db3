#include "ingest/language/line_kind.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(LineKind, TellsCaptionsHeadingsAndBylines) {
  EXPECT_EQ(LineKind("Sheinbaum and Trump | La Derecha Diario", false), BlockKind::kCaption);
  EXPECT_EQ(LineKind("Talks resume in Quito", true), BlockKind::kTitle);
  EXPECT_EQ(LineKind("Talks resume in Quito", false), BlockKind::kHeading);
  EXPECT_EQ(LineKind("By Jane Roe", false), BlockKind::kByline);
  EXPECT_EQ(LineKind("She left.", false), BlockKind::kParagraph);
  EXPECT_EQ(LineKind("Smoke over the port. Photo: Antara", false), BlockKind::kCaption);
}

}  // namespace
}  // namespace dossier

#include "tools/dossier/exit_code.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(ExitCode, OpeningFailsWithThreeOrFour) {
  EXPECT_EQ(ExitCodeOfOpen(absl::OkStatus()), 0);
  EXPECT_EQ(ExitCodeOfOpen(absl::UnavailableError("locked")), 3);
  EXPECT_EQ(ExitCodeOfOpen(absl::FailedPreconditionError("newer")), 3);
  EXPECT_EQ(ExitCodeOfOpen(absl::DataLossError("damaged")), 4);
}

TEST(ExitCode, OtherErrors) {
  EXPECT_EQ(ExitCodeOf(absl::InvalidArgumentError("query")), 1);
  EXPECT_EQ(ExitCodeOf(absl::CancelledError("")), 130);
  EXPECT_EQ(ExitCodeOf(absl::DataLossError("")), 4);
}

}  // namespace
}  // namespace dossier

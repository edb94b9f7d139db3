#include "query/execute/run_control.h"

#include <atomic>

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(RunControl, WithoutBoundsEverythingGoes) {
  RunControl control(std::nullopt, 0, nullptr);
  EXPECT_TRUE(control.Check().ok());
  EXPECT_TRUE(control.Hold(uint64_t{1} << 50, "x").ok());
}

TEST(RunControl, TellsOfDeadlineAndCancellation) {
  RunControl late(RunControl::Clock::now() - std::chrono::seconds(1), 0, nullptr);
  EXPECT_TRUE(absl::IsDeadlineExceeded(late.Check()));
  std::atomic<bool> cancel = false;
  RunControl cancelled(std::nullopt, 0, &cancel);
  EXPECT_TRUE(cancelled.Check().ok());
  cancel = true;
  EXPECT_TRUE(absl::IsCancelled(cancelled.Check()));
}

TEST(RunControl, MemoryIsBookedAndGivenBack) {
  RunControl control(std::nullopt, 100, nullptr);
  {
    HeldMemory memory(&control, "sorting");
    EXPECT_TRUE(memory.Add(60).ok());
    const absl::Status over = memory.Add(60);
    EXPECT_TRUE(absl::IsResourceExhausted(over));
    EXPECT_NE(over.message().find("sorting"), absl::string_view::npos);
    memory.Clear();
    EXPECT_EQ(control.held(), 0u);
    EXPECT_TRUE(memory.Add(90).ok());
  }
  EXPECT_EQ(control.held(), 0u);
}

}  // namespace
}  // namespace dossier

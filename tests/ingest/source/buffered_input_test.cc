#include "ingest/source/buffered_input.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

// Gives one byte at a time, then fails where told to.
class SlowStream : public ByteStream {
 public:
  SlowStream(std::string bytes, bool fails) : bytes_(std::move(bytes)), fails_(fails) {}
  absl::StatusOr<size_t> Read(char* out, size_t) override {
    if (at_ == bytes_.size()) {
      if (fails_) return absl::DataLossError("broken");
      return size_t{0};
    }
    *out = bytes_[at_++];
    return size_t{1};
  }
  uint64_t Consumed() const override { return at_; }

 private:
  std::string bytes_;
  bool fails_;
  size_t at_ = 0;
};

// Lines as text; "!" for one that is too long, "?" for an error.
std::string Lines(BufferedInput* input, size_t limit) {
  std::string all;
  for (;;) {
    const auto line = input->ReadLine(limit);
    if (line.ok() && line->end) return all;
    all += (!line.ok() ? "?" : line->too_long ? "!" : std::string(line->text)) + "|";
  }
}

TEST(BufferedInputTest, Lines) {
  for (const auto& [bytes, lines] : std::vector<std::pair<std::string, std::string>>{
           {"", ""}, {"\n", "|"}, {"a", "a|"}, {"a\n", "a|"}, {"a\nb", "a|b|"}, {"\n\nab\n", "||ab|"},
           {"abcdef\nab\nabcdefg", "!|ab|!|"}, {"abcde\n", "abcde|"}}) {
    BufferedInput at_once(MemoryByteStream(bytes));
    EXPECT_EQ(Lines(&at_once, 5), lines) << bytes;
    BufferedInput slowly(std::make_unique<SlowStream>(bytes, false));
    EXPECT_EQ(Lines(&slowly, 5), lines) << bytes;
  }
}

TEST(BufferedInputTest, WholeLinesComeBeforeTheError) {
  BufferedInput input(std::make_unique<SlowStream>("a\nb\nhalf", true));
  EXPECT_EQ(input.Peek(100), "a\nb\nhalf");
  EXPECT_EQ(Lines(&input, 100), "a|b|?|");
}

TEST(BufferedInputTest, PeekTakesNothing) {
  BufferedInput input(std::make_unique<SlowStream>("abc\nd", false));
  EXPECT_EQ(input.Peek(2), "ab");
  EXPECT_EQ(input.Peek(100), "abc\nd");
  EXPECT_EQ(*input.ReadAll(5), "abc\nd");
  EXPECT_EQ(*input.ReadAll(5), "");
}

TEST(BufferedInputTest, AllWithinBounds) {
  BufferedInput input(MemoryByteStream("abcdef"));
  EXPECT_EQ(input.ReadAll(5).status().code(), absl::StatusCode::kResourceExhausted);
  BufferedInput broken(std::make_unique<SlowStream>("ab", true));
  EXPECT_EQ(broken.ReadAll(5).status().code(), absl::StatusCode::kDataLoss);
}

}  // namespace
}  // namespace dossier

// The program, told to read what is not there or must not be read.
#include <gtest/gtest.h>

#include <cstdlib>

namespace dossier {
namespace {

TEST(TrainClaims, FailsWithoutNewsAndWithHeldOutNews) {
  EXPECT_NE(std::system("ingest/extract/train/train_claims"), 0);
  EXPECT_NE(std::system("ingest/extract/train/train_claims /no/a.jsonl /no/b.bin held_out_a.news"),
            0);
}

}  // namespace
}  // namespace dossier

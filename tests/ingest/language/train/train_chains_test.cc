// The program, told to read what is not there.
#include <gtest/gtest.h>

#include <cstdlib>

namespace dossier {
namespace {

TEST(TrainChains, FailsWithoutArticles) {
  EXPECT_NE(std::system("ingest/language/train/train_chains /no/where.bin /no/such.conllu"), 0);
  EXPECT_NE(std::system("ingest/language/train/train_chains"), 0);
}

}  // namespace
}  // namespace dossier

// Compaction changes nothing that is read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/tools/dossier/run_dossier.h"

namespace dossier {
namespace {

TEST(CompactCommand, WhatIsReadStaysAndAnImageIsThere) {
  const std::string folder = testing::TempDir() + "/compacted";
  std::filesystem::remove_all(folder);
  ASSERT_EQ(
      RunDossier({"query", "--db", folder, "--create", "CREATE (:A {x: 1})-[:R]->(:B)"}).exit_code,
      0);
  const std::string before = RunDossier({"export", "--db", folder}).out;
  const ProgramResult compact = RunDossier({"compact", "--db", folder});
  EXPECT_EQ(compact.exit_code, 0) << compact.error;
  EXPECT_THAT(compact.out, testing::HasSubstr("bytes on disk"));
  EXPECT_EQ(RunDossier({"export", "--db", folder}).out, before);
  EXPECT_EQ(RunDossier({"check", "--db", folder}).exit_code, 0);
  EXPECT_EQ(RunDossier({"compact", "--db", folder, "word"}).exit_code, 2);
}

}  // namespace
}  // namespace dossier

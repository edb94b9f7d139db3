#include "tools/session/database_session.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/files/scratch_files.h"

namespace dossier {
namespace {

int64_t Count(DatabaseSession* session) {
  absl::StatusOr<QueryResult> result = session->Run("MATCH (n) RETURN count(*) AS n", {}, {});
  EXPECT_TRUE(result.ok()) << result.status();
  return result.ok() ? result->result.rows[0][0].integer() : -1;
}

TEST(DatabaseSession, SaysHowToMakeADatabase) {
  std::string folder = FreshScratchPath("none");
  auto session = DatabaseSession::Open(folder, false);
  EXPECT_TRUE(absl::IsNotFound(session.status()));
  EXPECT_NE(session.status().message().find("dossier ingest --db " + folder), std::string::npos);
}

TEST(DatabaseSession, WritesAndReadsInTurn) {
  auto session = *DatabaseSession::Open(FreshScratchPath("turns"), true);
  EXPECT_EQ(Count(session.get()), 0);
  absl::StatusOr<QueryResult> made = session->Run("CREATE (:A)", {}, {});
  ASSERT_TRUE(made.ok()) << made.status();
  EXPECT_EQ(Count(session.get()), 1);
  ASSERT_TRUE(session->Run("CREATE (:A)", {}, {}).ok());
  EXPECT_EQ(Count(session.get()), 2);
}

TEST(DatabaseSession, TwoSessionsWriteInTurnAndSeeEachOther) {
  std::string folder = FreshScratchPath("two");
  auto first = *DatabaseSession::Open(folder, true);
  ASSERT_TRUE(first->Run("CREATE (:A)", {}, {}).ok());
  auto second = DatabaseSession::Open(folder, false);
  ASSERT_TRUE(second.ok()) << second.status();
  absl::StatusOr<QueryResult> made = (*second)->Run("CREATE (:A)", {}, {});
  ASSERT_TRUE(made.ok()) << made.status();
  EXPECT_EQ(Count(first.get()), 2);
}

TEST(DatabaseSession, AWriterElsewhereIsNamedAndReadingGoesOn) {
  std::string folder = FreshScratchPath("busy");
  auto session = *DatabaseSession::Open(folder, true);
  ASSERT_TRUE(session->Run("CREATE (:A)", {}, {}).ok());
  auto writer = GraphStore::Open(folder, OpenMode::kReadWrite);
  ASSERT_TRUE(writer.ok()) << writer.status();
  absl::StatusOr<QueryResult> refused = session->Run("CREATE (:A)", {}, {});
  EXPECT_TRUE(absl::IsUnavailable(refused.status())) << refused.status();
  EXPECT_EQ(Count(session.get()), 1);
}

}  // namespace
}  // namespace dossier

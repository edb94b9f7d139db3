// The folder: locks, formats, watermarks, room on the disk; and views with changes laid over them.
#include "graph/storage/byte_store.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>

#include "gmock/gmock.h"
#include "graph/storage/external_sorter.h"
#include "graph/storage/pending_writes.h"
#include "gtest/gtest.h"

namespace dossier {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class ByteStoreTest : public testing::Test {
 protected:
  void SetUp() override { fs::remove_all(folder_); }

  absl::StatusOr<std::unique_ptr<ByteStore>> OpenWriting(bool create = true) {
    return ByteStore::OpenForWriting(folder_, create, DiskRoom());
  }

  static void PutOne(ByteStore* store, const std::string& key, const std::string& value) {
    PendingWrites writes;
    writes.Put(key, value);
    ASSERT_TRUE(store->Commit(writes).ok());
  }

  static std::string GetOne(ByteStore* store, const std::string& key) {
    std::string value;
    bool found = *(*store->Snapshot())->Get(key, &value);
    return found ? value : "absent";
  }

  void WriteFile(const std::string& name, const std::string& content) {
    fs::create_directories(folder_);
    std::ofstream(folder_ + "/" + name) << content;
  }

  std::string ReadFile(const std::string& name) {
    std::ifstream in(folder_ + "/" + name);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::string folder_ = testing::TempDir() + "/byte_store";
};

TEST_F(ByteStoreTest, KeepsWhatWasCommitted) {
  {
    auto store = *OpenWriting();
    PutOne(store.get(), "Mx", "1");
    EXPECT_EQ(GetOne(store.get(), "Mx"), "1");
  }
  auto again = *OpenWriting(false);
  EXPECT_EQ(GetOne(again.get(), "Mx"), "1");
}

TEST_F(ByteStoreTest, RefusesASecondWriterAndNamesTheFirst) {
  auto store = *OpenWriting();
  auto second = OpenWriting();
  EXPECT_EQ(second.status().code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(std::string(second.status().message()),
              HasSubstr("process " + std::to_string(getpid())));
  store.reset();
  EXPECT_TRUE(OpenWriting().ok());
}

TEST_F(ByteStoreTest, RefusesOtherFoldersAndNewerFormats) {
  EXPECT_EQ(OpenWriting(false).status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(ByteStore::OpenForReading(folder_).status().code(), absl::StatusCode::kNotFound);
  WriteFile("holiday.jpg", "x");
  EXPECT_EQ(OpenWriting().status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(std::string(OpenWriting().status().message()), HasSubstr("not a Dossier database"));
  EXPECT_FALSE(fs::exists(folder_ + "/LOCK"));
  fs::remove_all(folder_);
  OpenWriting()->reset();
  WriteFile("DOSSIER", "Dossier graph database\nformat 3\n");
  for (const absl::Status& status :
       {OpenWriting().status(), ByteStore::OpenForReading(folder_).status()}) {
    EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_THAT(std::string(status.message()), HasSubstr("newer"));
  }
  WriteFile("DOSSIER", "Dossier graph databose\nformat 1\n");
  EXPECT_EQ(OpenWriting().status().code(), absl::StatusCode::kDataLoss);
  fs::remove(folder_ + "/DOSSIER");
  EXPECT_EQ(OpenWriting().status().code(), absl::StatusCode::kDataLoss);
}

TEST_F(ByteStoreTest, AnOlderFormatIsRaisedByTheFirstWriter) {
  OpenWriting()->reset();
  WriteFile("DOSSIER", "Dossier graph database\nformat 1\n");
  EXPECT_TRUE(ByteStore::OpenForReading(folder_).ok());
  EXPECT_EQ(ReadFile("DOSSIER"), "Dossier graph database\nformat 1\n");
  EXPECT_TRUE(OpenWriting().ok());
  EXPECT_EQ(ReadFile("DOSSIER"), "Dossier graph database\nformat 2\n");
}

TEST_F(ByteStoreTest, FinishesAMakingThatWasCutShort) {
  WriteFile("LOCK", "");
  EXPECT_TRUE(OpenWriting().ok());
  fs::remove_all(folder_);
  WriteFile("DOSSIER", "Dossier graph database\nformat 1\n");
  EXPECT_EQ(OpenWriting(false).status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(ByteStore::OpenForReading(folder_).status().code(), absl::StatusCode::kNotFound);
  EXPECT_TRUE(OpenWriting().ok());
}

TEST_F(ByteStoreTest, NoticesThatConfirmedCommitsAreGone) {
  {
    auto store = *OpenWriting();
    for (int i = 0; i < 5; ++i) PutOne(store.get(), "Mx", std::to_string(i));
  }
  for (const auto& entry : fs::directory_iterator(folder_ + "/data")) {
    if (entry.path().extension() == ".log") fs::resize_file(entry.path(), 100);
  }
  EXPECT_EQ(OpenWriting().status().code(), absl::StatusCode::kDataLoss);
  EXPECT_EQ(ByteStore::OpenForReading(folder_).status().code(), absl::StatusCode::kDataLoss);
}

TEST_F(ByteStoreTest, ReadsBesideTheWriter) {
  auto writer = *OpenWriting();
  PutOne(writer.get(), "Mx", "1");
  auto reader = *ByteStore::OpenForReading(folder_);
  auto old = *reader->Snapshot();
  EXPECT_EQ(GetOne(reader.get(), "Mx"), "1");
  PutOne(writer.get(), "Mx", "2");
  EXPECT_EQ(GetOne(reader.get(), "Mx"), "2");
  std::string value;
  ASSERT_TRUE(*old->Get("Mx", &value));
  EXPECT_EQ(value, "1");
  PendingWrites writes;
  writes.Put("My", "1");
  EXPECT_EQ(reader->Commit(writes).code(), absl::StatusCode::kPermissionDenied);
}

TEST_F(ByteStoreTest, StopsBeforeTheDiskIsFull) {
  DiskRoom room;
  uint64_t free = 1000;
  room.reserve = 500;
  room.free_bytes = [&](const std::string&) { return free; };
  auto store = *ByteStore::OpenForWriting(folder_, true, room);
  PutOne(store.get(), "Mx", std::string(100, 'x'));
  free = 600;
  PendingWrites writes;
  writes.Put("Mx", std::string(100, 'y'));
  EXPECT_EQ(store->Commit(writes).code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(GetOne(store.get(), "Mx"), std::string(100, 'x'));
  free = 1000;
  EXPECT_TRUE(store->Commit(writes).ok());
}

TEST_F(ByteStoreTest, ImportsAtOnceOrNotAtAll) {
  auto store = *OpenWriting();
  PutOne(store.get(), "Na", "old");
  {
    auto import = *store->NewImport();
    ASSERT_TRUE(import->NewStream()->Add("Na", "new").ok());
  }
  EXPECT_EQ(GetOne(store.get(), "Na"), "old");
  EXPECT_FALSE(fs::exists(folder_ + "/incoming"));
  auto before = *store->Snapshot();
  auto import = *store->NewImport();
  auto stream = import->NewStream();
  ASSERT_TRUE(stream->Add("Na", "new").ok());
  ASSERT_TRUE(stream->Add("Nb", "new").ok());
  stream.reset();
  PendingWrites rest;
  rest.Put("Cz", "1");
  ASSERT_TRUE(import->Finish(rest).ok());
  EXPECT_EQ(GetOne(store.get(), "Na") + GetOne(store.get(), "Nb") + GetOne(store.get(), "Cz"),
            "newnew1");
  std::string value;
  ASSERT_TRUE(*before->Get("Na", &value));
  EXPECT_EQ(value, "old");
}

TEST_F(ByteStoreTest, BackupIsTheSame) {
  auto store = *OpenWriting();
  PutOne(store.get(), "Na", "1");
  PutOne(store.get(), "Xb", "2");
  std::string copy = folder_ + ".copy";
  fs::remove_all(copy);
  ASSERT_TRUE(store->Backup(copy + "/").ok());
  EXPECT_EQ(store->Backup(copy).code(), absl::StatusCode::kAlreadyExists);
  auto opened = *ByteStore::OpenForReading(copy);
  EXPECT_EQ(GetOne(opened.get(), "Na") + GetOne(opened.get(), "Xb"), "12");
}

TEST_F(ByteStoreTest, PendingChangesLieOverTheBase) {
  auto store = *OpenWriting();
  std::mt19937 random(3);
  std::map<std::string, std::string> expected;
  auto name = [&] { return "N" + std::string(1, static_cast<char>('a' + random() % 26)); };
  PendingWrites base;
  for (int i = 0; i < 12; ++i) {
    std::string key = name();
    expected[key] = "base";
    base.Put(key, "base");
  }
  ASSERT_TRUE(store->Commit(base).ok());
  auto snapshot = *store->Snapshot();
  PendingWrites writes;
  PendingView view(snapshot.get(), &writes);
  auto cursor = view.NewCursor();  // older than the changes
  for (int round = 0; round < 300; ++round) {
    std::string key = name();
    if (random() % 3 == 0) {
      writes.Delete(key);
      expected.erase(key);
    } else {
      expected[key] = std::to_string(round);
      writes.Put(key, std::to_string(round));
    }
    std::string from = name();
    auto place = expected.lower_bound(from);
    for (cursor->Seek(from); cursor->Valid(); cursor->Next(), ++place) {
      ASSERT_NE(place, expected.end());
      ASSERT_EQ(cursor->key(), place->first);
      ASSERT_EQ(cursor->value(), place->second);
    }
    ASSERT_EQ(place, expected.end());
    std::string value;
    ASSERT_EQ(*view.Get(key, &value), expected.contains(key));
  }
}

TEST(ExternalSorterTest, SortsLikeMemory) {
  for (uint64_t memory : {uint64_t{1} << 20, uint64_t{500}}) {
    std::mt19937 random(9);
    ExternalSorter sorter(testing::TempDir(), "sorter", memory);
    std::multimap<std::string, std::string> expected;
    for (int i = 0; i < 500; ++i) {
      std::string key(random() % 5, static_cast<char>('a' + random() % 3));
      ASSERT_TRUE(sorter.Add(key, std::to_string(i)).ok());
      expected.emplace(key, std::to_string(i));
    }
    auto place = expected.begin();
    ASSERT_TRUE(sorter
                    .Visit([&](std::string_view key, std::string_view value) {
                      EXPECT_EQ(key, place->first);
                      EXPECT_EQ(value, place->second);
                      ++place;
                      return absl::OkStatus();
                    })
                    .ok());
    EXPECT_EQ(place, expected.end());
  }
}

}  // namespace
}  // namespace dossier

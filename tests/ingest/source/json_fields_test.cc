#include "ingest/source/json_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(JsonFieldsTest, Mapping) {
  JsonFields fields;
  EXPECT_TRUE(fields.Map("text=payload.body").ok());
  EXPECT_TRUE(fields.Map("published=a=b").ok());
  EXPECT_THAT(fields.text, testing::ElementsAre("payload.body"));
  EXPECT_THAT(fields.published, testing::ElementsAre("a=b"));
  EXPECT_GT(fields.title.size(), 1u);
}

TEST(JsonFieldsTest, WrongMappingsSayWhatThereIs) {
  JsonFields fields;
  for (const char* mapping : {"", "text", "text=", "=x", "body=text"}) {
    const absl::Status status = fields.Map(mapping);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << mapping;
    EXPECT_THAT(std::string(status.message()), testing::HasSubstr("publisher"));
  }
}

}  // namespace
}  // namespace dossier

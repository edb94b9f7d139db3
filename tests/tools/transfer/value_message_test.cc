#include "tools/transfer/value_message.h"

#include <gtest/gtest.h>

#include "graph/value/value_text.h"
#include "proto/value.pb.h"

namespace dossier {
namespace {

std::string ThereAndBack(const Value& value) {
  ValueMessage message;
  WriteValueMessage(value, &message);
  absl::StatusOr<Value> read = ReadValueMessage(message);
  return read.ok() ? ValueText(*read) : std::string(read.status().message());
}

TEST(ValueMessage, EveryStorableKindComesBack) {
  const std::vector<Value> values = {
      Value(),
      Value(false),
      Value(int64_t{-5}),
      Value(1e-7),
      Value("text"),
      Value(List{Value(int64_t{1}), Value(List{})}),
      Value(Map{{"a", Value("b")}}),
      Value(Date{-719528}),
      Value(LocalTime{1}),
      Value(ZonedTime{86399999999999, -3600}),
      Value(LocalDateTime{-1, 999999999}),
      Value(ZonedDateTime{0, 0, 3600, "Europe/Stockholm"}),
      Value(Duration{-1, 2, -3, 500000000}),
  };
  for (const Value& value : values) EXPECT_EQ(ThereAndBack(value), ValueText(value));
}

TEST(ValueMessage, RefusesWhatIsNoValue) {
  ValueMessage message;
  message.set_date("yesterday");
  EXPECT_FALSE(ReadValueMessage(message).ok());
  ValueMessage deep;
  ValueMessage* innermost = &deep;
  for (int i = 0; i < 90; ++i) innermost = innermost->mutable_list()->add_items();
  EXPECT_TRUE(ReadValueMessage(deep).ok());
  for (int i = 0; i < 90; ++i) innermost = innermost->mutable_list()->add_items();
  EXPECT_FALSE(ReadValueMessage(deep).ok());
}

TEST(ValueMessage, WhatCannotBeStoredBecomesNull) { EXPECT_EQ(ThereAndBack(Value(NodeRef{3})), "null"); }

}  // namespace
}  // namespace dossier

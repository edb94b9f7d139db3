#include "query/syntax/query_error.h"

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(QueryErrorTest, TravelsInAStatus) {
  const QueryError with_place = {QueryErrorType::kTypeError, QueryErrorPhase::kRuntime,
                                 "InvalidArgumentType",      "odd: 3:x \n",
                                 SourceSpan{3, 9},           "Did you mean\0 this?"};
  const QueryError without = {QueryErrorType::kConstraintValidationFailed,
                              QueryErrorPhase::kCompileTime,
                              "",
                              "",
                              std::nullopt,
                              ""};
  for (const QueryError& error : {with_place, without}) {
    const absl::Status status = ToStatus(error);
    EXPECT_FALSE(status.ok());
    ASSERT_TRUE(QueryErrorOf(status).has_value());
    EXPECT_EQ(*QueryErrorOf(status), error);
  }
  EXPECT_EQ(ToStatus(with_place).message(), "TypeError(InvalidArgumentType): odd: 3:x \n");
}

TEST(QueryErrorTest, OtherStatusesCarryNone) {
  EXPECT_FALSE(QueryErrorOf(absl::OkStatus()).has_value());
  EXPECT_FALSE(QueryErrorOf(absl::InvalidArgumentError("x")).has_value());
}

TEST(QueryErrorTest, DamagedPayloadsAreNone) {
  for (const char* payload : {"", "1", "99999999999999999999:x", "1:0", "-1:",
                              "2:99"
                              "1:0"
                              "0:"
                              "0:"
                              "0:"}) {
    absl::Status status = absl::InvalidArgumentError("x");
    status.SetPayload("dossier/query_error", absl::Cord(payload));
    EXPECT_FALSE(QueryErrorOf(status).has_value()) << payload;
  }
}

TEST(QueryErrorTest, AtGivesAPlaceOnlyWhereThereIsNone) {
  const absl::Status error =
      RuntimeError(QueryErrorType::kArgumentError, "NumberOutOfRange", "too large");
  EXPECT_EQ(QueryErrorOf(At(error, {1, 2}))->span, (SourceSpan{1, 2}));
  EXPECT_EQ(QueryErrorOf(At(At(error, {1, 2}), {3, 4}))->span, (SourceSpan{1, 2}));
  EXPECT_TRUE(At(absl::OkStatus(), {1, 2}).ok());
  EXPECT_EQ(At(absl::CancelledError("x"), {1, 2}), absl::CancelledError("x"));
}

TEST(QueryErrorTest, NamesAreOpenCyphers) {
  EXPECT_EQ(QueryErrorTypeName(QueryErrorType::kSyntaxError), "SyntaxError");
  EXPECT_EQ(QueryErrorTypeName(QueryErrorType::kParameterMissing), "ParameterMissing");
  EXPECT_EQ(QueryErrorTypeName(QueryErrorType::kConstraintValidationFailed),
            "ConstraintValidationFailed");
  EXPECT_EQ(QueryErrorPhaseName(QueryErrorPhase::kRuntime), "runtime");
}

}  // namespace
}  // namespace dossier

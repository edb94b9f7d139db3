#include "tools/session/query_report.h"

#include <gtest/gtest.h>

#include "query/syntax/query_error.h"

namespace dossier {
namespace {

absl::Status ErrorAt(uint32_t begin, uint32_t end) {
  return CompileError(QueryErrorType::kSyntaxError, "UndefinedVariable", "no such variable", SourceSpan{begin, end}, "Say what it is.");
}

TEST(ErrorReport, ShowsPlaceAndRemedy) {
  std::string report = ErrorReport(ErrorAt(7, 10), "RETURN abc");
  EXPECT_NE(report.find("RETURN abc\n"), std::string::npos) << report;
  EXPECT_NE(report.find("^^^\n"), std::string::npos) << report;
  EXPECT_NE(report.find("Say what it is.\n"), std::string::npos) << report;
}

TEST(ErrorReport, OtherErrorsAreTheirMessage) {
  EXPECT_EQ(ErrorReport(absl::CancelledError("stopped"), "RETURN 1"), "stopped\n");
}

TEST(ErrorJson, CarriesAllThereIs) {
  EXPECT_EQ(ErrorJson(ErrorAt(7, 10)),
            R"({"detail":"UndefinedVariable","length":3,"message":"no such variable","offset":7,"phase":"compile time","suggestion":"Say what it is.","type":"SyntaxError"})");
  EXPECT_EQ(ErrorJson(absl::DataLossError("torn")), R"({"message":"torn","type":"DATA_LOSS"})");
}

TEST(ChangeReport, NamesWhatChanged) {
  QueryCounters counters;
  EXPECT_EQ(ChangeReport(counters), "");
  counters.nodes_created = 1;
  counters.properties_set = 2;
  EXPECT_EQ(ChangeReport(counters), "1 node created, 2 properties set");
}

}  // namespace
}  // namespace dossier

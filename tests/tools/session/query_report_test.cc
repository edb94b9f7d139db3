#include "tools/session/query_report.h"

#include <gtest/gtest.h>

#include "query/syntax/query_error.h"

namespace dossier {
namespace {

absl::Status ErrorAt(uint32_t begin, uint32_t end) {
  return CompileError(QueryErrorType::kSyntaxError, "UndefinedVariable", "no such variable", SourceSpan{begin, end}, "Say what it is.");
}

TEST(ErrorReport, PutsTheCaretUnderThePlace) {
  EXPECT_EQ(ErrorReport(ErrorAt(7, 10), "RETURN abc", Terminal()),
            "SyntaxError (UndefinedVariable, compile time): no such variable\n"
            "  line 1: RETURN abc\n"
            "                 ^~~\n"
            "  Say what it is.\n");
}

TEST(ErrorReport, CountsColumnsNotBytes) {
  const std::string query = "MATCH (n)\nRETURN '北é', abc";
  auto at = static_cast<uint32_t>(query.find("abc"));
  std::string report = ErrorReport(ErrorAt(at, at + 3), query, Terminal());
  EXPECT_NE(report.find("  line 2: RETURN '北é', abc\n                        ^~~\n"), std::string::npos) << report;
}

TEST(ErrorReport, ShowsTheNeighbourhoodInALongLine) {
  std::string query = std::string(5000, 'a') + " b " + std::string(5000, 'c');
  std::string report = ErrorReport(ErrorAt(5001, 5002), query, Terminal());
  EXPECT_LT(report.size(), 1500u);
  EXPECT_NE(report.find(" b c"), std::string::npos);
}

TEST(ErrorReport, BearsAPlaceOutsideTheText) {
  EXPECT_NE(ErrorReport(ErrorAt(100, 200), "RETURN", Terminal()).find("RETURN"), std::string::npos);
  EXPECT_NE(ErrorReport(ErrorAt(0, 0), "", Terminal()).find("line 1"), std::string::npos);
}

TEST(ErrorReport, OtherErrorsAreTheirMessage) {
  EXPECT_EQ(ErrorReport(absl::CancelledError("stopped"), "RETURN 1", Terminal()), "stopped\n");
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

// The program as its users meet it: answers on standard output, errors on standard error, exit codes as promised.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/files/scratch_files.h"
#include "tests/tools/dossier/run_dossier.h"

namespace dossier {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class CommandLine : public ::testing::Test {
 protected:
  // A database with two people who know each other.
  static void SetUpTestSuite() {
    folder_ = new std::string(FreshScratchPath("people"));
    ProgramResult made = RunDossier({"query", "--db", *folder_, "--create",
                                  "CREATE (:Person {name: 'Ana', born: date('1990-01-02')})-[:KNOWS {since: 2001}]->(:Person {name: 'Bo, \"x\"'})"});
    ASSERT_EQ(made.exit_code, 0) << made.error;
    EXPECT_THAT(made.error, HasSubstr("2 nodes created, 1 relationship created"));
  }

  static ProgramResult Query(std::vector<std::string> words, const std::string& input = "") {
    words.insert(words.begin(), {"query", "--db", *folder_});
    return RunDossier(words, input);
  }

  static std::string* folder_;
};

std::string* CommandLine::folder_ = nullptr;

TEST_F(CommandLine, HelpListsEveryCommandAndIsFine) {
  ProgramResult help = RunDossier({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  for (const char* name : {"ingest", "extract", "query", "shell", "export", "import", "retract", "judge", "explain", "stats", "check", "compact", "backup", "lint"}) {
    EXPECT_THAT(help.out, HasSubstr(std::string("\n  ") + name + " "));
    ProgramResult command = RunDossier({name, "--help"});
    EXPECT_EQ(command.exit_code, 0);
    EXPECT_THAT(command.out, StartsWith(std::string("usage: dossier ") + name));
  }
}

TEST_F(CommandLine, WrongUsageIsTwo) {
  EXPECT_EQ(RunDossier({}).exit_code, 2);
  ProgramResult misspelt = RunDossier({"qeury"});
  EXPECT_EQ(misspelt.exit_code, 2);
  EXPECT_THAT(misspelt.error, HasSubstr("did you mean 'query'?"));
  EXPECT_EQ(RunDossier({"query", "RETURN 1"}).exit_code, 2);
  EXPECT_EQ(Query({"--fromat", "csv", "RETURN 1"}).exit_code, 2);
  EXPECT_EQ(Query({"--format", "xml", "RETURN 1"}).exit_code, 2);
  EXPECT_EQ(Query({"--param", "nonsense", "RETURN 1"}).exit_code, 2);
  EXPECT_EQ(Query({"RETURN 1", "RETURN 2"}).exit_code, 2);
  EXPECT_EQ(RunDossier({"ingest", "--db", "x", "--threads", "0", "y"}).exit_code, 2);
}

TEST_F(CommandLine, NoDatabaseIsThree) {
  ProgramResult missing = RunDossier({"query", "--db", FreshScratchPath("nowhere"), "RETURN 1"});
  EXPECT_EQ(missing.exit_code, 3);
  EXPECT_THAT(missing.error, HasSubstr("no database in"));
  EXPECT_FALSE(std::filesystem::exists(FreshScratchPath("nowhere")));
  std::string folder = FreshScratchPath("foreign");
  std::filesystem::create_directory(folder);
  WriteScratchFile("foreign/diary.txt", "not yours");
  ProgramResult foreign = RunDossier({"ingest", "--db", folder, WriteScratchFile("a.txt", "A line.\n\nSome text of an article.\n")});
  EXPECT_EQ(foreign.exit_code, 3) << foreign.error;
  EXPECT_TRUE(std::filesystem::exists(folder + "/diary.txt"));
}

TEST_F(CommandLine, AWrongQueryIsOneAndShowsThePlace) {
  ProgramResult wrong = Query({"MATCH (p:Person)\nRETRUN p"});
  EXPECT_EQ(wrong.exit_code, 1);
  EXPECT_EQ(wrong.out, "");
  EXPECT_THAT(wrong.error, HasSubstr("SyntaxError"));
  EXPECT_THAT(wrong.error, HasSubstr("line 2, column 1"));
  EXPECT_THAT(wrong.error, HasSubstr("^"));
  EXPECT_THAT(wrong.error, HasSubstr("RETURN"));
}

TEST_F(CommandLine, AnUnknownLabelIsAWarningWithTheResult) {
  ProgramResult warned = Query({"--format", "csv", "MATCH (p:Persn) RETURN p"});
  EXPECT_EQ(warned.exit_code, 0);
  EXPECT_EQ(warned.out, "p\n");
  EXPECT_THAT(warned.error, HasSubstr("did you mean 'Person'?"));
}

TEST_F(CommandLine, EveryFormat) {
  const std::string query = "MATCH (p:Person) RETURN p.name AS name, p.born AS born ORDER BY name";
  EXPECT_EQ(Query({"--format", "json", query}).out,
            "{\"columns\":[\"name\",\"born\"],\"rows\":[[\"Ana\",\"1990-01-02\"],[\"Bo, \\\"x\\\"\",null]]}\n");
  EXPECT_EQ(Query({"--format", "jsonl", query}).out,
            "{\"name\":\"Ana\",\"born\":\"1990-01-02\"}\n{\"name\":\"Bo, \\\"x\\\"\",\"born\":null}\n");
  EXPECT_EQ(Query({"--format", "csv", query}).out, "name,born\nAna,1990-01-02\n\"Bo, \"\"x\"\"\",\n");
  EXPECT_EQ(Query({"--format", "markdown", query}).out, "| name | born |\n| --- | --- |\n| Ana | 1990-01-02 |\n| Bo, \"x\" | null |\n");
  EXPECT_THAT(Query({query}).out, StartsWith("┌─"));
  EXPECT_EQ(Query({query}).out.find('\033'), std::string::npos) << "no colour into a pipe";
}

TEST_F(CommandLine, NodesAndRelationshipsAsJson) {
  ProgramResult result = Query({"--format", "json", "MATCH (a {name: 'Ana'})-[k]->(b) RETURN a, k"});
  EXPECT_THAT(result.out, HasSubstr("\"labels\":[\"Person\"],\"properties\":{\"born\":\"1990-01-02\",\"name\":\"Ana\"}}"));
  EXPECT_THAT(result.out, HasSubstr("\"type\":\"KNOWS\",\"start\":"));
  EXPECT_THAT(result.out, HasSubstr("\"properties\":{\"since\":2001}}"));
}

TEST_F(CommandLine, ParametersAreJsonOrText) {
  EXPECT_EQ(Query({"--format", "csv", "--param", "n=2", "--param", "t=two", "--param", "l=[1,\"a\"]", "RETURN $n + 1, $t, $l[1]"}).out,
            "$n + 1,$t,$l[1]\n3,two,a\n");
}

TEST_F(CommandLine, QueriesFromAFileAndFromAPipe) {
  std::string path = WriteScratchFile("queries.cypher", "// two of them\nRETURN 1 AS a;\nRETURN ';' AS b\n");
  EXPECT_EQ(Query({"--format", "csv", "-f", path}).out, "a\n1\nb\n;\n");
  EXPECT_EQ(Query({"--format", "csv"}, "RETURN 7 AS seven").out, "seven\n7\n");
  EXPECT_EQ(Query({"--format", "csv"}, "  // nothing\n").exit_code, 2);
  EXPECT_EQ(Query({"-f", "/nonexistent"}).exit_code, 2);
}

TEST_F(CommandLine, BatchAnswersEachLine) {
  ProgramResult batch = Query({"--batch"},
                              "{\"id\":1,\"cypher\":\"RETURN $x + 1 AS y\",\"params\":{\"x\":1}}\n"
                              "\n"
                              "{\"id\":\"two\",\"cypher\":\"RETURN 1/0\"}\n"
                              "{\"id\":[3],\"cypher\":\"RETRUN\"}\n"
                              "nonsense\n"
                              "{\"id\":4}\n"
                              "{\"id\":5,\"cypher\":\"MATCH (p:Person) RETURN count(*) AS n\"}");
  EXPECT_EQ(batch.exit_code, 0);
  std::vector<std::string> lines;
  for (size_t at = 0; at < batch.out.size();) {
    size_t end = batch.out.find('\n', at);
    lines.push_back(batch.out.substr(at, end - at));
    at = end + 1;
  }
  ASSERT_EQ(lines.size(), 7u) << batch.out;
  EXPECT_EQ(lines[0], "{\"ready\":true}");
  EXPECT_EQ(lines[1], "{\"id\":1,\"columns\":[\"y\"],\"rows\":[[2]]}");
  EXPECT_THAT(lines[2], StartsWith("{\"id\":\"two\",\"error\":{"));
  EXPECT_THAT(lines[2], HasSubstr("\"type\":\"ArithmeticError\""));
  EXPECT_THAT(lines[3], StartsWith("{\"id\":[3],\"error\":{"));
  EXPECT_THAT(lines[3], HasSubstr("\"phase\":\"compile time\""));
  EXPECT_THAT(lines[4], StartsWith("{\"id\":null,\"error\":{"));
  EXPECT_THAT(lines[5], StartsWith("{\"id\":4,\"error\":{"));
  EXPECT_EQ(lines[6], "{\"id\":5,\"columns\":[\"n\"],\"rows\":[[2]]}");
}

TEST_F(CommandLine, ExplainAndProfile) {
  ProgramResult plan = Query({"EXPLAIN MATCH (p:Person) RETURN p.name"});
  EXPECT_EQ(plan.exit_code, 0);
  EXPECT_THAT(plan.out, HasSubstr("Person"));
  ProgramResult profile = Query({"PROFILE MATCH (p:Person) RETURN p.name"});
  EXPECT_EQ(profile.exit_code, 0);
  EXPECT_THAT(profile.out, HasSubstr("rows"));
}

TEST_F(CommandLine, AShellScriptRunsItsLinesUntilQuit) {
  // A command that fails does not end the script, but the exit code tells of it.
  ProgramResult shell = RunDossier({"shell", "--db", *folder_}, "RETURN 1 AS one;\n:format csv\nRETURN 2 AS two;\n:nonsense\n:quit\nRETURN 3;\n");
  EXPECT_EQ(shell.exit_code, 1);
  EXPECT_THAT(shell.out, HasSubstr("two\n2\n"));
  EXPECT_THAT(shell.error, HasSubstr("no command :nonsense"));
  EXPECT_EQ(shell.out.find("3"), std::string::npos);
}

TEST_F(CommandLine, StatsCheckAndBackup) {
  EXPECT_THAT(RunDossier({"stats", "--db", *folder_, "--format", "json"}).out, HasSubstr("\"labels\":{\"Person\":2}"));
  ProgramResult check = RunDossier({"check", "--db", *folder_});
  EXPECT_EQ(check.exit_code, 0) << check.out;
  std::string copy = FreshScratchPath("copy");
  ProgramResult backup = RunDossier({"backup", "--db", *folder_, copy});
  ASSERT_EQ(backup.exit_code, 0) << backup.error;
  EXPECT_EQ(RunDossier({"export", "--db", copy}).out, RunDossier({"export", "--db", *folder_}).out);
  EXPECT_NE(RunDossier({"backup", "--db", *folder_, copy}).exit_code, 0) << "a backup never overwrites";
}

TEST_F(CommandLine, ExportWritesWholeFilesOrNone) {
  std::string path = ::testing::TempDir() + "/out.jsonl";
  EXPECT_EQ(RunDossier({"export", "--db", *folder_, "--format", "jsonl", "-o", path}).exit_code, 0);
  EXPECT_TRUE(std::filesystem::exists(path));
  EXPECT_FALSE(std::filesystem::exists(path + ".part"));
  EXPECT_NE(RunDossier({"export", "--db", *folder_, "-o", "/nonexistent/x"}).exit_code, 0);
  EXPECT_EQ(RunDossier({"export", "--db", *folder_, "--format", "csv"}).exit_code, 1) << "csv needs a folder";
  std::string csv = FreshScratchPath("csv");
  EXPECT_EQ(RunDossier({"export", "--db", *folder_, "--format", "csv", "-o", csv}).exit_code, 0);
  std::string copy = FreshScratchPath("fromcsv");
  ProgramResult import = RunDossier({"import", "--db", copy, "--nodes=" + csv + "/nodes.csv", "--relationships=" + csv + "/relationships.csv"});
  EXPECT_EQ(import.exit_code, 0) << import.error;
  EXPECT_EQ(import.out, "2 nodes and 1 relationships imported\n");
}

TEST_F(CommandLine, IngestReportsWhatItCouldNotRead) {
  std::string good = WriteScratchFile("good.txt", "Talks in Oslo\n\nPresident Ana Lindgren met Prime Minister Tomas Berg in Oslo on Monday.\n");
  std::string bad = WriteScratchFile("bad.jsonl", "{\"text\": \"broken\n");
  std::string folder = FreshScratchPath("mixed");
  ProgramResult ingest = RunDossier({"ingest", "--db", folder, good, bad, "/nonexistent.txt"});
  EXPECT_EQ(ingest.exit_code, 1);
  EXPECT_THAT(ingest.out, HasSubstr("1  articles added"));
  EXPECT_THAT(ingest.out, HasSubstr("2  inputs skipped"));
  EXPECT_THAT(ingest.out, HasSubstr("bad.jsonl"));
  EXPECT_THAT(ingest.out, HasSubstr("/nonexistent.txt"));
  ProgramResult retract = RunDossier({"retract", "--db", folder, good, "no-such-article"});
  EXPECT_EQ(retract.exit_code, 1);
  EXPECT_THAT(retract.error, HasSubstr("no article 'no-such-article'"));
}

TEST_F(CommandLine, ExtractNeedsNoDatabase) {
  std::string path = WriteScratchFile("talks.txt", "Talks in Oslo\n\nPresident Ana Lindgren met Prime Minister Tomas Berg in Oslo on Monday.\n");
  ProgramResult text = RunDossier({"extract", path});
  EXPECT_EQ(text.exit_code, 0) << text.error;
  EXPECT_THAT(text.out, HasSubstr("Ana Lindgren"));
  ProgramResult facts = RunDossier({"extract", "--format", "facts-json", path});
  EXPECT_THAT(facts.out, StartsWith("{\"article\""));
  EXPECT_EQ(RunDossier({"extract", "--format", "facts-json", "-"}, "Ana Lindgren met Tomas Berg.\n").exit_code, 0);
  EXPECT_EQ(RunDossier({"extract", "/nonexistent"}).exit_code, 1);
}

TEST_F(CommandLine, LintFindsNothingToMendInTheCore) {
  ProgramResult lint = RunDossier({"lint"});
  EXPECT_EQ(lint.exit_code, 0) << lint.out;
  ProgramResult wrong = RunDossier({"lint", WriteScratchFile("mine.textproto", "pattern { name: 'x' nonsense: 1 }\n")});
  EXPECT_EQ(wrong.exit_code, 1);
  EXPECT_THAT(wrong.out, HasSubstr("mine.textproto:1"));
}

}  // namespace
}  // namespace dossier

// Questions of a reader about one article, asked of the program: each answer must come, with
// evidence whose quote is the article's text at its offsets.
//   DOSSIER_DATA_DIR   holds news/open/seed_extradition.txt (without it the test is skipped)
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "graph/value/value.h"
#include "graph/value/value_json.h"
#include "tests/files/scratch_files.h"
#include "tests/process/run_program.h"

namespace dossier {
namespace {

struct Question {
  enum class Kind { kAnswered, kOpen, kNoRow };
  Kind kind = Kind::kAnswered;
  std::string words, query;
  std::vector<std::string> answers;
};

std::vector<Question> ReadQuestions(const std::string& path) {
  std::ifstream file(path);
  std::vector<Question> questions;
  const std::map<std::string, Question::Kind> kinds = {{"? ", Question::Kind::kAnswered},
                                                       {"~ ", Question::Kind::kOpen},
                                                       {"! ", Question::Kind::kNoRow}};
  for (std::string line; std::getline(file, line);) {
    auto kind = kinds.find(line.substr(0, 2));
    if (kind != kinds.end()) {
      questions.push_back({kind->second, line.substr(2), "", {}});
    } else if (line.rfind("= ", 0) == 0) {
      questions.back().answers.push_back(line.substr(2));
    } else if (!line.empty() && line[0] != '#') {
      questions.back().query += line + "\n";
    }
  }
  return questions;
}

// The answers of a query with, for each, whether all its evidence quotes what `article` has there.
using Answers = std::map<std::string, bool>;

bool QuotesArticle(const Value& evidence, const std::string& article) {
  if (evidence.kind() != ValueKind::kList || evidence.list().empty()) return false;
  for (const Value& record : evidence.list()) {
    size_t from = record.map().at("start").integer(), to = record.map().at("end").integer();
    if (from > to || to > article.size()) return false;
    if (article.substr(from, to - from) != record.map().at("quote").string()) return false;
  }
  return true;
}

std::string TextOf(const Value& answer) {
  return answer.kind() == ValueKind::kString ? answer.string() : JsonText(answer);
}

class Questions : public ::testing::Test {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("DOSSIER_DATA_DIR");
    if (folder == nullptr) GTEST_SKIP() << "DOSSIER_DATA_DIR is not set: the article is not here";
    std::string path = std::string(folder) + "/news/open/seed_extradition.txt";
    article_ = ReadFileBytes(path);
    ASSERT_FALSE(article_.empty()) << path;
    database_ = ::testing::TempDir() + "/questions";
    std::filesystem::remove_all(database_);
    ProgramResult read = RunProgram({kProgram, "ingest", "--db", database_, path});
    ASSERT_EQ(read.exit_code, 0) << read.error;
  }

  Answers Ask(const Question& question) {
    ProgramResult result =
        RunProgram({kProgram, "query", "--db", database_, "--format", "json", question.query});
    EXPECT_EQ(result.exit_code, 0) << question.words << "\n" << result.error;
    Answers answers;
    auto table = ParseJson(result.out);
    if (!table.ok()) return answers;
    for (const Value& row : table->map().at("rows").list()) {
      bool quoted = QuotesArticle(row.list()[1], article_);
      auto [at, added] = answers.emplace(TextOf(row.list()[0]), quoted);
      at->second = at->second && quoted;
    }
    return answers;
  }

  static constexpr char kProgram[] = "tools/dossier/dossier";
  std::string article_, database_;
};

TEST_F(Questions, AreAnsweredWithEvidence) {
  std::vector<Question> questions = ReadQuestions("tests/questions/extradition.questions");
  ASSERT_GE(questions.size(), 18u);
  for (const Question& question : questions) {
    Answers found = Ask(question);
    if (question.kind == Question::Kind::kNoRow) EXPECT_TRUE(found.empty()) << question.words;
    for (const std::string& answer : question.answers) {
      bool there = found.contains(answer);
      if (question.kind == Question::Kind::kOpen) {
        if (there) std::printf("is answered now, make it a '?': %s\n", question.words.c_str());
        continue;
      }
      EXPECT_TRUE(there) << question.words << " " << answer;
      if (there)
        EXPECT_TRUE(found[answer])
            << question.words << " " << answer << ": evidence does not quote the article";
    }
  }
}

}  // namespace
}  // namespace dossier

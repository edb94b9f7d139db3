#include "tools/shell/statement_splitter.h"

#include <utility>

namespace dossier {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

void StatementSplitter::StepPlain(char c) {
  if (previous_ == '/' && c == '/') {
    state_ = State::kLineComment;
  } else if (previous_ == '/' && c == '*') {
    state_ = State::kBlockComment;
    c = 0;  // so that "/*/" does not end itself
  } else if (c == '\'') {
    state_ = State::kSingle;
  } else if (c == '"') {
    state_ = State::kDouble;
  } else if (c == '`') {
    state_ = State::kBack;
  }
  bool plain = state_ == State::kPlain;
  // A lone slash is substance only once it is clear that it begins no comment.
  if (plain && previous_ == '/') has_substance_ = true;
  if (state_ != State::kLineComment && state_ != State::kBlockComment && !IsSpace(c) && c != '/') has_substance_ = true;
  previous_ = c;
}

void StatementSplitter::Step(char c) {
  switch (state_) {
    case State::kPlain: StepPlain(c); return;
    case State::kLineComment:
      if (c == '\n') state_ = State::kPlain;
      break;
    case State::kBlockComment:
      if (previous_ == '*' && c == '/') {
        state_ = State::kPlain;
        c = 0;
      }
      break;
    case State::kBack:
      if (c == '`') state_ = State::kPlain;
      break;
    case State::kSingle:
    case State::kDouble:
      if (!escaped_ && c == (state_ == State::kSingle ? '\'' : '"')) state_ = State::kPlain;
      escaped_ = !escaped_ && c == '\\';
      break;
  }
  previous_ = c;
}

void StatementSplitter::EndStatement(std::vector<std::string>* out) {
  if (has_substance_) out->push_back(std::move(statement_));
  statement_.clear();
  has_substance_ = false;
  previous_ = 0;
}

std::vector<std::string> StatementSplitter::Add(std::string_view text) {
  std::vector<std::string> statements;
  for (char c : text) {
    if (state_ == State::kPlain && c == ';') {
      EndStatement(&statements);
      continue;
    }
    Step(c);
    statement_ += c;
  }
  return statements;
}

std::string StatementSplitter::Finish() {
  std::vector<std::string> last;
  EndStatement(&last);
  *this = StatementSplitter();
  return last.empty() ? std::string() : std::move(last[0]);
}

}  // namespace dossier

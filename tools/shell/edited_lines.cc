#include <histedit.h>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <memory>
#include <utility>

#include "tools/shell/line_source.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

constexpr int kStatementsKept = 2000;
constexpr size_t kMostCandidatesShown = 200;

std::string CommonPrefix(const std::vector<std::string>& words) {
  std::string prefix = words.front();
  for (const std::string& word : words) {
    size_t same = 0;
    while (same < std::min(prefix.size(), word.size()) && prefix[same] == word[same]) ++same;
    prefix.resize(same);
  }
  return prefix;
}

class EditedLineSource : public LineSource {
 public:
  EditedLineSource(std::string history_file, Completer completer)
      : history_file_(std::move(history_file)), completer_(std::move(completer)) {
    std::setlocale(LC_CTYPE, "C.UTF-8");
    history_ = history_init();
    history(history_, &event_, H_SETSIZE, kStatementsKept);
    history(history_, &event_, H_SETUNIQUE, 1);
    if (!history_file_.empty()) history(history_, &event_, H_LOAD, history_file_.c_str());
    edit_ = el_init("dossier", stdin, stdout, stderr);
    el_set(edit_, EL_CLIENTDATA, this);
    el_set(edit_, EL_PROMPT, Prompt);
    el_set(edit_, EL_EDITOR, "emacs");
    el_set(edit_, EL_HIST, history, history_);
    el_set(edit_, EL_ADDFN, "dossier-complete", "completes the word", Complete);
    el_set(edit_, EL_BIND, "^I", "dossier-complete", nullptr);
    el_set(edit_, EL_ADDFN, "dossier-cancel", "gives the line up", Cancel);
    // Ctrl-C must reach us as a character while a line is edited.
    el_set(edit_, EL_SETTY, "-d", "-isig", nullptr);
    el_set(edit_, EL_BIND, "^C", "dossier-cancel", nullptr);
    el_source(edit_, nullptr);
  }

  ~EditedLineSource() override {
    if (!history_file_.empty()) history(history_, &event_, H_SAVE, history_file_.c_str());
    el_end(edit_);
    history_end(history_);
  }

  LineResult Next(const std::string& prompt, std::string* line) override {
    prompt_ = prompt;
    cancelled_ = false;
    int count = 0;
    const char* text = el_gets(edit_, &count);
    if (cancelled_) {
      std::fputs("^C\n", stdout);
      return LineResult::kCancelled;
    }
    if (text == nullptr || count <= 0) return LineResult::kEnd;
    line->assign(text);
    while (!line->empty() && (line->back() == '\n' || line->back() == '\r')) line->pop_back();
    return LineResult::kLine;
  }

  void Remember(const std::string& statement) override {
    std::string one_line = statement;
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    history(history_, &event_, H_ENTER, one_line.c_str());
  }

 private:
  static EditedLineSource* Self(EditLine* edit) {
    void* self = nullptr;
    el_get(edit, EL_CLIENTDATA, &self);
    return static_cast<EditedLineSource*>(self);
  }

  static char* Prompt(EditLine* edit) { return Self(edit)->prompt_.data(); }

  static unsigned char Cancel(EditLine* edit, int) {
    Self(edit)->cancelled_ = true;
    return CC_NEWLINE;
  }

  static unsigned char Complete(EditLine* edit, int) { return Self(edit)->CompleteWord(); }

  unsigned char CompleteWord() {
    const LineInfo* info = el_line(edit_);
    std::string_view line(info->buffer, info->lastchar - info->buffer);
    auto cursor = static_cast<size_t>(info->cursor - info->buffer);
    Completions found = completer_(line, cursor);
    if (found.candidates.empty()) return CC_REFRESH_BEEP;
    std::string prefix = CommonPrefix(found.candidates);
    std::string typed(line.substr(found.word_start, cursor - found.word_start));
    if (found.candidates.size() > 1 && prefix.size() <= typed.size()) return ShowCandidates(found.candidates);
    if (found.candidates.size() == 1) prefix += ' ';
    if (!typed.empty()) el_deletestr(edit_, static_cast<int>(typed.size()));
    el_insertstr(edit_, prefix.c_str());
    return CC_REFRESH;
  }

  unsigned char ShowCandidates(const std::vector<std::string>& candidates) {
    std::fputc('\n', stdout);
    for (size_t i = 0; i < std::min(candidates.size(), kMostCandidatesShown); ++i) {
      std::fprintf(stdout, "%s  ", EscapeForTerminal(candidates[i]).c_str());
    }
    std::fputc('\n', stdout);
    return CC_REDISPLAY;
  }

  std::string history_file_;
  Completer completer_;
  std::string prompt_;
  bool cancelled_ = false;
  History* history_ = nullptr;
  HistEvent event_ = {};
  EditLine* edit_ = nullptr;
};

}  // namespace

std::unique_ptr<LineSource> EditedLines(const std::string& history_file, Completer completer) {
  return std::make_unique<EditedLineSource>(history_file, std::move(completer));
}

}  // namespace dossier

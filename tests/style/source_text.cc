#include "tests/style/source_text.h"

#include <algorithm>

namespace dossier::style {
namespace {

class Blanker {
 public:
  explicit Blanker(std::string_view source) : source_(source), out_(source) {}

  std::string Run() && {
    while (at_ < source_.size()) Step();
    return std::move(out_);
  }

 private:
  bool Sees(std::string_view word) const { return source_.substr(at_, word.size()) == word; }

  // Blanks up to `end`, lines kept.
  void BlankTo(size_t end) {
    for (end = std::min(end, source_.size()); at_ < end; ++at_) {
      if (source_[at_] != '\n') out_[at_] = ' ';
    }
  }

  size_t Behind(std::string_view mark, size_t from) const {
    const size_t found = source_.find(mark, from);
    return found == source_.npos ? source_.size() : found + mark.size();
  }

  bool AtLineStart() const {
    const size_t text = source_.substr(0, at_).find_last_not_of(" \t");
    return text == source_.npos || source_[text] == '\n';
  }

  void Step() {
    if (Sees("//")) {
      BlankTo(source_.find('\n', at_));
    } else if (Sees("/*")) {
      BlankTo(Behind("*/", at_ + 2));
    } else if (Sees("R\"") && !FollowsWord()) {
      RawString();
    } else if (source_[at_] == '"' || (source_[at_] == '\'' && !FollowsWord())) {
      Literal(source_[at_]);
    } else if (source_[at_] == '#' && AtLineStart()) {
      Directive();
    } else {
      ++at_;
    }
  }

  // A quote behind a digit or letter separates digits; an R behind one ends another word.
  bool FollowsWord() const {
    const char before = at_ == 0 ? ' ' : source_[at_ - 1];
    return std::isalnum(static_cast<unsigned char>(before)) || before == '_';
  }

  void RawString() {
    const size_t open = source_.find('(', at_);
    if (open == source_.npos) return BlankTo(source_.size());
    const std::string close = ")" + std::string(source_.substr(at_ + 2, open - at_ - 2)) + "\"";
    BlankTo(Behind(close, open));
  }

  void Literal(char quote) {
    size_t end = at_ + 1;
    while (end < source_.size() && source_[end] != quote && source_[end] != '\n') {
      end += source_[end] == '\\' ? 2 : 1;
    }
    BlankTo(end + 1);
  }

  void Directive() {
    size_t end = source_.find('\n', at_);
    while (end != source_.npos && end > 0 && source_[end - 1] == '\\') end = source_.find('\n', end + 1);
    BlankTo(end);
  }

  std::string_view source_;
  std::string out_;
  size_t at_ = 0;
};

}  // namespace

std::string CodeOnly(std::string_view source) { return Blanker(source).Run(); }

}  // namespace dossier::style

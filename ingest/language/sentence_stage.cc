#include "ingest/language/sentence_stage.h"

#include <algorithm>

#include "ingest/language/lexicon/sentence_starters.h"
#include "ingest/language/lexicon/title_abbreviations.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

bool IsOneOf(std::string_view token, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), token) != set.end();
}

bool IsCloser(std::string_view token) {
  return IsOneOf(token, {"\"", "'", "''", ")", "]", "}", "\u201d", "\u2019", "\u00bb", "\u203a"});
}

bool IsOpener(std::string_view token) {
  return IsOneOf(token, {"\"", "'", "``", "`", "(", "[", "{", "\u201c", "\u2018", "\u00ab",
                         "\u2039", "\u201e"});
}

bool IsStop(std::string_view token) {
  return !token.empty() && (token == "." || token == "\u2026" || token == "\u3002" ||
                            token.find_first_not_of("!?") == token.npos);
}

bool IsDots(std::string_view token) {
  return token.size() > 1 && token.find_first_not_of('.') == token.npos;
}

// Cuts one paragraph after another.
class Splitter {
 public:
  Splitter(Document* document, const WordSet& starters, const WordSet& before_names)
      : doc_(document), starters_(starters), before_names_(before_names) {}

  void Split(uint32_t p, Range tokens) {
    Paragraph& paragraph = doc_->paragraphs[p];
    paragraph.sentences.begin = static_cast<uint32_t>(doc_->sentences.size());
    uint32_t begin = tokens.begin;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      uint32_t end = EndAt(i, tokens.end);
      if (end == 0 && i + 1 - begin >= SentenceStage::kLongestSentence) end = i + 1;
      if (end == 0) continue;
      Add(p, {begin, end});
      begin = end;
      i = end - 1;
    }
    if (begin < tokens.end) Add(p, {begin, tokens.end});
    paragraph.sentences.end = static_cast<uint32_t>(doc_->sentences.size());
  }

 private:
  std::string_view Word(uint32_t i) const { return doc_->Lower(i); }

  // The end of the sentence that token i may close, or 0 where it closes none.
  uint32_t EndAt(uint32_t i, uint32_t limit) const {
    std::string_view word = Word(i);
    bool dots = IsDots(word), stop = IsStop(word);
    bool abbreviation = !stop && !dots && word.size() > 1 && word.back() == '.';
    if (!stop && !dots && !abbreviation) return 0;
    uint32_t end = i + 1;
    while (end < limit && end < i + 4 && IsCloser(Word(end)) && !OpensHere(end)) ++end;
    if (end == limit) return end;
    if (abbreviation && (end > i + 1 ? false : !EndsAfterAbbreviation(i, limit))) return 0;
    return BeginsSentence(end, limit, stop && word != ".") ? end : 0;
  }

  // A straight quotation mark with a space before it and none behind opens.
  bool OpensHere(uint32_t i) const {
    const Token& token = doc_->tokens[i];
    if (!token.Is(kSpaceBefore)) return false;
    return i + 1 < doc_->tokens.size() && doc_->tokens[i + 1].start == token.end;
  }

  bool EndsAfterAbbreviation(uint32_t i, uint32_t limit) const {
    std::string_view word = Word(i);
    word.remove_suffix(1);
    if (word.size() == 1 || before_names_.Has(word)) return false;
    uint32_t next = i + 1;
    while (next < limit && IsOpener(Word(next))) ++next;
    return next < limit && doc_->tokens[next].IsCapitalized() && starters_.Has(Word(next));
  }

  bool BeginsSentence(uint32_t i, uint32_t limit, bool /*emphatic*/) const {
    uint32_t word = i;
    while (word < limit && word < i + 3 && doc_->tokens[word].Is(kIsPunctuation)) ++word;
    if (word == limit) return true;
    const Token& token = doc_->tokens[word];
    if (token.Is(kLowerCase)) return false;
    // '3. 4' within a list of figures, 'No.5': a stop without a space behind it.
    return token.Is(kSpaceBefore) || word > i || doc_->tokens[i].IsCapitalized();
  }

  void Add(uint32_t p, Range tokens) {
    Sentence sentence;
    sentence.tokens = tokens;
    sentence.paragraph = p;
    sentence.kind = doc_->paragraphs[p].kind;
    uint32_t s = static_cast<uint32_t>(doc_->sentences.size());
    doc_->sentences.push_back(sentence);
    bool started = false;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      doc_->tokens[i].sentence = s;
      if (!started && !doc_->tokens[i].Is(kIsPunctuation)) {
        doc_->tokens[i].flags |= kSentenceStart;
        started = true;
      }
    }
  }

  Document* doc_;
  const WordSet& starters_;
  const WordSet& before_names_;
};

}  // namespace

SentenceStage::SentenceStage()
    : starters_(SentenceStartersText()), before_names_(TitleAbbreviationsText()) {}

absl::Status SentenceStage::Run(Document* document) const {
  document->sentences.clear();
  Splitter splitter(document, starters_, before_names_);
  uint32_t at = 0, n = static_cast<uint32_t>(document->tokens.size());
  for (uint32_t p = 0; p < document->paragraphs.size(); ++p) {
    uint32_t begin = at;
    while (at < n && document->tokens[at].start < document->paragraphs[p].end) ++at;
    splitter.Split(p, {begin, at});
  }
  return absl::OkStatus();
}

}  // namespace dossier

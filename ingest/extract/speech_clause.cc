#include "ingest/extract/speech_clause.h"

#include <string_view>

#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"

namespace dossier {
namespace {

constexpr uint32_t kLongestSubject = 40;
constexpr uint32_t kLongestDateline = 14;

bool IsDash(std::string_view text) {
  return text == "-" || text == "--" || text == "\u2013" || text == "\u2014" || text == "\u2015";
}

// A dash between words and not within one.
bool IsDash(const Document& document, uint32_t token) {
  return IsDash(document.Text(token)) && document.tokens[token].Is(kSpaceBefore);
}

bool IsOpenMark(const Document& document, uint32_t token) {
  PennTag tag = document.tokens[token].tag;
  return tag == PennTag::kOpenQuote || tag == PennTag::kCloseQuote || InSpeech(document, token);
}

bool Bounds(const Document& document, uint32_t token) {
  std::string_view text = document.Text(token);
  return text == "," || text == ";" || text == ":" || IsDash(document, token) ||
         IsOpenMark(document, token);
}

bool IsRelative(PennTag tag) { return tag == PennTag::kWP || tag == PennTag::kWDT; }

// Where the words before `end` begin, back to a mark; kNone where they hold a clause of their own.
// 'a clerk who had seen it' holds one of the clerk's.
uint32_t PhraseBegin(const Document& document, uint32_t end, uint32_t first) {
  bool clause = false;
  uint32_t at = end;
  for (; at > first && !Bounds(document, at - 1); --at) {
    if (end - at > kLongestSubject) return kNone;
    PennTag tag = document.tokens[at - 1].tag;
    clause = (clause || IsClauseVerb(tag)) && !IsRelative(tag);
  }
  return clause ? kNone : at;
}

// Before the auxiliaries and adverbs of a verb.
uint32_t BeforeAuxiliaries(const Document& document, uint32_t verb, uint32_t first) {
  uint32_t end = verb;
  while (end > first) {
    PennTag tag = document.tokens[end - 1].tag;
    std::string_view lemma = document.Lemma(end - 1);
    bool skip = tag == PennTag::kRB || tag == PennTag::kMD || lemma == "have" || lemma == "be";
    if (!skip) break;
    --end;
  }
  return end;
}

// 'of the farmers' union', '44', 'based in Lima', 'who had seen it'.
bool IsAside(const Document& document, Range words) {
  PennTag first = document.tokens[words.begin].tag;
  bool number = words.size() == 1 && first == PennTag::kCD;
  return number || first == PennTag::kIN || first == PennTag::kVBN || first == PennTag::kVBG ||
         IsRelative(first);
}

}  // namespace

std::optional<SpeechSubject> SubjectPhraseBefore(const Document& document, uint32_t verb) {
  const Range& sentence = document.sentences[document.tokens[verb].sentence].tokens;
  uint32_t end = BeforeAuxiliaries(document, verb, sentence.begin);
  if (end == sentence.begin) return std::nullopt;
  end = BeforeBrackets(document, sentence.begin, end - 1) + 1;
  if (IsRelative(document.tokens[end - 1].tag)) --end;
  if (end == sentence.begin) return std::nullopt;
  SpeechSubject subject;
  subject.phrase = subject.aside = {end, end};
  uint32_t begin = end;
  if (document.Text(end - 1) == ",") {
    begin = PhraseBegin(document, end - 1, sentence.begin);
    if (begin == kNone || begin <= sentence.begin + 1 || document.Text(begin - 1) != ",")
      return std::nullopt;
    subject.aside = {begin, end - 1};
    end = begin - 1;
  }
  begin = PhraseBegin(document, end, sentence.begin);
  // 'Ana Ruiz, 44, of the farmers' union, said': what cannot be a subject is one aside more.
  while (begin != kNone && begin < end && begin > sentence.begin + 1 &&
         document.Text(begin - 1) == "," && IsAside(document, {begin, end})) {
    subject.aside.begin = begin;
    if (subject.aside.end < end) subject.aside.end = end;
    end = begin - 1;
    begin = PhraseBegin(document, end, sentence.begin);
  }
  if (begin == kNone || begin >= end) return std::nullopt;
  subject.phrase = {begin, end};
  subject.begin = begin;
  return subject;
}

bool IsSetOff(const Document& document, const SpeechSubject& subject) {
  const Range& sentence = document.sentences[document.tokens[subject.begin].sentence].tokens;
  if (subject.begin <= sentence.begin) return false;
  if (IsAside(document, subject.phrase) && document.Lower(subject.begin) != "as") return false;
  // 'contrary to what Ana Ruiz said'
  bool open = false;
  for (uint32_t at = subject.phrase.begin; at < subject.phrase.end; ++at) {
    PennTag tag = document.tokens[at].tag;
    open = (open || IsRelative(tag)) && !IsClauseVerb(tag);
  }
  if (open) return false;
  std::string_view mark = document.Text(subject.begin - 1);
  // 'It "has changed," Ana Ruiz said'.
  bool quoted = subject.begin > sentence.begin + 1 && document.Text(subject.begin - 2) == "," &&
                (document.tokens[subject.begin - 1].tag == PennTag::kCloseQuote ||
                 document.tokens[subject.begin - 1].tag == PennTag::kOpenQuote);
  if (mark != "," && !quoted && !IsDash(document, subject.begin - 1)) return false;
  PennTag first = document.tokens[subject.begin].tag;
  return first != PennTag::kCC && first != PennTag::kWRB && first != PennTag::kTO;
}

Range ContentBefore(const Document& document, uint32_t clause) {
  const Range& sentence = document.sentences[document.tokens[clause - 1].sentence].tokens;
  Range content{sentence.begin, clause};
  for (uint32_t at = clause - 1; at-- > sentence.begin;) {
    if (document.Text(at) == ";") return {at + 1, clause};
  }
  for (uint32_t at = sentence.begin; at < clause && at < sentence.begin + kLongestDateline; ++at) {
    if (IsClauseVerb(document.tokens[at].tag)) break;
    if (IsDash(document, at)) return {at + 1, clause};
  }
  return content;
}

}  // namespace dossier

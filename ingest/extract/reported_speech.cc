// The part of StatementFinder that reads reported speech: 'said that', ', police said', 'according
// to'.
#include <algorithm>
#include <string_view>

#include "ingest/extract/statement_finder.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

bool IsMark(const Document& document, uint32_t token) {
  return document.tokens[token].Is(kIsPunctuation);
}

// Takes punctuation and marks ('that') off both ends.
Range Trim(const Document& document, Range range) {
  while (!range.empty() && (IsMark(document, range.begin) && document.Lower(range.begin) != "(" &&
                            document.Lower(range.begin) != "$"))
    ++range.begin;
  while (!range.empty() && document.Lower(range.begin) == "that" &&
         document.tokens[range.begin].relation != Relation::kNsubj &&
         document.tokens[range.begin].relation != Relation::kDet) {
    ++range.begin;
  }
  while (!range.empty() && IsMark(document, range.end - 1) && document.Lower(range.end - 1) != ")")
    --range.end;
  return range;
}

}  // namespace

// The first token of the words around a cue that are not content: its subject, auxiliaries and
// itself.
uint32_t StatementFinder::ClauseBegin(const Cue& cue) {
  uint32_t begin = cue.match.head;
  for (uint32_t subject : slots_->Read({{SlotKind::kSubject, ""}}, cue.match)) {
    uint32_t own = document_.Subtree(subject).begin;
    if (own < cue.match.head && cue.match.head - own < 14) begin = std::min(begin, own);
  }
  bool beside = begin == cue.match.head && cue.speaker && cue.speaker->mention.begin < begin &&
                begin - cue.speaker->mention.begin < 8;
  if (beside) begin = cue.speaker->mention.begin;
  // Titles before the subject: back to the comma.
  const Range& sentence = document_.sentences[document_.tokens[begin].sentence].tokens;
  for (uint32_t at = begin; beside && at > sentence.begin && begin - at < 10; --at) {
    if (document_.Lower(at - 1) == ",") return at;
  }
  return begin;
}

Range StatementFinder::ContentOf(const Cue& cue, uint32_t content_head) {
  uint32_t verb = cue.match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range content = document_.Subtree(content_head);
  if (content_head < verb) {
    // 'The plan will fail, he said': everything up to the cue's clause, back to another cue's.
    content = {sentence.begin, ClauseBegin(cue)};
    for (const Cue& other : CuesIn(sentence)) {
      bool between = other.match.head >= content.begin && other.match.head < content.end &&
                     other.match.head != verb && other.match.head > content_head;
      if (between) content.begin = other.match.head + 1;
    }
    return content.begin < content.end ? Trim(document_, content) : Range{verb, verb};
  }
  if (content.begin <= verb) content.begin = verb + 1;
  if (IsNoun(document_.tokens[content_head].tag) &&
      document_.Child(content_head, Relation::kCop) == kNone) {
    // A phrase, not a clause: without what is added behind a comma.
    for (uint32_t at = content_head; at < content.end; ++at) {
      if (document_.Lower(at) == ",") content.end = at;
    }
    while (content.begin < content_head &&
           document_.tokens[content.begin].relation == Relation::kCase)
      ++content.begin;
    return Trim(document_, content);
  }
  // What trails behind the clause belongs to it, up to the next word that hangs on the cue itself
  // or the next cue.
  uint32_t end = document_.tokens[verb].relation == Relation::kRoot
                     ? sentence.end
                     : std::max(content.end, document_.Subtree(verb).end);
  for (uint32_t child : document_.Children(verb)) {
    Relation relation = document_.tokens[child].relation;
    bool other =
        child > content_head && (relation == Relation::kConj || relation == Relation::kParataxis ||
                                 relation == Relation::kAdvcl);
    if (other && document_.Subtree(child).begin >= content.end)
      end = std::min(end, document_.Subtree(child).begin);
  }
  for (const Cue& other : CuesIn(sentence)) {
    // ', said the inspector': set off, whatever the parse hangs it on.
    bool set_off = document_.tokens[other.match.head].relation == Relation::kParataxis ||
                   (document_.Lower(other.match.head - 1) == "," &&
                    IsFiniteVerb(document_.tokens[other.match.head].tag));
    bool behind = other.match.head > content_head && other.match.head < end && set_off;
    if (behind) end = ClauseBegin(other);
  }
  content.end = ContentEnd(content.begin, end);
  return Trim(document_, content);
}

// ', police said on Tuesday.' and ', added the inspector.' by the order of words: the parse is at
// its worst there. The content is what stands before the comma; an empty range where the sentence
// is not of this form.
Range StatementFinder::Trailing(Cue* cue) {
  uint32_t verb = cue->match.head;
  const Range& sentence = document_.sentences[document_.tokens[verb].sentence].tokens;
  Range none{verb, verb};
  if (cue->match.trigger->words.size() > 1 || !IsFiniteVerb(document_.tokens[verb].tag))
    return none;
  if (!TakesClause(*cue)) return none;
  uint32_t comma = verb;
  while (comma > sentence.begin && verb - comma < 12 && document_.Lower(comma - 1) != ",") {
    --comma;
    bool clause = comma != verb && (IsVerb(document_.tokens[comma].tag) ||
                                    document_.tokens[comma].tag == PennTag::kWP);
    if (clause && document_.Lower(comma) != "has" && document_.Lower(comma) != "had") return none;
  }
  if (comma == sentence.begin || document_.Lower(comma - 1) != ",") return none;
  // ', but the mayor agreed' goes on with a clause of its own.
  if (document_.tokens[comma].tag == PennTag::kCC) return none;
  bool has_clause = HasClause({sentence.begin, comma});
  for (uint32_t at = verb + 1; at < sentence.end; ++at) {
    if (document_.tokens[at].tag == PennTag::kWP || document_.tokens[at].tag == PennTag::kWDT)
      break;
    // ', police said on Friday, as they left the house'
    bool aside = document_.Lower(at) == "," && at + 1 < sentence.end &&
                 (document_.tokens[at + 1].tag == PennTag::kIN ||
                  document_.tokens[at + 1].tag == PennTag::kWRB);
    if (aside) break;
    bool goes_on = IsFiniteVerb(document_.tokens[at].tag) ||
                   document_.tokens[at].tag == PennTag::kMD ||
                   document_.tokens[at].tag == PennTag::kOpenQuote || document_.Lower(at) == "that";
    if (goes_on) return none;
  }
  if (!has_clause) return none;
  bool inverted = comma == verb;
  std::optional<ResolvedArgument> speaker;
  uint32_t last = inverted ? verb : BeforeBrackets(comma, verb - 1) + 1;
  for (uint32_t at = last; at-- > comma && !speaker;) {
    if (!IsNoun(document_.tokens[at].tag) && document_.tokens[at].universal != UniversalTag::kPron)
      continue;
    for (const ResolvedArgument& found : resolver_->ResolveOne(at, true)) speaker = found;
    if (!speaker) speaker = BodyBehind(at);
    if (!speaker) return none;
  }
  if (inverted) {
    speaker = NameBeside(verb);
    for (uint32_t at = verb + 1;
         at < sentence.end && !speaker && !document_.tokens[at].Is(kIsPunctuation) &&
         document_.tokens[at].tag != PennTag::kIN;
         ++at) {
      bool last = !(at + 1 < sentence.end && IsNoun(document_.tokens[at + 1].tag));
      if (!last || (!IsNoun(document_.tokens[at].tag) &&
                    document_.tokens[at].universal != UniversalTag::kPron))
        continue;
      for (const ResolvedArgument& found : resolver_->ResolveOne(at, true)) speaker = found;
    }
  }
  if (!speaker || entities_->Label(speaker->entity) == "Work") return none;
  cue->speaker = speaker;
  return Trim(document_, {sentence.begin, comma - 1});
}

// 'said in a statement that ...': the clause hangs on the noun.
std::vector<uint32_t> StatementFinder::ClausesOfPaper(uint32_t verb) const {
  std::vector<uint32_t> clauses;
  for (uint32_t noun : document_.Children(verb)) {
    if (noun < verb || document_.tokens[noun].relation != Relation::kObl) continue;
    for (uint32_t clause : document_.Children(noun)) {
      uint32_t mark = document_.Child(clause, Relation::kMark);
      bool that = clause > noun && mark != kNone && document_.Lower(mark) == "that";
      if (that && document_.tokens[clause].relation == Relation::kAcl) clauses.push_back(clause);
    }
  }
  return clauses;
}

void StatementFinder::IndirectOf(Cue& cue) {
  if (InSpeech(document_.sentences[document_.tokens[cue.match.head].sentence].tokens.begin) &&
      cue.speaker == std::nullopt)
    return;
  Range trailing = Trailing(&cue);
  if (!trailing.empty()) return AddReported(cue, trailing);
  Range around = Around(&cue);
  if (!around.empty()) return AddReported(cue, Trim(document_, around));
  if (!cue.speaker || IsFirstVerb(cue)) {
    Range leading = Leading(&cue);
    if (!leading.empty()) return AddReported(cue, Trim(document_, leading));
    if (!cue.speaker) return;
  }
  const CompiledPattern& pattern = *cue.match.trigger->pattern;
  std::vector<uint32_t> heads;
  bool has_content = false;
  for (const CompiledFill& fill : pattern.fills) {
    if (fill.role != "CONTENT") continue;
    has_content = true;
    for (const SlotPath& path : fill.slots) {
      if (heads.empty()) heads = slots_->Read(path, cue.match);
    }
  }
  if (has_content && heads.empty()) heads = ClausesOfPaper(cue.match.head);
  // 'The plan will fail, he said', parsed with the cue beside the main clause.
  const Token& verb = document_.tokens[cue.match.head];
  bool beside = heads.empty() && verb.relation == Relation::kParataxis && verb.head != kNone &&
                verb.head < cue.match.head;
  if (beside) heads.push_back(verb.head);
  if (heads.empty()) {
    Range leading = Leading(&cue);
    if (!leading.empty()) return AddReported(cue, Trim(document_, leading));
  }
  if (!has_content || heads.empty() || (InSpeech(heads[0]) && heads[0] < cue.match.head)) return;
  Range content = ContentOf(cue, heads[0]);
  if (heads[0] < cue.match.head && !HasClause(content)) return;
  AddReported(cue, content);
}

bool StatementFinder::HasClause(Range tokens) const {
  for (uint32_t at = tokens.begin; at < tokens.end; ++at) {
    if (IsFiniteVerb(document_.tokens[at].tag) || document_.tokens[at].tag == PennTag::kMD)
      return true;
  }
  return false;
}

void StatementFinder::AddReported(Cue& cue, Range content) {
  if (content.size() < 2) return;
  const CompiledPattern& pattern = *cue.match.trigger->pattern;
  uint32_t quoted = 0;
  for (uint32_t i = content.begin; i < content.end; ++i) quoted += InSpeech(i);
  if (quoted * 10 > content.size() * 8) return;
  cue.reported = content;
  uint32_t start = document_.tokens[content.begin].start,
           end = document_.tokens[content.end - 1].end;
  // A quotation that begins or ends the clause keeps its marks.
  if (start > 0 && document_.QuotationAt(content.begin) != kNone &&
      document_.quotations[document_.QuotationAt(content.begin)].tokens.begin == content.begin &&
      content.begin > 0) {
    start = document_.tokens[content.begin - 1].start;
  }
  ExtractedStatement* statement =
      Add(*cue.speaker, start, end, content, false, cue.match.head, pattern.rule);
  if (statement != nullptr && pattern.source->polarity() == NEGATIVE)
    statement->set_polarity(NEGATIVE);
}

void StatementFinder::Indirect() {
  for (Cue& cue : cues_) IndirectOf(cue);
}

void StatementFinder::AccordingTo() {
  for (const Sentence& sentence : document_.sentences) {
    if (!IsProse(sentence.kind)) continue;
    for (uint32_t at = sentence.tokens.begin; at + 2 < sentence.tokens.end; ++at) {
      if (document_.Lower(at) != "according" || document_.Lower(at + 1) != "to" || InSpeech(at))
        continue;
      uint32_t end = at + 2;
      std::optional<ResolvedArgument> speaker;
      for (; end < sentence.tokens.end && end < at + 14 && !speaker; ++end) {
        std::vector<ResolvedArgument> found = resolver_->ResolveOne(end, true);
        bool head =
            document_.NameAt(end) == kNone || document_.names[document_.NameAt(end)].head == end;
        if (!found.empty() && head && entities_->Label(found[0].entity) != "Work")
          speaker = found[0];
        if (document_.Lower(end) == ",") break;
      }
      if (!speaker) continue;
      bool leads = at == sentence.tokens.begin;
      Range content{leads ? end : sentence.tokens.begin, leads ? sentence.tokens.end : at};
      if (leads) {
        uint32_t comma = end;
        while (comma < sentence.tokens.end && document_.Lower(comma) != "," && comma < end + 14)
          ++comma;
        if (comma < sentence.tokens.end && document_.Lower(comma) == ",") content.begin = comma + 1;
      }
      content = Trim(document_, content);
      if (content.size() < 3) continue;
      Add(*speaker, document_.tokens[content.begin].start, document_.tokens[content.end - 1].end,
          content, false, at, "statements/according_to");
    }
  }
}

}  // namespace dossier

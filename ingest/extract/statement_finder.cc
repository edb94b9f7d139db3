#include "ingest/extract/statement_finder.h"

#include <algorithm>
#include <set>

#include "ingest/extract/speech_text.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"
#include "proto/pattern.pb.h"

namespace dossier {
namespace {

constexpr uint32_t kMostAbout = 12;

}  // namespace

StatementFinder::StatementFinder(const Document& document, const PatternMatcher& matcher,
                                 SlotReader* slots, ArgumentResolver* resolver,
                                 const FactualityReader& facts, EntityTable* entities,
                                 ClaimWriter* writer, Extraction* out)
    : document_(document),
      matcher_(matcher),
      slots_(slots),
      resolver_(resolver),
      facts_(facts),
      entities_(entities),
      writer_(writer),
      out_(out),
      speakers_(document, slots, resolver, entities),
      speaker_of_quotation_(document.quotations.size(), kNone) {}

void StatementFinder::Run() {
  CollectCues();
  Direct();
  Indirect();
  AccordingTo();
  for (uint32_t i = 0; i < document_.sentences.size(); ++i) Headline(i);
  for (uint32_t i = 0; i < document_.quotations.size(); ++i) Fragment(i);
}

void StatementFinder::CollectCues() {
  for (const Sentence& sentence : document_.sentences) {
    if (!IsProse(sentence.kind)) continue;
    for (uint32_t token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
      for (const TriggerMatch& match : matcher_.At(token)) {
        if (!match.trigger->pattern->source->statement() || InSpeech(document_, token)) continue;
        if (!IsSaid(token)) continue;
        bool shorter = !cues_.empty() && cues_.back().match.head == token &&
                       cues_.back().match.trigger->words.size() > match.trigger->words.size();
        if (!shorter) cues_.push_back({match, speakers_.Of(match), {}});
      }
    }
  }
}

// Not denied and no mere possibility. What ', X said' is set off from may be denied: 'Nobody was
// hurt, X said'.
bool StatementFinder::IsSaid(uint32_t verb) const {
  Factuality fact = facts_.Of(verb);
  if (!fact.negative && fact.modality < POSSIBLE) return true;
  uint32_t auxiliary = document_.Child(verb, Relation::kAux);
  bool is_name = auxiliary != kNone && document_.NameAt(auxiliary) != kNone;  // 'Theresa May said'
  if (!fact.negative && is_name) return true;
  auto subject = SubjectPhraseBefore(document_, verb);
  if (!subject || !IsSetOff(document_, *subject)) return false;
  for (uint32_t at = subject->phrase.end; at < verb; ++at) {
    std::string_view word = document_.Lower(at);
    if (word == "never" || word == "not" || word == "n't") return false;
    if (document_.tokens[at].tag == PennTag::kMD) return false;
  }
  return true;
}

std::span<const StatementFinder::Cue> StatementFinder::CuesIn(Range tokens) const {
  auto before = [](const Cue& cue, uint32_t token) { return cue.match.head < token; };
  auto first = std::lower_bound(cues_.begin(), cues_.end(), tokens.begin, before);
  auto last = std::lower_bound(first, cues_.end(), tokens.end, before);
  return {first, last};
}

void StatementFinder::AddAbout(Range tokens, uint32_t speaker,
                               ExtractedStatement* statement) const {
  std::set<uint32_t> seen = {speaker};
  for (uint32_t token = tokens.begin; token < tokens.end && seen.size() <= kMostAbout; ++token) {
    uint32_t mention = document_.MentionAt(token);
    if (mention == kNone) continue;
    auto id = entities_->OfTextEntity(document_.mentions[mention].entity);
    if (id && seen.insert(*id).second) statement->add_about(*id);
  }
}

ExtractedStatement* StatementFinder::Add(const ResolvedArgument& speaker, uint32_t start,
                                         uint32_t end, Range tokens, bool quoted, uint32_t basis,
                                         const std::string& rule) {
  if (end <= start) return nullptr;
  if (!seen_.insert({speaker.entity, start, end}).second) return nullptr;
  ExtractedStatement* statement = out_->add_statements();
  statement->set_speaker_plus_one(speaker.entity + 1);
  statement->mutable_content()->set_start(start);
  statement->mutable_content()->set_end(end);
  statement->set_quoted(quoted);
  AddAbout(tokens, speaker.entity, statement);
  Evidence* evidence = statement->mutable_evidence();
  uint32_t first =
      std::min(document_.sentences[document_.tokens[basis].sentence].tokens.begin, tokens.begin);
  uint32_t last =
      std::max(document_.sentences[document_.tokens[basis].sentence].tokens.end, tokens.end);
  evidence->mutable_passage()->set_start(std::min(start, document_.tokens[first].start));
  evidence->mutable_passage()->set_end(std::max(end, document_.tokens[last - 1].end));
  evidence->set_rule(rule);
  evidence->set_confidence(quoted ? 0.9 : 0.8);
  writer_->AddSpeaker(tokens, speaker.entity);
  return statement;
}

}  // namespace dossier

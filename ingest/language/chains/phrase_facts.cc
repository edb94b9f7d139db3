#include "ingest/language/chains/phrase_facts.h"

#include <algorithm>

#include "ingest/language/feature_hash.h"
#include "ingest/language/gender_words.h"

namespace dossier {
namespace {

bool IsContent(PennTag tag) {
  return IsNoun(tag) || IsAdjective(tag) || tag == PennTag::kCD || tag == PennTag::kVBG;
}

uint64_t WordAt(const Document& doc, uint32_t token) {
  return token < doc.tokens.size() ? HashText(doc.Lower(token)) : 1;
}

// The subject nearest to the quotation whose verb stands, like itself, outside of it.
uint32_t SpeakerOf(const Document& doc, const Quotation& quotation) {
  uint32_t best = kNone, distance = kNone;
  uint32_t first = doc.tokens[quotation.tokens.begin].sentence;
  uint32_t last = doc.tokens[quotation.tokens.end - 1].sentence;
  for (uint32_t s : {first, last}) {
    Range sentence = doc.sentences[s].tokens;
    for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Token& t = doc.tokens[i];
      if (quotation.tokens.contains(i) || !IsSubject(t.relation) || t.head == kNone) continue;
      if (quotation.tokens.contains(t.head)) continue;
      uint32_t away =
          i < quotation.tokens.begin ? quotation.tokens.begin - i : i - quotation.tokens.end + 1;
      if (away < distance) {
        best = i;
        distance = away;
      }
    }
  }
  return best;
}

void LookAtWords(const Document& doc, const NounPhrase& phrase, bool is_name, PhraseFacts* f) {
  Range core = is_name ? doc.names[phrase.name].tokens
                       : Range{phrase.tokens.begin, std::max(phrase.head + 1, phrase.tokens.begin)};
  for (uint32_t i = core.begin; i < core.end; ++i) {
    std::string_view w = doc.Lower(i);
    if (w != "the" && w != "a" && w != "an" && w != "'s" && w != "this" && w != "that")
      f->bare_words = HashPair(f->bare_words, HashText(w));
    if (IsContent(doc.tokens[i].tag)) f->content.push_back(doc.tokens[i].word);
  }
  for (uint32_t i = phrase.tokens.begin; i < phrase.tokens.end; ++i) {
    if (doc.tokens[i].tag != PennTag::kPOS) f->words = HashPair(f->words, WordAt(doc, i));
  }
  uint32_t head = is_name ? doc.names[phrase.name].tokens.end - 1 : phrase.head;
  f->head = WordAt(doc, head);
  f->lemma = HashText(doc.Lemma(head));
  f->first = WordAt(doc, phrase.tokens.begin);
  f->last = WordAt(doc, phrase.tokens.end - 1);
  f->before = phrase.tokens.begin == 0 ? 0 : WordAt(doc, phrase.tokens.begin - 1);
  f->after = WordAt(doc, phrase.tokens.end);
}

void LookAtMeaning(const Document& doc, const NounPhrase& phrase, bool is_name, PhraseFacts* f) {
  f->mention = MentionOf(doc, phrase);
  if (f->mention != kNone) f->entity = doc.mentions[f->mention].entity;
  if (f->entity != kNone && doc.mentions[f->mention].kind != MentionKind::kPronoun) {
    f->gender = doc.entities[f->entity].gender;
    f->name_class = doc.entities[f->entity].name_class;
  } else if (is_name) {
    f->name_class = doc.names[phrase.name].name_class;
  }
  if (f->gender == Gender::kUnknown) f->gender = GenderOfWord(doc.Lower(phrase.head));
  f->agreement = static_cast<uint64_t>(f->gender) * 64 + static_cast<uint64_t>(f->name_class) * 2 +
                 phrase.plural;
}

}  // namespace

uint32_t MentionOf(const Document& document, const NounPhrase& phrase) {
  if (phrase.kind == PhraseKind::kCoordination) return kNone;
  uint32_t mention = document.MentionAt(phrase.head);
  return mention == kNone && phrase.name != kNone ? document.names[phrase.name].mention : mention;
}

std::vector<PhraseFacts> LookAtPhrases(const Document& document, const WordClusters& clusters,
                                       const std::vector<NounPhrase>& phrases) {
  std::vector<uint32_t> speakers;
  for (const Quotation& q : document.quotations) speakers.push_back(SpeakerOf(document, q));
  std::vector<PhraseFacts> facts(phrases.size());
  for (size_t p = 0; p < phrases.size(); ++p) {
    const NounPhrase& phrase = phrases[p];
    PhraseFacts& f = facts[p];
    const Token& head = document.tokens[phrase.head];
    bool is_name = phrase.kind == PhraseKind::kName && phrase.name != kNone;
    LookAtWords(document, phrase, is_name, &f);
    LookAtMeaning(document, phrase, is_name, &f);
    f.kind = phrase.kind == PhraseKind::kPronoun ? f.head : static_cast<uint64_t>(phrase.kind);
    f.governor = head.head == kNone ? 0 : HashText(document.Lemma(head.head));
    f.cluster = clusters.Fine(document.Lower(phrase.head));
    f.sentence = head.sentence;
    f.quotation = document.QuotationAt(phrase.head);
    if (f.quotation != kNone) f.speaker = speakers[f.quotation];
    f.is_subject = IsSubject(head.relation);
    for (uint32_t child : document.Children(phrase.head)) {
      Relation r = document.tokens[child].relation;
      f.modified |= r == Relation::kAclRelcl || r == Relation::kNmod;
    }
  }
  return facts;
}

}  // namespace dossier

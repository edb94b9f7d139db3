#include "ingest/language/chains/phrase_facts.h"

#include <algorithm>

#include "ingest/language/feature_hash.h"
#include "ingest/language/gender_words.h"

namespace dossier {
namespace {

bool IsContent(PennTag tag) {
  return IsNoun(tag) || IsAdjective(tag) || tag == PennTag::kCD || tag == PennTag::kVBG;
}

// Hashes of the words of a document, each made once.
class WordHashes {
 public:
  explicit WordHashes(const Document& doc) : doc_(doc), hashes_(doc.words.size()) {}

  uint64_t Of(WordId word) {
    uint64_t& h = hashes_[word];
    if (h == 0) h = HashText(doc_.words.Text(word));
    return h;
  }
  uint64_t At(uint32_t token) {
    return token < doc_.tokens.size() ? Of(doc_.tokens[token].word) : 1;
  }

 private:
  const Document& doc_;
  std::vector<uint64_t> hashes_;
};

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

void LookAtWords(const Document& doc, const NounPhrase& phrase, bool is_name, WordHashes* hashes,
                 PhraseFacts* f) {
  Range core = is_name ? doc.names[phrase.name].tokens
                       : Range{phrase.tokens.begin, std::max(phrase.head + 1, phrase.tokens.begin)};
  for (uint32_t i = core.begin; i < core.end; ++i) {
    std::string_view w = doc.Lower(i);
    if (w != "the" && w != "a" && w != "an" && w != "'s" && w != "this" && w != "that")
      f->bare_words = HashPair(f->bare_words, hashes->At(i));
    if (IsContent(doc.tokens[i].tag)) f->content.push_back(doc.tokens[i].word);
  }
  for (uint32_t i = phrase.tokens.begin; i < phrase.tokens.end; ++i) {
    if (doc.tokens[i].tag != PennTag::kPOS) f->words = HashPair(f->words, hashes->At(i));
  }
  uint32_t head = is_name ? doc.names[phrase.name].tokens.end - 1 : phrase.head;
  f->head = hashes->At(head);
  f->lemma = hashes->Of(doc.tokens[head].lemma);
  f->first = hashes->At(phrase.tokens.begin);
  f->last = hashes->At(phrase.tokens.end - 1);
  f->before = phrase.tokens.begin == 0 ? 0 : hashes->At(phrase.tokens.begin - 1);
  f->after = hashes->At(phrase.tokens.end);
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

void LookAtTree(const Document& doc, const NounPhrase& phrase, WordHashes* hashes, PhraseFacts* f) {
  const Token& head = doc.tokens[phrase.head];
  f->governor_token = head.head;
  f->governor = head.head == kNone ? 0 : hashes->Of(doc.tokens[head.head].lemma);
  f->relation = head.relation;
  f->sentence = head.sentence;
  f->block = doc.sentences[head.sentence].kind;
  f->is_subject = IsSubject(head.relation);
  for (uint32_t child : doc.Children(phrase.head)) {
    Relation r = doc.tokens[child].relation;
    f->is_predicate |= r == Relation::kCop;
    f->modified |= r == Relation::kAclRelcl || r == Relation::kNmod;
  }
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
  WordHashes hashes(document);
  for (size_t p = 0; p < phrases.size(); ++p) {
    bool is_name = phrases[p].kind == PhraseKind::kName && phrases[p].name != kNone;
    LookAtWords(document, phrases[p], is_name, &hashes, &facts[p]);
    LookAtMeaning(document, phrases[p], is_name, &facts[p]);
    LookAtTree(document, phrases[p], &hashes, &facts[p]);
    PhraseFacts& f = facts[p];
    f.kind =
        phrases[p].kind == PhraseKind::kPronoun ? f.head : static_cast<uint64_t>(phrases[p].kind);
    f.cluster = clusters.Fine(document.Lower(phrases[p].head));
    f.quotation = document.QuotationAt(phrases[p].head);
    if (f.quotation != kNone) f.speaker = speakers[f.quotation];
  }
  return facts;
}

}  // namespace dossier

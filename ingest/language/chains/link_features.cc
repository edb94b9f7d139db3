#include "ingest/language/chains/link_features.h"

#include <algorithm>

#include "ingest/language/feature_hash.h"

namespace dossier {
namespace {

uint64_t Shared(const std::vector<WordId>& part, const std::vector<WordId>& whole) {
  return static_cast<uint64_t>(std::count_if(part.begin(), part.end(), [&](WordId w) {
    return std::find(whole.begin(), whole.end(), w) != whole.end();
  }));
}

template <typename T>
bool Has(const std::vector<T>& values, T value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool IsPronoun(const NounPhrase& phrase) { return phrase.kind == PhraseKind::kPronoun; }

}  // namespace

void LinkFeatures::AddWords() const {
  const PhraseFacts &f = facts[p], &g = facts[q];
  bool same_name = f.bare_words == g.bare_words;
  add->Add(104, f.words == g.words);
  add->Add(105, same_name * 4 + (f.head == g.head) * 2 + (f.lemma == g.lemma));
  add->Add(106, Shared(f.content, g.content) * 64 + std::min<uint64_t>(f.content.size(), 7) * 8 +
                    std::min<uint64_t>(g.content.size(), 7));
  add->Add(107, f.entity == kNone || g.entity == kNone ? 0 : f.entity == g.entity ? 1 : 2);
  add->Add(108, f.agreement * 1024 + g.agreement);
  add->Add(109, static_cast<uint64_t>(vectors.Likeness(p, q) + 16));
  add->AddWord(110, HashPair(f.cluster, g.cluster));
  add->AddWord(111, HashPair(f.lemma, g.lemma));
  add->AddWord(112, g.lemma);
  add->AddWord(113, g.before);
  add->AddWord(114, g.after);
  add->AddWord(115, HashPair(f.governor, g.governor));
  add->AddWord(121, HashPair(g.cluster, f.governor));
}

void LinkFeatures::AddPlaces(uint32_t times) const {
  const PhraseFacts &f = facts[p], &g = facts[q];
  uint64_t sentences = SizeBucket(f.sentence - g.sentence);
  add->Add(102, sentences);
  add->Add(103, SizeBucket(p - q));
  add->Add(119,
           (f.quotation == g.quotation) * 4 + (f.quotation != kNone) * 2 + (g.quotation != kNone));
  bool same_speaker = f.speaker != kNone && g.speaker != kNone && f.speaker == g.speaker;
  bool is_speaker = f.speaker != kNone && f.speaker == phrases[q].head;
  bool speaks = g.speaker != kNone && g.speaker == phrases[p].head;
  add->Add(127, same_speaker * 4 + is_speaker * 2 + speaks);
  add->Add(122, SizeBucket(times));
  add->Add(123, HashPair(g.agreement, sentences));
  bool same_name = f.bare_words == g.bare_words;
  add->Add(124, HashPair(same_name || f.head == g.head, sentences));
  add->Add(128, static_cast<uint64_t>(f.block) * 16 + static_cast<uint64_t>(g.block));
}

void LinkFeatures::AddTree() const {
  const NounPhrase &a = phrases[p], &b = phrases[q];
  const PhraseFacts &f = facts[p], &g = facts[q];
  uint64_t roles = static_cast<uint64_t>(f.relation) * 64 + static_cast<uint64_t>(g.relation);
  uint64_t sentences = SizeBucket(f.sentence - g.sentence);
  bool nested = b.tokens.contains(a.tokens) || a.tokens.contains(b.tokens);
  bool clause = f.governor_token != kNone && f.governor_token == g.governor_token;
  bool above = f.governor_token == b.head;
  add->Add(125, roles);
  add->Add(116, nested * 4 + clause * 2 + (above || g.governor_token == a.head));
  add->Add(117, above * 64 + static_cast<uint64_t>(f.relation));
  bool predicate = f.is_predicate && g.governor_token == a.head;
  add->Add(118, predicate * 64 + (predicate ? static_cast<uint64_t>(g.relation) : 0));
  add->AddWord(120, HashPair(sentences, roles));
  uint32_t gap = a.tokens.begin - std::min(a.tokens.begin, b.tokens.end);
  add->Add(126, gap < 4 ? gap * 2 + clause : 100);
  add->Add(129, (a.tokens.size() > b.tokens.size()) * 8 + (f.head == g.head) * 4 + a.is_core * 2 +
                    b.is_core);
  add->Add(130, HashPair(IsPronoun(a) ? f.head : static_cast<uint64_t>(a.kind),
                         IsPronoun(b) ? g.head : static_cast<uint64_t>(b.kind)));
}

void LinkFeatures::AddChain(const ChainFacts& c) const {
  const PhraseFacts& f = facts[p];
  bool pronoun = IsPronoun(phrases[p]);
  add->Add(141, SizeBucket(c.phrases.size()));
  add->Add(142, pronoun ? 9 : Has(c.bare_words, f.bare_words) * 2 + Has(c.heads, f.head));
  uint64_t met = Shared(f.content, c.content);
  add->Add(143, pronoun ? 99
                        : std::min<uint64_t>(met, 3) * 4 +
                              std::min<uint64_t>(f.content.size() - met, 3));
  add->Add(144, HashPair(c.genders * 4 + c.numbers,
                         static_cast<uint64_t>(f.gender) * 2 + phrases[p].plural));
  add->Add(145, HashPair(c.classes, static_cast<uint64_t>(f.name_class)));
  add->Add(146, c.HasName() * 2 + (phrases[p].kind == PhraseKind::kName));
  uint32_t last = c.phrases.back();
  add->Add(147, (last == q) * 16 + SizeBucket(f.sentence - facts[last].sentence));
  add->Add(148, f.entity == kNone || c.entity == kNone ? 0 : f.entity == c.entity ? 1 : 2);
  add->Add(149, SizeBucket(c.subjects) * 16 + SizeBucket(c.phrases.size()));
  bool clash = false;  // another argument of the same verb
  for (size_t k = c.phrases.size(), n = 0; k-- > 0 && n < 4; ++n) {
    const PhraseFacts& g = facts[c.phrases[k]];
    clash |= f.governor_token != kNone && f.governor_token == g.governor_token &&
             f.relation != g.relation;
  }
  add->Add(150, clash);
}

}  // namespace dossier

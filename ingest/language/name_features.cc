#include "ingest/language/name_features.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

const LexicalFeatures kNoWord = {0x0123456789abcdefull, 0, 0, 0, {}, {}};

// Groups of gazetteer kinds; group g has the bits 2g (begin) and 2g + 1 (inside).
constexpr std::array<uint16_t, 8> kGroups = {kGazCountry,
                                             kGazCapital | kGazLargeCity,
                                             kGazCity,
                                             kGazRegion | kGazPlace,
                                             kGazNationality | kGazPeople,
                                             kGazOrganization,
                                             kGazPersonName,
                                             kGazTitle};
constexpr int kTitleGroup = 7;
constexpr uint32_t kTitleBits = 3u << (2 * kTitleGroup);

enum Evidence : uint32_t {
  kSeenSmall = 1,    // in small letters
  kSeenCapital = 2,  // capitalized within a sentence
  kBehindTitle = 4,
  kBehindPersonName = 8,
  kBeforeSpeech = 16,
  kBehindIn = 32,
  kBeforeHead = 64,  // before an organization's head word
  kInLongRun = 128,
  kOften = 256,
  kBeforePersonName = 512,
  kInBrackets = 1024,
  kBehindThe = 2048,
  kBehindComma = 4096,  // 'minister Jane Roe, of Acme'
  // Of a longer run of capitalized words that holds the word:
  kWithOrganizationHead = 1 << 13,
  kWithPlaceHead = 1 << 14,
  kWithPersonName = 1 << 15,  // begins with a given name, the word stands behind it
  kRunBehindTitle = 1 << 16,
  kBeforePossessive = 1 << 17,
};
constexpr uint64_t kLastEvidence = kBeforePossessive;

bool IsSpeech(std::string_view w) {
  return w == "said" || w == "says" || w == "told" || w == "added" || w == "explained" ||
         w == "stated" || w == "declared" || w == "argued" || w == "insisted" || w == "warned";
}

bool Joins(std::string_view w) {
  return w == "of" || w == "&" || w == "'s" || w == "-" || w == "de" || w == "del" || w == "la" ||
         w == "da" || w == "dos" || w == "al" || w == "bin" || w == "van" || w == "von" ||
         w == "der" || w == "el" || w == "and" || w == "for";
}

}  // namespace

NameFeatures::NameFeatures(const Document& document, std::span<const LexicalFeatures> lexical,
                           const Gazetteer& gazetteer)
    : doc_(document), lexical_(lexical), gazetteer_(gazetteer) {
  FindRuns();
  FindPhrases();
  FindEvidence();
}

// Runs of capitalized words, joined by single small ones ('Ministry of Defence').
void NameFeatures::FindRuns() {
  constexpr uint16_t kTerm = 1;
  constexpr uint16_t kHeads =
      kGazOrganizationHead | kGazPlaceHead | kGazPlaceFirst | kGazWorkHead | kGazEventHead;
  heads_.resize(doc_.words.size());
  for (uint32_t id = 0; id < heads_.size(); ++id) {
    const GazetteerEntry* entry = gazetteer_.Find(doc_.words.Text(id));
    if (entry == nullptr) continue;
    heads_[id] = static_cast<uint16_t>((entry->kinds & kHeads) | (entry->is_term ? kTerm : 0));
  }
  runs_.resize(doc_.tokens.size());
  for (const Sentence& sentence : doc_.sentences) {
    uint32_t i = sentence.tokens.begin;
    while (i < sentence.tokens.end) {
      if (!doc_.tokens[i].IsCapitalized()) {
        ++i;
        continue;
      }
      uint32_t end = i + 1;
      while (end < sentence.tokens.end) {
        if (doc_.tokens[end].IsCapitalized()) {
          ++end;
        } else if (end + 1 < sentence.tokens.end && doc_.tokens[end + 1].IsCapitalized() &&
                   Joins(doc_.Lower(end))) {
          end += 2;
        } else {
          break;
        }
      }
      uint16_t heads = 0;
      for (uint32_t t = i; t < end; ++t) heads |= heads_[doc_.tokens[t].word];
      for (uint32_t t = i; t < end; ++t) runs_[t] = {i, end, heads};
      i = end;
    }
  }
}

void NameFeatures::Mark(Range tokens, uint32_t begin_bit) {
  phrases_[tokens.begin] |= 1u << begin_bit;
  for (uint32_t t = tokens.begin + 1; t < tokens.end; ++t) phrases_[t] |= 2u << begin_bit;
}

void NameFeatures::FindPhrases() {
  phrases_.assign(doc_.tokens.size(), 0);
  for (const Sentence& sentence : doc_.sentences) {
    for (int g = 0; g < static_cast<int>(kGroups.size()); ++g) {
      for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
        GazetteerMatch match;
        if (g == kTitleGroup || doc_.tokens[i].IsCapitalized()) {
          match = gazetteer_.Longest(doc_, i, sentence.tokens.end, kGroups[g]);
        }
        if (match.entry != nullptr) Mark(match.tokens, 2 * g);
        i = match.entry != nullptr ? match.tokens.end : i + 1;
      }
    }
  }
}

uint32_t NameFeatures::EvidenceOf(const Sentence& sentence, uint32_t i) const {
  const Token& token = doc_.tokens[i];
  if (token.Is(kLowerCase)) return kSeenSmall;
  if (!token.IsCapitalized()) return 0;
  uint32_t found =
      !token.Is(kSentenceStart) && IsProse(sentence.kind) ? uint32_t{kSeenCapital} : 0u;
  if (i > sentence.tokens.begin) {
    if ((phrases_[i - 1] & kTitleBits) != 0) found |= kBehindTitle;
    if ((phrases_[i - 1] & (3u << 12)) != 0) found |= kBehindPersonName;
    std::string_view before = doc_.Lower(i - 1);
    if (before == "in" || before == "at" || before == "from" || before == "near")
      found |= kBehindIn;
    if (before == "(") found |= kInBrackets;
    if (before == "the") found |= kBehindThe;
    if (before == ",") found |= kBehindComma;
  }
  if (i + 1 < sentence.tokens.end) {
    if (IsSpeech(doc_.Lower(i + 1))) found |= kBeforeSpeech;
    if (doc_.Lower(i + 1) == "'s") found |= kBeforePossessive;
    if ((phrases_[i + 1] & (3u << 12)) != 0) found |= kBeforePersonName;
    const GazetteerEntry* next = gazetteer_.Find(doc_.Lower(i + 1));
    if (next != nullptr && (next->kinds & kGazOrganizationHead) != 0 &&
        doc_.tokens[i + 1].IsCapitalized()) {
      found |= kBeforeHead;
    }
  }
  return found | RunEvidence(sentence, i);
}

// What the run of capitalized words that token i stands in says of it.
uint32_t NameFeatures::RunEvidence(const Sentence& sentence, uint32_t i) const {
  const Run& run = runs_[i];
  uint32_t found = 0;
  if (run.begin > sentence.tokens.begin && (phrases_[run.begin - 1] & kTitleBits) != 0)
    found |= kRunBehindTitle;
  if (run.end - run.begin < 2) return found;
  found |= kInLongRun;
  if (i > run.begin && (phrases_[run.begin] & (3u << 12)) != 0) found |= kWithPersonName;
  if ((run.heads & kGazOrganizationHead) != 0) found |= kWithOrganizationHead;
  if ((run.heads & kGazPlaceHead) != 0) found |= kWithPlaceHead;
  return found;
}

void NameFeatures::FindEvidence() {
  evidence_.assign(doc_.words.size(), 0);
  std::vector<uint16_t> count(doc_.words.size(), 0);
  for (const Sentence& sentence : doc_.sentences) {
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      WordId word = doc_.tokens[i].word;
      evidence_[word] |= EvidenceOf(sentence, i);
      if (doc_.tokens[i].IsCapitalized() && ++count[word] == 3) evidence_[word] |= kOften;
    }
  }
}

uint64_t NameFeatures::Transition(uint8_t previous) {
  return MixBits(0xabcdef1234567ull + previous);
}

void NameFeatures::Fill(Range sentence, uint32_t i, FeatureList* out) const {
  auto lexical = [&](int offset) -> const LexicalFeatures& {
    int64_t at = int64_t{i} + offset;
    if (at < sentence.begin || at >= sentence.end) return kNoWord;
    return lexical_[doc_.tokens[static_cast<size_t>(at)].word];
  };
  auto inside = [&](int offset) {
    int64_t at = int64_t{i} + offset;
    return at >= sentence.begin && at < sentence.end;
  };
  auto shape = [&](int offset) {
    return inside(offset) ? ShapeOf(doc_.tokens[static_cast<size_t>(i + offset)]) : 1;
  };
  auto tag = [&](int offset) {
    return inside(offset)
               ? static_cast<uint64_t>(doc_.tokens[static_cast<size_t>(i + offset)].tag) + 1
               : 0;
  };
  auto phrase = [&](int offset) -> uint64_t {
    return inside(offset) ? phrases_[static_cast<size_t>(i + offset)] : 0;
  };
  const LexicalFeatures &w = lexical(0), &l1 = lexical(-1), &l2 = lexical(-2);
  const LexicalFeatures &r1 = lexical(1), &r2 = lexical(2);
  uint64_t s0 = shape(0);
  uint64_t capital = doc_.tokens[i].IsCapitalized();

  out->Clear();
  out->Add(0);
  out->Add(w.word);
  out->Add(w.word, capital);
  out->Add(l1.word);
  out->Add(l2.word);
  out->Add(r1.word);
  out->Add(r2.word);
  out->Add(l1.word, capital);
  out->Add(r1.word, capital);
  out->Add(l1.word, w.word);
  out->Add(w.word, r1.word);
  out->Add(l2.word, l1.word, s0);
  out->Add(r1.word, r2.word, s0);
  out->Add(s0);
  out->Add(shape(-1), s0);
  out->Add(s0, shape(1));
  out->Add(shape(-1), s0, shape(1));
  for (int n = 1; n < 4; ++n) {
    out->Add(w.suffix[n], capital);
    out->Add(w.prefix[n], capital);
  }
  out->Add(w.fine, capital);
  out->Add(w.middle, capital);
  out->Add(w.coarse, s0);
  out->Add(l1.fine, capital);
  out->Add(r1.fine, capital);
  out->Add(l1.middle, w.middle, capital);
  out->Add(w.middle, r1.middle, capital);
  out->Add(l2.middle, l1.middle, capital);
  out->Add(r1.middle, r2.middle, capital);
  out->Add(l2.fine, capital);
  out->Add(r2.fine, capital);
  out->Add(tag(0), capital);
  out->Add(tag(-1), tag(0), capital);
  out->Add(tag(0), tag(1), capital);
  out->Add(tag(-2), tag(-1), tag(0));
  out->Add(tag(0), tag(1), tag(2));
  // The gazetteer, group by group and together.
  for (int g = 0; g < 8; ++g) {
    out->Add(phrase(0) >> (2 * g) & 3, g);
    out->Add(phrase(1) >> (2 * g) & 3, g, phrase(-1) >> (2 * g) & 3);
  }
  out->Add(phrase(0));
  out->Add(phrase(0), s0);
  out->Add(phrase(-1), phrase(0));
  out->Add(phrase(0), phrase(1));
  out->Add(phrase(0), l1.fine);
  out->Add(phrase(0), r1.fine);
  FillArticle(sentence, i, out);
  FillRun(sentence, i, out);
}

// What the article says elsewhere, and head words.
void NameFeatures::FillArticle(Range sentence, uint32_t i, FeatureList* out) const {
  uint64_t s0 = ShapeOf(doc_.tokens[i]), capital = doc_.tokens[i].IsCapitalized();
  uint64_t seen = evidence_[doc_.tokens[i].word], known = phrases_[i];
  out->Add(seen & (2 * kInBrackets - 1));
  out->Add(seen & (kSeenSmall | kSeenCapital), s0);
  for (uint64_t bit = 1; bit <= kLastEvidence; bit <<= 1) out->Add(seen & bit, capital);
  out->Add(seen & (kBehindTitle | kBehindPersonName | kBeforeSpeech | kBeforeHead | kBehindIn),
           known);
  out->Add(seen & (kBehindTitle | kRunBehindTitle | kWithOrganizationHead | kWithPlaceHead |
                   kWithPersonName | kBehindThe | kBehindIn),
           capital);
  out->Add(heads_[doc_.tokens[i].word], capital);
  out->Add(i + 1 < sentence.end ? heads_[doc_.tokens[i + 1].word] : 0,
           i > sentence.begin ? heads_[doc_.tokens[i - 1].word] : 0, capital);
}

// The run of capitalized words.
void NameFeatures::FillRun(Range sentence, uint32_t i, FeatureList* out) const {
  const Run& run = runs_[i];
  if (run.end == 0) return;
  uint64_t length = std::min<uint32_t>(run.end - run.begin, 5),
           place = std::min<uint32_t>(i - run.begin, 4);
  const LexicalFeatures& first = lexical_[doc_.tokens[run.begin].word];
  const LexicalFeatures& last = lexical_[doc_.tokens[run.end - 1].word];
  out->Add(length, place);
  out->Add(first.word, place);
  out->Add(last.word, length);
  out->Add(last.word, place == 0);
  out->Add(first.fine, place == 0);
  out->Add(last.fine, place == 0);
  out->Add(last.fine, first.fine);
  out->Add(length, place, doc_.tokens[run.begin].Is(kSentenceStart));
  uint64_t last_heads = heads_[doc_.tokens[run.end - 1].word];
  out->Add(run.heads, place == 0);
  out->Add(last_heads, run.heads, length);
  out->Add(last_heads, uint64_t{phrases_[i]}, place);
  uint64_t before = run.begin > sentence.begin ? lexical_[doc_.tokens[run.begin - 1].word].word : 0;
  uint64_t after = run.end < sentence.end ? lexical_[doc_.tokens[run.end].word].word : 0;
  uint64_t before_fine =
      run.begin > sentence.begin ? lexical_[doc_.tokens[run.begin - 1].word].fine : 0;
  uint64_t after_fine = run.end < sentence.end ? lexical_[doc_.tokens[run.end].word].fine : 0;
  out->Add(before, place == 0, length == 1);
  out->Add(after, place == 0, length == 1);
  out->Add(before_fine, length);
  out->Add(after_fine, length);
}

}  // namespace dossier

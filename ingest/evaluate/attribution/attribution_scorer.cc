#include "ingest/evaluate/attribution/attribution_scorer.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

constexpr double kSameWords = 0.7;
constexpr absl::string_view kSaying[] = {
    "said",     "says",    "say",      "saying",    "told",     "tells",   "tell",      "telling",
    "added",    "adds",    "adding",   "wrote",     "writes",   "argued",  "argues",    "arguing",
    "claimed",  "claims",  "noted",    "notes",     "warned",   "warns",   "insisted",  "insists",
    "stated",   "states",  "argue",    "claim",     "tweets",   "tweeted", "explained", "announced",
    "reported", "reports", "admitted", "confirmed", "according"};

// For each byte whether it stands between double quotation marks; a line break ends a quotation.
std::vector<bool> QuotedBytes(absl::string_view text) {
  std::vector<bool> quoted(text.size() + 1, false);
  bool inside = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') inside = false;
    absl::string_view rest = text.substr(i);
    bool typed = absl::StartsWith(rest, "''");  // as typewriters do
    if (text[i] == '"' || typed) inside = !inside;
    if (absl::StartsWith(rest, "\u201c")) inside = true;
    if (absl::StartsWith(rest, "\u201d")) inside = false;
    quoted[i] = inside;
    if (typed) quoted[++i] = inside;
  }
  return quoted;
}

bool Overlap(const ByteRange& a, uint32_t begin, uint32_t end) {
  return a.begin < end && begin < a.end;
}

bool OverlapAny(const std::vector<ByteRange>& pieces, uint32_t begin, uint32_t end) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const ByteRange& piece) { return Overlap(piece, begin, end); });
}

std::map<std::string, int> Words(absl::string_view text) {
  std::map<std::string, int> words;
  std::string word;
  for (size_t i = 0; i <= text.size(); ++i) {
    unsigned char c = i < text.size() ? static_cast<unsigned char>(text[i]) : ' ';
    // Typographic marks are no letters: E2 80 xx.
    bool mark = c == 0xE2 && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0x80;
    if (!mark && (std::isalnum(c) || c >= 0x80)) {
      word.push_back(static_cast<char>(std::tolower(c)));
      continue;
    }
    if (mark) i += 2;
    if (!word.empty() && word != "the") ++words[word];
    word.clear();
  }
  return words;
}

class Scorer {
 public:
  Scorer(const Article& article, const std::vector<Attribution>& gold,
         const AttributionReading& reading, std::map<std::string, AttributionTally>* rules,
         std::vector<std::string>* errors)
      : text_(article.text()),
        gold_(gold),
        extraction_(reading.extraction),
        quoted_(QuotedBytes(article.text())),
        rules_(rules),
        errors_(errors) {
    CollectTold(reading.attributions);
  }

  void Direct(AttributionTally* tally) {
    std::vector<bool> used(gold_.size(), false);
    for (const ExtractedStatement& statement : extraction_.statements()) {
      if (!statement.quoted()) continue;
      size_t at = GoldOf(statement);
      if (at < gold_.size() && !IsDirect(gold_[at])) continue;  // a fragment
      ++tally->found;
      bool right = at < gold_.size() && Speaks(statement, gold_[at]);
      if (!right) Tell("wrong direct", statement.content().start(), statement.content().end());
      tally->right += right;
      if (right) used[at] = true;
    }
    for (size_t i = 0; i < gold_.size(); ++i) {
      if (!IsDirect(gold_[i]) || gold_[i].source.empty()) continue;
      ++tally->wanted;
      tally->hit += used[i];
      if (!used[i]) TellMissed("missed direct", gold_[i]);
    }
  }

  // What is told without quotation marks: statements, and where not only what somebody named said
  // is asked for, attributions.
  void Indirect(bool ask_speaker, bool only_said, AttributionTally* tally) {
    std::vector<bool> used(gold_.size(), false);
    bool tells = ask_speaker && !only_said;
    for (const Told& told : only_said ? statements_ : told_) {
      ++tally->found;
      size_t right = Match(told, ask_speaker, used);
      tally->right += right < gold_.size();
      if (tells) Count(told.rule, right < gold_.size());
      if (right < gold_.size())
        used[right] = true;
      else if (tells)
        Tell(told.rule, told.words.begin, told.words.end);
    }
    for (size_t i = 0; i < gold_.size(); ++i) {
      bool wanted = !gold_[i].content.empty() && !gold_[i].source.empty() && !IsDirect(gold_[i]);
      wanted = wanted && (!only_said || IsSaid(gold_[i]));
      tally->wanted += wanted;
      tally->hit += wanted && used[i];
      if (wanted && !used[i] && tells) TellMissed("missed indirect", gold_[i]);
    }
  }

 private:
  // One thing found: its words, and where its speaker is mentioned.
  struct Told {
    ByteRange words;
    std::vector<ByteRange> source;
    std::string rule;
  };

  void Count(const std::string& rule, bool right) {
    ++(*rules_)[rule].found;
    (*rules_)[rule].right += right;
  }

  static ByteRange RangeOf(const Span& span) { return {span.start(), span.end()}; }

  void CollectTold(const std::vector<FoundAttribution>& attributions) {
    for (const ExtractedStatement& statement : extraction_.statements()) {
      if (statement.quoted()) continue;
      Told told{RangeOf(statement.content()), {}, statement.evidence().rule()};
      if (statement.speaker_plus_one() > 0) {
        uint32_t speaker = statement.speaker_plus_one() - 1;
        for (const Mention& mention : extraction_.entities(static_cast<int>(speaker)).mentions())
          told.source.push_back(RangeOf(mention.span()));
      }
      statements_.push_back(told);
    }
    told_ = statements_;
    for (const FoundAttribution& found : attributions) AddTold(found);
  }

  // An attribution that is a statement too tells of one more place of its source.
  void AddTold(const FoundAttribution& found) {
    ByteRange words{found.content.begin, found.content.end},
        source{found.source.begin, found.source.end};
    if (IsQuoted({words})) return;
    for (Told& told : told_) {
      bool same = told.words.begin <= words.begin + 1 && words.begin <= told.words.begin + 1 &&
                  told.words.end == words.end;
      if (same) return told.source.push_back(source);
    }
    told_.push_back({words, {source}, found.rule});
  }

  // The first indirect attribution that says the same and was not hit before; behind the last where
  // there is none.
  size_t Match(const Told& told, bool ask_speaker, const std::vector<bool>& used) const {
    for (size_t i = 0; i < gold_.size(); ++i) {
      if (used[i] || IsDirect(gold_[i]) || !SameWords(told.words, gold_[i])) continue;
      bool speaks = std::any_of(told.source.begin(), told.source.end(), [&](const ByteRange& at) {
        return OverlapAny(gold_[i].source, at.begin, at.end);
      });
      if (speaks || !ask_speaker) return i;
    }
    return gold_.size();
  }

  bool IsDirect(const Attribution& attribution) const { return IsQuoted(attribution.content); }

  bool IsQuoted(const std::vector<ByteRange>& pieces) const {
    if (pieces.empty()) return false;
    size_t inside = 0, all = 0;
    for (const ByteRange& piece : pieces) {
      for (uint32_t i = piece.begin; i < piece.end; ++i) inside += quoted_[i], ++all;
    }
    return quoted_[pieces[0].begin] && inside * 5 >= all * 4;
  }

  // A named source, or a pronoun of a person, with a verb of saying.
  bool IsSaid(const Attribution& attribution) const {
    bool says = false;
    for (const std::string& word : WordsOf(attribution.cue))
      says |= std::find(std::begin(kSaying), std::end(kSaying), word) != std::end(kSaying);
    if (!says) return false;
    for (const ByteRange& piece : attribution.source) {
      absl::string_view text = Slice(piece.begin, piece.end);
      std::string lower = absl::AsciiStrToLower(text);
      if (lower == "he" || lower == "she") return true;
      // A capital behind the first word, or a first word that is no article or pronoun.
      for (size_t i = 1; i < text.size(); ++i) {
        if (std::isupper(static_cast<unsigned char>(text[i])) && text[i - 1] == ' ') return true;
      }
      bool one_word = !absl::StrContains(text, ' ') && lower != "it" && lower != "they";
      if (one_word && text.size() > 2 && std::isupper(static_cast<unsigned char>(text[0])))
        return true;
    }
    return false;
  }

  std::vector<std::string> WordsOf(const std::vector<ByteRange>& pieces) const {
    std::vector<std::string> words;
    for (const ByteRange& piece : pieces) {
      for (const auto& [word, count] : Words(Slice(piece.begin, piece.end))) words.push_back(word);
    }
    return words;
  }

  // The attribution whose content a statement overlaps; a direct one first.
  size_t GoldOf(const ExtractedStatement& statement) const {
    size_t best = gold_.size();
    for (size_t i = 0; i < gold_.size(); ++i) {
      if (!OverlapAny(gold_[i].content, statement.content().start(), statement.content().end()))
        continue;
      if (best == gold_.size() || (IsDirect(gold_[i]) && !IsDirect(gold_[best]))) best = i;
    }
    return best;
  }

  bool Speaks(const ExtractedStatement& statement, const Attribution& attribution) const {
    if (statement.speaker_plus_one() == 0) return false;
    const ExtractedEntity& speaker =
        extraction_.entities(static_cast<int>(statement.speaker_plus_one() - 1));
    return std::any_of(speaker.mentions().begin(), speaker.mentions().end(), [&](const Mention& m) {
      return OverlapAny(attribution.source, m.span().start(), m.span().end());
    });
  }

  bool SameWords(const ByteRange& told, const Attribution& attribution) const {
    std::string words;
    for (const ByteRange& piece : attribution.content)
      absl::StrAppend(&words, Slice(piece.begin, piece.end), " ");
    return WordOverlap(Slice(told.begin, told.end), words) >= kSameWords;
  }

  absl::string_view Slice(uint32_t begin, uint32_t end) const {
    return absl::string_view(text_).substr(begin, end - begin);
  }

  void TellMissed(absl::string_view what, const Attribution& missed) {
    std::string line(what);
    for (const auto* pieces : {&missed.source, &missed.cue}) {
      absl::StrAppend(&line, "\t");
      for (const ByteRange& piece : *pieces)
        absl::StrAppend(&line, Slice(piece.begin, piece.end), " ");
    }
    Tell(line, missed.content[0].begin, missed.content.back().end);
  }

  void Tell(absl::string_view what, uint32_t begin, uint32_t end) {
    if (errors_ == nullptr) return;
    uint32_t from = begin > 60 ? begin - 60 : 0,
             to = std::min(end + 60, static_cast<uint32_t>(text_.size()));
    std::string line =
        absl::StrCat(what, "\t", Slice(from, begin), "{{", Slice(begin, end), "}}", Slice(end, to));
    std::replace(line.begin(), line.end(), '\n', ' ');
    errors_->push_back(std::move(line));
  }

  const std::string& text_;
  const std::vector<Attribution>& gold_;
  const Extraction& extraction_;
  std::vector<bool> quoted_;
  std::map<std::string, AttributionTally>* rules_;
  std::vector<std::string>* errors_;
  std::vector<Told> statements_, told_;
};

double Ratio(size_t part, size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double AttributionTally::precision() const { return Ratio(right, found); }
double AttributionTally::recall() const { return Ratio(hit, wanted); }
double AttributionTally::f1() const {
  double p = precision(), r = recall();
  return p + r == 0 ? 0 : 2 * p * r / (p + r);
}

double WordOverlap(absl::string_view a, absl::string_view b) {
  std::map<std::string, int> left = Words(a), right = Words(b);
  int shared = 0, all = 0;
  for (const auto& [word, count] : left) {
    all += count;
    auto other = right.find(word);
    if (other != right.end()) shared += std::min(count, other->second);
  }
  for (const auto& [word, count] : right) all += count;
  return all == 0 ? 0 : 2.0 * shared / all;
}

void ScoreAttributions(const Article& article, const std::vector<Attribution>& gold,
                       const AttributionReading& reading, AttributionScores* scores,
                       std::vector<std::string>* errors) {
  Scorer scorer(article, gold, reading, &scores->by_rule, errors);
  scorer.Direct(&scores->direct);
  scorer.Indirect(true, false, &scores->indirect);
  scorer.Indirect(false, false, &scores->indirect_words);
  scorer.Indirect(true, true, &scores->indirect_said);
}

}  // namespace dossier

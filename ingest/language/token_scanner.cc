#include "ingest/language/token_scanner.h"

#include <algorithm>

#include "ingest/language/address_scanner.h"
#include "ingest/language/character.h"
#include "ingest/language/lexicon/abbreviations.h"
#include "ingest/language/lexicon/elisions.h"
#include "ingest/language/lexicon/hyphen_prefixes.h"
#include "ingest/language/lexicon/small_abbreviations.h"
#include "ingest/text/token.h"

namespace dossier {
namespace {

constexpr size_t kLongestWord = 256;  // bytes; longer runs are cut

// Cuts one range of a text; lives for one call of Scan.
class Cutter {
 public:
  Cutter(std::string_view text, size_t end, const WordSet& abbreviations,
         const WordSet& small_abbreviations, const WordSet& elisions, const WordSet& prefixes,
         std::vector<TokenSpan>* out)
      : text_(text.substr(0, end)),
        abbreviations_(abbreviations),
        small_abbreviations_(small_abbreviations),
        elisions_(elisions),
        prefixes_(prefixes),
        out_(out) {}

  // Cuts the token or tokens at `at`, which is no space; returns where they end.
  size_t Cut(size_t at) {
    if (Address address = AddressAt(text_, at); address.end > at) {
      Emit(at, address.end, address.is_hashtag ? kIsHashtag : kIsAddress);
      return address.end;
    }
    Character c = CharacterAt(text_, at);
    if (c.IsWord() || (c.code == '.' && DigitAt(at + 1))) return CutWord(at);
    if (c.IsApostrophe() && c.code != '`' && Elided(at)) return CutWord(at + c.length, at);
    return CutMarks(at, c);
  }

 private:
  void Emit(size_t start, size_t end, uint16_t flags = 0) {
    out_->push_back({static_cast<uint32_t>(start), static_cast<uint32_t>(end), flags});
  }

  bool DigitAt(size_t at) const { return CharacterAt(text_, at).kind == CharClass::kDigit; }
  bool LetterAt(size_t at) const { return CharacterAt(text_, at).IsLetter(); }

  // 'em, '90s.
  bool Elided(size_t at) const {
    if (at > 0 && CharacterAt(text_, at - 1).IsWord()) return false;
    size_t word = at + CharacterAt(text_, at).length, end = word;
    while (end < word + 8 && CharacterAt(text_, end).IsWord())
      end += CharacterAt(text_, end).length;
    std::string folded = FoldCase(text_.substr(word, end - word));
    if (folded.size() == 3 && DigitAt(word) && DigitAt(word + 1)) return folded[2] == 's';
    return elisions_.Has(folded);
  }

  // Whether the mark `c` at `at`, between two word characters, belongs to the word.
  bool Joins(const Character& c, size_t at, const Character& before) const {
    Character after = CharacterAt(text_, at + c.length);
    if (!after.IsWord()) return false;
    bool digits = before.kind == CharClass::kDigit && after.kind == CharClass::kDigit;
    if (c.IsApostrophe()) return true;
    if (c.code == '.') return digits || JoinsStop(at, before, after);
    if (c.code == ',') return digits && ThreeDigits(at + 1);
    if (c.code == ':' || c.code == '/') return digits;
    if (c.code == '_') return true;
    return c.code == '&' && before.kind == CharClass::kUpper && after.kind == CharClass::kUpper;
  }

  // 'U.S.A', 'e.g', 'a.m', 'Ph.D': letters alone between stops, or short. A missing space
  // ('ended.The') cuts.
  bool JoinsStop(size_t at, const Character& before, const Character& after) const {
    if (!before.IsLetter() || !after.IsLetter()) return false;
    bool single_before = at < 2 || !LetterAt(at - before.length - 1);
    Character next = CharacterAt(text_, at + 1 + after.length);
    return (single_before && !next.IsLetter()) ||
           abbreviations_.Has(FoldCase(text_.substr(at >= 2 ? at - 2 : at, 4)));
  }

  bool ThreeDigits(size_t at) const {
    return DigitAt(at) && DigitAt(at + 1) && DigitAt(at + 2) && !DigitAt(at + 3);
  }

  // 555-123-4567
  bool PhoneHyphen(size_t start, size_t at) const {
    auto digits = [this](size_t from) {
      size_t n = 0;
      while (n < 5 && DigitAt(from + n)) ++n;
      return n;
    };
    if (digits(start) != at - start && out_->empty()) return false;
    size_t before = 0;
    while (before < 5 && at > start + before && DigitAt(at - before - 1)) ++before;
    return before == 3 && digits(at + 1) >= 3 && digits(at + 1) <= 4;
  }

  bool PrefixHyphen(size_t start, size_t at) const {
    return at - start <= 7 && LetterAt(at + 1) &&
           prefixes_.Has(FoldCase(text_.substr(start, at - start)));
  }

  size_t WordEnd(size_t start) const {
    size_t at = start;
    Character before = {};
    bool prefix_taken = false;
    while (at < text_.size() && at < start + kLongestWord) {
      Character c = CharacterAt(text_, at);
      if (c.IsHyphen() && !prefix_taken && (PrefixHyphen(start, at) || PhoneHyphen(start, at))) {
        prefix_taken = !DigitAt(at - 1);
      } else if (!c.IsWord() && !(at > start && Joins(c, at, before)) &&
                 !(at == start && c.code == '.')) {
        break;
      }
      before = c;
      at += c.length;
    }
    return at;
  }

  // A word from `from`; its token begins at `start` (before it stands an apostrophe that belongs to
  // it).
  size_t CutWord(size_t from) { return CutWord(from, from); }
  size_t CutWord(size_t from, size_t start) {
    size_t end = WordEnd(from);
    if (CharacterAt(text_, end).code == '.' && KeepsStop(start, end)) {
      Emit(start, end + 1);
      return end + 1;
    }
    CutClitics(start, end);
    return end;
  }

  bool KeepsStop(size_t start, size_t end) const {
    std::string word = FoldCase(text_.substr(start, end - start));
    if (word.size() == 1) return LetterAt(start) && word != "i";
    bool spelled = word.find('.') != word.npos && !DigitAt(start) && word.size() <= 12;
    if (spelled) return true;
    if (!abbreviations_.Has(word)) return false;
    // 'no.', 'sat.' and the like are words unless capitalized or before a figure.
    bool capital = CharacterAt(text_, start).kind == CharClass::kUpper;
    return capital || small_abbreviations_.Has(word) || (word == "no" && DigitAt(end + 2));
  }

  // Cuts "do|n't", "Trump|'s", "states|'", "can|not".
  void CutClitics(size_t start, size_t end) {
    std::string_view word = text_.substr(start, end - start);
    std::string folded = word.size() <= 40 ? FoldCase(word) : std::string();
    size_t tail = 0;  // bytes of the original at the end
    if (folded.size() > 3 && folded.ends_with("n't")) {
      tail = 2 + (word.size() - folded.size()) + 1;
    } else if (size_t mark = folded.rfind('\''); mark != folded.npos && mark > 0) {
      std::string_view rest = std::string_view(folded).substr(mark + 1);
      if (rest == "s" || rest == "m" || rest == "d" || rest == "ll" || rest == "re" ||
          rest == "ve") {
        tail = word.size() - LastApostrophe(word);
      }
    } else if (folded == "cannot" || folded == "gonna" || folded == "wanna" || folded == "gotta") {
      tail = folded == "cannot" ? 3 : 2;
    }
    if (tail == 0 || tail >= word.size()) {
      Emit(start, end);
      return;
    }
    Emit(start, end - tail);
    Emit(end - tail, end);
  }

  static size_t LastApostrophe(std::string_view word) {
    size_t found = word.size();
    for (size_t at = 0; at < word.size();) {
      Character c = CharacterAt(word, at);
      if (c.IsApostrophe()) found = at;
      at += c.length;
    }
    return found;
  }

  size_t CutMarks(size_t at, const Character& c) {
    size_t end = at + c.length;
    bool runs = c.code == '.' || c.code == '-' || c.code == '!' || c.code == '?' || c.code == '*' ||
                c.code == '=' || c.code == '_' || c.code == 0x2014;
    while (runs && end < at + kLongestWord && CharacterAt(text_, end).code == c.code) {
      end += c.length;
    }
    if ((c.code == '`' || c.code == '\'') && CharacterAt(text_, end).code == c.code) ++end;
    if (c.code == '?' || c.code == '!') {
      while (end < at + kLongestWord &&
             (CharacterAt(text_, end).code == '?' || CharacterAt(text_, end).code == '!'))
        ++end;
    }
    Emit(at, end);
    return end;
  }

  std::string_view text_;
  const WordSet& abbreviations_;
  const WordSet& small_abbreviations_;
  const WordSet& elisions_;
  const WordSet& prefixes_;
  std::vector<TokenSpan>* out_;
};

}  // namespace

TokenScanner::TokenScanner()
    : abbreviations_(AbbreviationsText()),
      small_abbreviations_(SmallAbbreviationsText()),
      elisions_(ElisionsText()),
      prefixes_(HyphenPrefixesText()) {}

void TokenScanner::Scan(std::string_view text, size_t begin, size_t end,
                        std::vector<TokenSpan>* out) const {
  Cutter cutter(text, end, abbreviations_, small_abbreviations_, elisions_, prefixes_, out);
  for (size_t at = begin; at < end;) {
    Character c = CharacterAt(text, at);
    at = c.IsSpace() || (c.kind == CharClass::kMark && !c.IsWord())
             ? at + std::max<size_t>(1, c.length)
             : cutter.Cut(at);
  }
}

}  // namespace dossier

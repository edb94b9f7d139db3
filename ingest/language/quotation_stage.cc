#include "ingest/language/quotation_stage.h"

#include <algorithm>
#include <array>

#include "ingest/text/document.h"

namespace dossier {
namespace {

// A pair of marks; the same number for the pair's opening and closing form.
enum class Mark : uint8_t { kNone, kStraight, kSingle, kCurly, kCurlySingle, kAngle, kSmallAngle };

struct Sign {
  std::string_view text;
  Mark mark;
  bool opens;
  bool closes;
};

constexpr std::array<Sign, 14> kSigns = {{
    {"\"", Mark::kStraight, true, true},
    {"'", Mark::kSingle, true, true},
    {"''", Mark::kStraight, true, true},
    {"``", Mark::kStraight, true, false},
    {"`", Mark::kSingle, true, false},
    {"\u201c", Mark::kCurly, true, false},
    {"\u201d", Mark::kCurly, false, true},
    {"\u201e", Mark::kCurly, true, false},
    {"\u2018", Mark::kCurlySingle, true, false},
    {"\u2019", Mark::kCurlySingle, false, true},
    {"\u00ab", Mark::kAngle, true, false},
    {"\u00bb", Mark::kAngle, false, true},
    {"\u2039", Mark::kSmallAngle, true, false},
    {"\u203a", Mark::kSmallAngle, false, true},
}};

const Sign* SignOf(std::string_view text) {
  auto found = std::find_if(kSigns.begin(), kSigns.end(),
                            [text](const Sign& sign) { return sign.text == text; });
  return found == kSigns.end() ? nullptr : &*found;
}

// Marks that writers mix: '\u201cIt will fail," she said.'
bool AreDouble(Mark a, Mark b) {
  auto is_double = [](Mark mark) { return mark == Mark::kStraight || mark == Mark::kCurly; };
  return is_double(a) && is_double(b);
}

class Finder {
 public:
  explicit Finder(Document* document) : doc_(document) {}

  void Paragraph(Range tokens) {
    open_.clear();
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (!doc_->tokens[i].Is(kIsPunctuation)) continue;
      const Sign* sign = SignOf(doc_->Text(i));
      if (sign != nullptr) Meet(*sign, i, tokens);
    }
    LeaveOpen(tokens.end);
  }

  void Sort() {
    std::vector<uint32_t> order(found_.size()), place(found_.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [this](uint32_t a, uint32_t b) {
      const Range &x = found_[a].tokens, &y = found_[b].tokens;
      return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
    });
    for (uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    for (uint32_t i : order) {
      Quotation q = found_[i];
      if (q.continues != kNone) q.continues = place[q.continues];
      doc_->quotations.push_back(q);
    }
    SetParents();
  }

 private:
  struct Open {
    Mark mark;
    uint32_t token;  // the opening mark
    uint32_t continues;
  };

  bool SpaceBehind(uint32_t i, Range tokens) const {
    return i + 1 >= tokens.end || doc_->tokens[i + 1].start > doc_->tokens[i].end;
  }

  bool EndsSentence(uint32_t i) const {
    std::string_view text = doc_->Text(i);
    return text == "." || text == "?" || text == "!";
  }

  // A mark that may open does so with a space or a bracket before it and none behind.
  bool LooksOpening(uint32_t i, Range tokens) const {
    if (SpaceBehind(i, tokens)) return false;
    if (i == tokens.begin || doc_->tokens[i].Is(kSpaceBefore)) return true;
    std::string_view before = doc_->Text(i - 1);
    return before == "(" || before == "[" || before == "-" || before == "--" ||
           before == "\u2014" || before == "\u2013" || SignOf(before) != nullptr;
  }

  void Meet(const Sign& sign, uint32_t i, Range tokens) {
    auto same = std::find_if(open_.rbegin(), open_.rend(),
                             [&](const Open& o) { return o.mark == sign.mark; });
    if (same == open_.rend() && sign.closes && !LooksOpening(i, tokens)) {
      same = std::find_if(open_.rbegin(), open_.rend(),
                          [&](const Open& o) { return AreDouble(o.mark, sign.mark); });
    }
    bool single = sign.mark == Mark::kSingle;
    bool closes = sign.closes && same != open_.rend() &&
                  !(sign.opens && LooksOpening(i, tokens) && i > same->token + 1);
    if (closes) {
      Close(static_cast<size_t>(open_.rend() - same) - 1, i);
    } else if (sign.opens && open_.size() < static_cast<size_t>(QuotationStage::kDeepest) &&
               (LooksOpening(i, tokens) || (!single && !sign.closes))) {
      uint32_t continued = Continued(sign.mark, i, tokens);
      // '"One. "Two."': each sentence opens anew, and only the last is closed.
      bool anew = !open_.empty() && open_.back().mark == sign.mark && !single &&
                  i > open_.back().token + 2 && EndsSentence(i - 1);
      if (anew) {
        Add(open_.back(), i, false);
        continued = static_cast<uint32_t>(found_.size()) - 1;
        open_.pop_back();
      }
      open_.push_back({sign.mark, i, continued});
    }
  }

  // The quotation that the paragraph before left open with the same marks, if this mark opens its
  // paragraph.
  uint32_t Continued(Mark mark, uint32_t i, Range tokens) const {
    return i == tokens.begin && pending_ != kNone && pending_mark_ == mark ? pending_ : kNone;
  }

  void Close(size_t level, uint32_t closing) {
    Add(open_[level], closing, true);
    open_.resize(level);
  }

  // An unclosed mark gives a quotation up to the paragraph's end only if it opened the paragraph or
  // a sentence; elsewhere it is a slip of the pen.
  void LeaveOpen(uint32_t end) {
    pending_ = kNone;
    for (const Open& open : open_) {
      if (open.mark == Mark::kSingle || open.mark == Mark::kCurlySingle) continue;
      if (open.token + 1 == end) continue;
      Add(open, end, false);
      pending_ = static_cast<uint32_t>(found_.size()) - 1;
      pending_mark_ = open.mark;
      break;
    }
  }

  void Add(const Open& open, uint32_t closing, bool closed) {
    Quotation q;
    q.tokens = {open.token + 1, closing};
    if (q.tokens.empty()) return;
    q.start = doc_->tokens[q.tokens.begin].start;
    q.end = doc_->tokens[closing - 1].end;
    q.continues = open.continues;
    q.closed = closed;
    found_.push_back(q);
  }

  void SetParents() {
    std::vector<uint32_t> enclosing;
    for (uint32_t i = 0; i < doc_->quotations.size(); ++i) {
      Quotation& q = doc_->quotations[i];
      while (!enclosing.empty() &&
             doc_->quotations[enclosing.back()].tokens.end <= q.tokens.begin) {
        enclosing.pop_back();
      }
      if (!enclosing.empty()) q.parent = enclosing.back();
      enclosing.push_back(i);
    }
  }

  Document* doc_;
  std::vector<Open> open_;
  std::vector<Quotation> found_;
  uint32_t pending_ = kNone;  // index into found_
  Mark pending_mark_ = Mark::kNone;
};

}  // namespace

absl::Status QuotationStage::Run(Document* document) const {
  document->quotations.clear();
  Finder finder(document);
  for (const Paragraph& paragraph : document->paragraphs) {
    if (paragraph.sentences.empty()) continue;
    finder.Paragraph({document->sentences[paragraph.sentences.begin].tokens.begin,
                      document->sentences[paragraph.sentences.end - 1].tokens.end});
  }
  finder.Sort();
  return absl::OkStatus();
}

}  // namespace dossier

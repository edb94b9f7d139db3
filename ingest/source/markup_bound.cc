#include "ingest/source/markup_bound.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ingest/source/markup_scan.h"

namespace dossier {
namespace {

using NameSet = std::unordered_set<std::string_view>;

constexpr size_t kMostOpen = 256;        // elements within one another
constexpr size_t kMostFormatting = 8;    // formatting elements whose end tag has not come
constexpr size_t kSearchedOpen = 512;    // how far down an end tag looks for its start

// Elements without content.
const NameSet& VoidNames() {
  static const NameSet* names = new NameSet{
      "area", "base",  "basefont", "bgsound", "br",     "col",   "command", "embed", "frame", "hr",
      "img",  "image", "input",    "keygen",  "link",   "meta",  "param",   "source", "track", "wbr"};
  return *names;
}

// Elements that end by themselves where the next of their kind or the end of their parent comes: they never nest more
// deeply than the others do.
const NameSet& SelfEndingNames() {
  static const NameSet* names =
      new NameSet{"p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot"};
  return *names;
}

// Elements that the parser opens again in the next block until their end tag comes.
const NameSet& FormattingNames() {
  static const NameSet* names = new NameSet{"a",    "b", "big",   "code",   "em",     "font", "i",
                                            "nobr", "s", "small", "strike", "strong", "tt",   "u"};
  return *names;
}

// Blocks whose end tag also ends what was left open within.
const NameSet& BlockNames() {
  static const NameSet* names = new NameSet{
      "address", "article", "aside",  "blockquote", "center", "details", "dir",     "div",
      "dl",      "fieldset", "figcaption", "figure", "footer", "header", "hgroup",  "main",
      "menu",    "nav",     "ol",     "pre",        "section", "summary", "ul",     "table",
      "button",  "object",  "applet", "marquee",    "listing"};
  return *names;
}

// Elements that end tags of blocks do not reach across.
bool IsFence(std::string_view name) {
  return name == "table" || name == "object" || name == "applet" || name == "marquee" ||
         name == "caption";
}

// Left out whole.
bool IsIsland(std::string_view name) {
  return name == "svg" || name == "select" || name == "template";
}

// Tags that would switch the parser to another world.
bool IsUnwanted(std::string_view name) {
  return name == "frameset" || name == "plaintext" || name == "isindex" || name == "math";
}

struct OpenElement {
  std::string_view name;  // as first written; compared without case
  bool blanked;
};

class Bounder {
 public:
  explicit Bounder(std::string_view page) : source_(page), out_(page) {
    for (size_t i = 0; i < out_.size(); ++i) {
      if (out_[i] == '\r') out_[i] = i + 1 < out_.size() && out_[i + 1] == '\n' ? ' ' : '\n';
      if (out_[i] == '\0' || out_[i] == kReferenceMark) out_[i] = ' ';
    }
  }

  std::string Run() && {
    for (size_t at = 0; at < source_.size();) {
      const size_t next = std::min(source_.find_first_of("<&", at), source_.size());
      if (next == source_.size()) break;
      at = source_[next] == '<' ? TakeMarkup(next) : MarkReference(next);
    }
    return std::move(out_);
  }

 private:
  void Blank(size_t begin, size_t end) {
    std::fill(out_.begin() + begin, out_.begin() + std::min(end, out_.size()), ' ');
  }

  size_t MarkReference(size_t at) {
    out_[at] = kReferenceMark;
    return at + 1;
  }

  size_t TakeMarkup(size_t at) {
    const Markup markup = ScanMarkup(source_, at);
    if (markup.kind == Markup::Kind::kEndTag) TakeEnd(at, markup);
    if (markup.kind == Markup::Kind::kStartTag) return TakeStart(at, markup);
    return markup.end;
  }

  size_t TakeStart(size_t at, const Markup& tag) {
    const std::string name = SmallName(tag.name);
    if (IsIsland(name)) return TakeIsland(at, tag, name);
    if (tag.surplus != 0) Blank(tag.surplus, tag.end - 1);
    const bool skeleton = name == "html" || name == "body" || name == "head";
    const bool repeated = skeleton && ++seen_[name] > 1;
    if (repeated || IsUnwanted(name)) {
      Blank(at, tag.end);
    } else if (HoldsRawText(name)) {
      return TakeRawText(tag.end, name);
    } else if (VoidNames().count(name) == 0 && SelfEndingNames().count(name) == 0 && !skeleton) {
      Open(at, tag, name);
    }
    return tag.end;
  }

  void Open(size_t at, const Markup& tag, const std::string& name) {
    bool blanked = open_.size() >= kMostOpen;
    if (FormattingNames().count(name) > 0) {
      size_t& count = formatting_[name];
      const bool replaces = name == "a" && count > 0;  // a link ends the link before it
      if (formatting_total_ >= kMostFormatting && !replaces) blanked = true;
      if (!blanked && !replaces) {
        ++count;
        ++formatting_total_;
      }
    }
    if (blanked) Blank(at, tag.end);
    open_.push_back({tag.name, blanked});
  }

  // Blanks the whole element where its end is found, else the tag alone.
  size_t TakeIsland(size_t at, const Markup& tag, const std::string& name) {
    size_t end = tag.end;
    if (!tag.self_closing && endless_.count(name) == 0) {
      const size_t found = RawTextEnd(source_, tag.end, name);
      if (found == source_.size()) {
        endless_.insert(name);
      } else {
        end = ScanMarkup(source_, found).end;
      }
    }
    Blank(at, end);
    return end;
  }

  size_t TakeRawText(size_t at, const std::string& name) {
    const size_t end = RawTextEnd(source_, at, name);
    if (name == "title" || name == "textarea") {
      std::replace(out_.begin() + at, out_.begin() + end, '&', kReferenceMark);
    }
    if (end == source_.size()) return end;
    return ScanMarkup(source_, end).end;
  }

  void TakeEnd(size_t at, const Markup& tag) {
    const std::string name = SmallName(tag.name);
    if (IsIsland(name) || IsUnwanted(name)) {
      Blank(at, tag.end);
      return;
    }
    if (tag.surplus != 0) Blank(tag.surplus, tag.end - 1);
    const size_t found = FindOpen(name);
    if (found < open_.size()) {
      const bool blanked = open_[found].blanked;
      open_.resize(found);
      if (blanked) {
        Blank(at, tag.end);
        return;
      }
    }
    const auto it = formatting_.find(name);
    if (it == formatting_.end() || it->second == 0) return;
    --it->second;
    --formatting_total_;
  }

  // The open element that an end tag of this name closes, by rules no laxer than the parser's; open_.size() for none.
  size_t FindOpen(const std::string& name) const {
    const bool block = BlockNames().count(name) > 0;
    const size_t floor = open_.size() - std::min(open_.size(), kSearchedOpen);
    for (size_t i = open_.size(); i > floor; --i) {
      const std::string open = SmallName(open_[i - 1].name);
      if (open == name) return i - 1;
      if (block ? (IsFence(open) && name != "table") : BlockNames().count(open) > 0) break;
    }
    return open_.size();
  }

  std::string_view source_;
  std::string out_;
  std::vector<OpenElement> open_;
  std::unordered_map<std::string, size_t> formatting_, seen_;
  size_t formatting_total_ = 0;
  std::unordered_set<std::string> endless_;
};

}  // namespace

std::string BoundMarkup(std::string_view page) { return Bounder(page).Run(); }

}  // namespace dossier

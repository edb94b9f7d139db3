#include "tools/reading/mention_styles.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

constexpr std::pair<std::string_view, Style> kStyles[] = {
    {"Person", Style::kCyan},  {"Organization", Style::kYellow}, {"Place", Style::kGreen},
    {"Work", Style::kMagenta}, {"Event", Style::kRed},           {"Group", Style::kBlue},
};

struct Part {
  uint32_t begin, end;
  Style style;
};

std::vector<Part> Parts(const Article& article, const Extraction& extraction) {
  std::vector<Part> parts;
  for (const ExtractedEntity& entity : extraction.entities()) {
    std::optional<Style> style = StyleOfLabel(entity.label());
    if (!style) continue;
    for (const Mention& mention : entity.mentions()) {
      const Span& span = mention.span();
      bool inside = span.start() < span.end() && span.end() <= article.text().size();
      if (inside && mention.kind() != Mention::PRONOUN) parts.push_back({span.start(), span.end(), *style});
    }
  }
  // Outer parts first, so that inner ones are laid over them.
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.end - a.begin > b.end - b.begin; });
  return parts;
}

}  // namespace

std::optional<Style> StyleOfLabel(std::string_view label) {
  for (const auto& [name, style] : kStyles) {
    if (name == label) return style;
  }
  return std::nullopt;
}

std::vector<StyledRange> MentionRanges(const Article& article, const Extraction& extraction) {
  std::vector<std::optional<Style>> of_byte(article.text().size());
  std::vector<bool> begins(article.text().size() + 1);
  for (const Part& part : Parts(article, extraction)) {
    std::fill(of_byte.begin() + part.begin, of_byte.begin() + part.end, part.style);
    begins[part.begin] = begins[part.end] = true;
  }
  std::vector<StyledRange> ranges;
  for (uint32_t at = 0; at < of_byte.size(); ++at) {
    bool goes_on = !ranges.empty() && ranges.back().style == of_byte[at] && !begins[at];
    if (!goes_on) ranges.push_back({at, at, of_byte[at]});
    ranges.back().end = at + 1;
  }
  return ranges;
}

std::string StyleLegend(const Terminal& terminal) {
  std::string text;
  if (!terminal.colour) return text;
  for (const auto& [name, style] : kStyles) absl::StrAppend(&text, text.empty() ? "" : " ", Styled(terminal, style, name));
  return text;
}

}  // namespace dossier

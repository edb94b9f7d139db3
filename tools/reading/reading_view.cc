#include "tools/reading/reading_view.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "ingest/extract/enum_names.h"
#include "ingest/extract/extraction_text.h"
#include "tools/reading/mention_styles.h"
#include "tools/reading/wrapped_text.h"
#include "tools/terminal/escape.h"

namespace dossier {
namespace {

class View {
 public:
  View(const Article& article, const Extraction& extraction, const Terminal& terminal)
      : article_(article), extraction_(extraction), terminal_(terminal) {}

  std::string Write() {
    Head();
    absl::StrAppend(&out_, WrappedText(article_, MentionRanges(article_, extraction_), terminal_));
    Section("Claims", extraction_.claims_size());
    for (const ExtractedClaim& claim : extraction_.claims()) Claim(claim);
    Section("Events", extraction_.events_size());
    for (const ExtractedEvent& event : extraction_.events()) Event(event);
    Section("Statements", extraction_.statements_size());
    for (const ExtractedStatement& statement : extraction_.statements()) Statement(statement);
    return std::move(out_);
  }

 private:
  void Head() {
    std::string_view title = article_.title().empty() ? article_.uri() : article_.title();
    absl::StrAppend(&out_, Styled(terminal_, Style::kBold, EscapeForTerminal(title)));
    if (!article_.published().empty()) absl::StrAppend(&out_, "  ", EscapeForTerminal(article_.published()));
    std::string legend = StyleLegend(terminal_);
    absl::StrAppend(&out_, "\n", legend, legend.empty() ? "" : "\n", "\n");
  }

  void Section(std::string_view name, int count) {
    absl::StrAppend(&out_, "\n", Styled(terminal_, Style::kBold, absl::StrCat(std::string(name), " (", count, ")")), "\n");
  }

  std::string Name(uint32_t id) const {
    const ExtractedEntity& entity = extraction_.entities(static_cast<int>(id));
    std::string name = EscapeForTerminal(entity.name());
    std::optional<Style> style = StyleOfLabel(entity.label());
    return style ? Styled(terminal_, *style, name) : name;
  }

  static std::string Standing(Polarity polarity, Modality modality) {
    std::string name(StandingName(polarity, modality));
    return name == "asserted" ? "" : absl::StrCat(" [", name, "]");
  }

  std::string Slice(const Span& span) const {
    const size_t size = article_.text().size(), begin = std::min<size_t>(span.start(), size);
    std::string words = article_.text().substr(begin, std::max<size_t>(span.end(), begin) - begin);
    return EscapeForTerminal(absl::StrReplaceAll(words, {{"\n", " "}, {"\r", " "}, {"\t", " "}}));
  }

  // The words, where they stand, and who or what found them.
  void Rest(const Evidence& evidence) {
    absl::StrAppend(&out_, "    ", Styled(terminal_, Style::kDim, absl::StrCat("“", Slice(evidence.passage()), "”")), "\n    ");
    absl::StrAppendFormat(&out_, "[%d:%d]  %s  %.2f", evidence.passage().start(), evidence.passage().end(),
                          EscapeForTerminal(evidence.rule()), evidence.confidence());
    if (evidence.speaker_plus_one() > 0) absl::StrAppend(&out_, "  says ", Name(evidence.speaker_plus_one() - 1));
    for (int i = 0; i < evidence.coreference_chain_size(); ++i)
      absl::StrAppend(&out_, i == 0 ? "  by way of '" : "' '", Slice(evidence.coreference_chain(i)));
    absl::StrAppend(&out_, evidence.coreference_chain_size() > 0 ? "'\n" : "\n");
  }

  // 'title President, count 26'
  template <typename Attributes>
  std::string Details(const Attributes& attributes) const {
    std::string text;
    for (const NamedValue& attribute : attributes) {
      absl::StrAppend(&text, text.empty() ? "  (" : ", ", EscapeForTerminal(attribute.key()), " ",
                      EscapeForTerminal(PropertyText(attribute.value())));
    }
    return text.empty() ? text : text + ")";
  }

  void Claim(const ExtractedClaim& claim) {
    absl::StrAppend(&out_, "  ", Name(claim.subject()), " ", Styled(terminal_, Style::kBold, claim.type()), " ",
                    Name(claim.object()), Standing(claim.polarity(), claim.modality()), Details(claim.attributes()), "\n");
    Rest(claim.evidence());
  }

  void Event(const ExtractedEvent& event) {
    absl::StrAppend(&out_, "  ", Styled(terminal_, Style::kBold, event.type()), Standing(event.polarity(), event.modality()));
    for (const Participant& participant : event.participants())
      absl::StrAppend(&out_, "  ", participant.role(), " ", Name(participant.entity()));
    if (!event.date_text().empty()) absl::StrAppend(&out_, "  on ", EscapeForTerminal(event.date_text()));
    if (!event.date().empty()) absl::StrAppend(&out_, " (", event.date(), ")");
    absl::StrAppend(&out_, Details(event.attributes()), "\n");
    for (const Evidence& evidence : event.evidence()) Rest(evidence);
  }

  void Statement(const ExtractedStatement& statement) {
    std::string speaker = statement.speaker_plus_one() > 0 ? Name(statement.speaker_plus_one() - 1) : "somebody";
    absl::StrAppend(&out_, "  ", speaker, statement.polarity() == NEGATIVE ? " denies: " : ": ", statement.quoted() ? "“" : "",
                    Slice(statement.content()), statement.quoted() ? "”" : "", "\n");
    for (int i = 0; i < statement.about_size(); ++i)
      absl::StrAppend(&out_, i == 0 ? "    about " : ", ", Name(statement.about(i)), i + 1 == statement.about_size() ? "\n" : "");
    Rest(statement.evidence());
  }

  const Article& article_;
  const Extraction& extraction_;
  const Terminal& terminal_;
  std::string out_;
};

}  // namespace

std::string ReadingView(const Article& article, const Extraction& extraction, const Terminal& terminal) {
  return View(article, extraction, terminal).Write();
}

}  // namespace dossier

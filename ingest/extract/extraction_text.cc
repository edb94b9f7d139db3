#include "ingest/extract/extraction_text.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "graph/value/number_text.h"
#include "ingest/extract/enum_names.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

// With every digit, a whole number without its '.0'.
std::string NumberText(double number) {
  std::string text = FloatText(number);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

}  // namespace

std::string PropertyText(const PropertyValue& value) {
  switch (value.kind_case()) {
    case PropertyValue::kText:
      return value.text();
    case PropertyValue::kInteger:
      return absl::StrCat(value.integer());
    case PropertyValue::kNumber:
      return NumberText(value.number());
    case PropertyValue::kBoolean:
      return value.boolean() ? "true" : "false";
    case PropertyValue::kDate:
      return value.date();
    default:
      return "";
  }
}

namespace {

std::string Slice(const Article& article, const Span& span) {
  std::string text = article.text().substr(span.start(), span.end() - span.start());
  return absl::StrReplaceAll(text, {{"\n", " "}, {"\t", " "}, {"\r", " "}});
}

std::string NameOf(const Extraction& extraction, uint32_t entity) {
  return extraction.entities(static_cast<int>(entity)).name();
}

template <typename Range>
std::string Attributes(const Range& attributes) {
  std::string text;
  for (const auto& attribute : attributes) {
    absl::StrAppend(&text, " ", attribute.key(), "=",
                    absl::StrReplaceAll(PropertyText(attribute.value()), {{"\n", " "}}), ";");
  }
  return text;
}

std::string Standing(Polarity polarity, Modality modality) {
  std::string name(StandingName(polarity, modality));
  return name == "asserted" ? "" : absl::StrCat(" [", name, "]");
}

std::string ClaimLine(const Extraction& extraction, const ExtractedClaim& claim) {
  return absl::StrCat(NameOf(extraction, claim.subject()), " ", claim.type(), " ",
                      NameOf(extraction, claim.object()),
                      Standing(claim.polarity(), claim.modality()));
}

std::string SpeakerName(const Extraction& extraction, uint32_t plus_one) {
  return plus_one == 0 ? "" : NameOf(extraction, plus_one - 1);
}

void AppendEntity(const ExtractedEntity& entity, std::string* out) {
  absl::StrAppend(out, entity.id(), "\t", entity.label(),
                  entity.finer_label().empty() ? "" : absl::StrCat(":", entity.finer_label()), "\t",
                  entity.name());
  if (entity.aliases_size() > 0)
    absl::StrAppend(out, "\talso ", absl::StrJoin(entity.aliases(), " | "));
  if (entity.titles_size() > 0)
    absl::StrAppend(out, "\ttitles ", absl::StrJoin(entity.titles(), " | "));
  if (!entity.country_code().empty()) absl::StrAppend(out, "\t", entity.country_code());
  absl::StrAppend(out, Attributes(entity.properties()), "\n");
}

void AppendEvent(const Article& article, const Extraction& extraction, const ExtractedEvent& event,
                 std::string* out) {
  absl::StrAppend(out, event.type(), Standing(event.polarity(), event.modality()), "\t'",
                  Slice(article, event.trigger()), "'");
  for (const Participant& participant : event.participants()) {
    absl::StrAppend(out, "\t", participant.role(), "=", NameOf(extraction, participant.entity()));
  }
  if (!event.date_text().empty())
    absl::StrAppend(out, "\tdate ", event.date(), " (", event.date_precision(), ", '",
                    event.date_text(), "')");
  absl::StrAppend(out, Attributes(event.attributes()), "\n");
}

void AppendClaim(const Extraction& extraction, const ExtractedClaim& claim, std::string* out) {
  absl::StrAppend(out, ClaimLine(extraction, claim), "\t", claim.evidence().rule());
  if (claim.evidence().speaker_plus_one() > 0) {
    absl::StrAppend(out, "\tsays ", SpeakerName(extraction, claim.evidence().speaker_plus_one()));
  }
  absl::StrAppend(out, Attributes(claim.attributes()), "\n");
}

}  // namespace

std::string ExtractionText(const Article& article, const Extraction& extraction) {
  std::string out = "# entities\n";
  for (const ExtractedEntity& entity : extraction.entities()) AppendEntity(entity, &out);
  absl::StrAppend(&out, "# events\n");
  for (const ExtractedEvent& event : extraction.events())
    AppendEvent(article, extraction, event, &out);
  absl::StrAppend(&out, "# claims\n");
  for (const ExtractedClaim& claim : extraction.claims()) AppendClaim(extraction, claim, &out);
  absl::StrAppend(&out, "# statements\n");
  for (const ExtractedStatement& statement : extraction.statements()) {
    absl::StrAppend(&out, SpeakerName(extraction, statement.speaker_plus_one()),
                    statement.quoted() ? "\tquoted\t" : "\treported\t",
                    statement.polarity() == NEGATIVE ? "denies\t" : "",
                    Slice(article, statement.content()), "\n");
  }
  return out;
}

std::vector<std::string> FoundLines(const Article& article, const Extraction& extraction) {
  std::vector<std::string> lines;
  for (const ExtractedClaim& claim : extraction.claims())
    lines.push_back(ClaimLine(extraction, claim));
  for (const ExtractedEvent& event : extraction.events()) {
    for (const Participant& participant : event.participants()) {
      lines.push_back(absl::StrCat(event.type(), "(", participant.role(), "=",
                                   NameOf(extraction, participant.entity()), ")",
                                   Standing(event.polarity(), event.modality())));
    }
  }
  for (const ExtractedStatement& statement : extraction.statements()) {
    lines.push_back(absl::StrCat(SpeakerName(extraction, statement.speaker_plus_one()), " SAID ",
                                 Slice(article, statement.content())));
  }
  return lines;
}

}  // namespace dossier

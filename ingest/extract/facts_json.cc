#include "ingest/extract/facts_json.h"

#include <set>
#include <string_view>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "ingest/extract/enum_names.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

void AppendQuoted(std::string_view text, std::string* out) {
  out->push_back('"');
  for (char c : text) {
    if (c == '"' || c == '\\')
      absl::StrAppend(out, "\\", std::string(1, c));
    else if (c == '\n')
      absl::StrAppend(out, "\\n");
    else if (static_cast<unsigned char>(c) < 0x20)
      absl::StrAppend(out, absl::StrFormat("\\u%04x", static_cast<int>(c)));
    else
      out->push_back(c);
  }
  out->push_back('"');
}

void AppendField(std::string_view key, std::string_view value, std::string* out) {
  AppendQuoted(key, out);
  absl::StrAppend(out, ": ");
  AppendQuoted(value, out);
}

std::string Id(uint32_t entity) { return absl::StrCat("e", entity); }

std::string_view Slice(const Article& article, const Span& span) {
  return std::string_view(article.text()).substr(span.start(), span.end() - span.start());
}

std::string_view FileName(std::string_view uri) {
  size_t slash = uri.rfind('/');
  return slash == std::string_view::npos ? uri : uri.substr(slash + 1);
}

void AppendEntities(const Extraction& extraction, std::string* out) {
  bool first = true;
  for (const ExtractedEntity& entity : extraction.entities()) {
    absl::StrAppend(out, first ? "" : ", ", "{");
    first = false;
    AppendField("id", Id(entity.id()), out);
    absl::StrAppend(out, ", ");
    AppendField("name", entity.name(), out);
    absl::StrAppend(out, ", ");
    AppendField("label", entity.label(), out);
    absl::StrAppend(out, ", \"aliases\": [");
    for (int i = 0; i < entity.aliases_size(); ++i) {
      if (i > 0) absl::StrAppend(out, ", ");
      AppendQuoted(entity.aliases(i), out);
    }
    absl::StrAppend(out, "]}");
  }
}

void AppendFacts(const Article& article, const Extraction& extraction, std::string* out) {
  std::set<std::tuple<uint32_t, std::string, uint32_t, int, int>> seen;
  for (const ExtractedClaim& claim : extraction.claims()) {
    if (!seen.emplace(claim.subject(), claim.type(), claim.object(), claim.polarity(),
                      claim.modality())
             .second)
      continue;
    absl::StrAppend(out, seen.size() == 1 ? "{" : ", {");
    AppendField("s", Id(claim.subject()), out);
    absl::StrAppend(out, ", ");
    AppendField("type", claim.type(), out);
    absl::StrAppend(out, ", ");
    AppendField("o", Id(claim.object()), out);
    absl::StrAppend(out, ", ");
    AppendField("polarity", PolarityName(claim.polarity()), out);
    absl::StrAppend(out, ", ");
    AppendField("modality", ModalityName(claim.modality()), out);
    absl::StrAppend(out, ", ");
    AppendField("quote", Slice(article, claim.evidence().passage()), out);
    absl::StrAppend(out, ", ");
    AppendField("rule", claim.evidence().rule(), out);
    absl::StrAppend(out, "}");
  }
}

void AppendStatements(const Article& article, const Extraction& extraction, std::string* out) {
  bool first = true;
  for (const ExtractedStatement& statement : extraction.statements()) {
    absl::StrAppend(out, first ? "{" : ", {");
    first = false;
    AppendField("speaker",
                statement.speaker_plus_one() == 0 ? "" : Id(statement.speaker_plus_one() - 1), out);
    absl::StrAppend(out, ", ");
    AppendField("text", Slice(article, statement.content()), out);
    absl::StrAppend(out, ", \"quoted\": ", statement.quoted() ? "true" : "false", ", \"about\": [");
    for (int i = 0; i < statement.about_size(); ++i) {
      absl::StrAppend(out, i > 0 ? ", " : "", "\"", Id(statement.about(i)), "\"");
    }
    absl::StrAppend(out, "]}");
  }
}

}  // namespace

std::string FactsJson(const Article& article, const Extraction& extraction) {
  std::string out = "{";
  AppendField("article", FileName(article.uri()), &out);
  absl::StrAppend(&out, ", \"entities\": [");
  AppendEntities(extraction, &out);
  absl::StrAppend(&out, "], \"facts\": [");
  AppendFacts(article, extraction, &out);
  absl::StrAppend(&out, "], \"statements\": [");
  AppendStatements(article, extraction, &out);
  absl::StrAppend(&out, "]}");
  return out;
}

}  // namespace dossier

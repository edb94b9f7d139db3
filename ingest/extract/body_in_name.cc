#include "ingest/extract/body_in_name.h"

#include "absl/strings/str_cat.h"
#include "ingest/extract/entity_table.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {

BodyInName::BodyInName(const Document& document, const EntityTable& entities, ClaimWriter* writer)
    : document_(document), entities_(entities), writer_(writer) {
  for (size_t i = 0; i < document.names.size(); ++i) {
    const Name& name = document.names[i];
    auto id = entities.OfName(static_cast<uint32_t>(i));
    if (id && name.name_class == NameClass::kOrganization)
      organizations_.emplace(Words(name.tokens), *id);
  }
}

std::string BodyInName::Words(Range tokens) const {
  std::string words;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    std::string_view word = document_.Lower(i);
    absl::StrAppend(&words, words.empty() ? "" : " ",
                    absl::string_view(word.data(), word.size()));
  }
  return words;
}

void BodyInName::Add(const Name& name, Range inner) {
  auto whole = organizations_.find(Words(inner));
  auto part = entities_.OfName(static_cast<uint32_t>(&name - document_.names.data()));
  if (inner.empty() || whole == organizations_.end() || !part) return;
  Basis basis{name.tokens.begin, "part/in_name", 0.7, {}};
  basis.factuality.tense = PRESENT;
  writer_->AddClaim({*part, name.tokens, false, false}, "PART_OF",
                    {whole->second, inner, false, false}, basis);
}

void BodyInName::Of(const Name& name) {
  const Range& tokens = name.tokens;
  for (uint32_t i = tokens.begin + 1; i + 1 < tokens.end; ++i) {
    if (document_.Lower(i) != "of") continue;
    uint32_t begin = document_.Lower(i + 1) == "the" ? i + 2 : i + 1;
    Add(name, {begin, tokens.end});
  }
  // 'Organization of American States mission': all but the word for what it is.
  if (tokens.size() > 1 && !document_.tokens[tokens.end - 1].IsCapitalized())
    Add(name, {tokens.begin, tokens.end - 1});
}

void BodyInName::Run() {
  for (const Name& name : document_.names) {
    bool prose = IsProse(document_.sentences[document_.tokens[name.tokens.begin].sentence].kind);
    if (prose && name.name_class == NameClass::kOrganization && name.tokens.size() < 20) Of(name);
  }
}

}  // namespace dossier

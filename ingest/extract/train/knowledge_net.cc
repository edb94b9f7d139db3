#include "ingest/extract/train/knowledge_net.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "ingest/extract/entity_table.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/scorer/pair_candidate.h"
#include "ingest/text/document.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "simdjson.h"

namespace dossier {
namespace {

// Bytes of `text` before its character number `characters`.
uint32_t ByteOf(std::string_view text, uint64_t characters) {
  size_t at = 0;
  for (; at < text.size(); ++at) {
    bool begins = (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
    if (begins && characters-- == 0) break;
  }
  return static_cast<uint32_t>(at);
}

uint64_t NumberAt(simdjson::dom::element object, const char* key) {
  uint64_t number = 0;
  if (object[key].get(number)) return 0;
  return number;
}

std::string TextAt(simdjson::dom::element object, const char* key) {
  std::string_view text;
  if (object[key].get(text)) return "";
  return std::string(text);
}

KnowledgeNetFact FactOf(simdjson::dom::element object, std::string_view text) {
  return {TextAt(object, "property"), ByteOf(text, NumberAt(object, "subject_start")),
          ByteOf(text, NumberAt(object, "subject_end")),
          ByteOf(text, NumberAt(object, "object_start")),
          ByteOf(text, NumberAt(object, "object_end"))};
}

KnowledgeNetPassage PassageOf(simdjson::dom::element object) {
  KnowledgeNetPassage passage;
  passage.fold = std::atoi(TextAt(object, "fold").c_str());
  passage.document = TextAt(object, "document");
  passage.text = TextAt(object, "text");
  simdjson::dom::array list;
  if (!object["annotated_properties"].get(list)) {
    for (simdjson::dom::element property : list) {
      std::string_view name;
      if (!property.get(name)) passage.properties.emplace_back(name);
    }
  }
  if (!object["facts"].get(list)) {
    for (simdjson::dom::element fact : list) passage.facts.push_back(FactOf(fact, passage.text));
  }
  return passage;
}

bool Overlaps(const Document& document, const Endpoint& end, uint32_t start, uint32_t stop) {
  const Range& tokens = end.argument.mention;
  return document.tokens[tokens.begin].start < stop && start < document.tokens[tokens.end - 1].end;
}

}  // namespace

const KnowledgeNetProperty* FindProperty(std::string_view name) {
  static const std::vector<KnowledgeNetProperty> properties = {
      {"EMPLOYEE_OR_MEMBER_OF", {"WORKS_FOR", "MEMBER_OF", "LEADS"}},
      {"PLACE_OF_RESIDENCE", {"LIVES_IN"}},
      {"SPOUSE", {"SPOUSE_OF"}},
      {"PLACE_OF_BIRTH", {"BORN_IN"}},
      {"EDUCATED_AT", {"EDUCATED_AT"}},
      {"CHILD_OF", {"PARENT_OF"}, true},
      {"HEADQUARTERS", {"HEADQUARTERED_IN"}},
      {"FOUNDED_BY", {"FOUNDED"}, true},
      {"NATIONALITY", {"CITIZEN_OF"}},
      {"POLITICAL_AFFILIATION", {"MEMBER_OF"}},
      {"CEO", {"LEADS"}, true},
      {"SUBSIDIARY_OF", {"PART_OF"}},
  };
  for (const KnowledgeNetProperty& property : properties)
    if (property.name == name) return &property;
  return nullptr;
}

absl::StatusOr<std::vector<KnowledgeNetPassage>> ReadKnowledgeNet(const std::string& path) {
  simdjson::dom::parser parser;
  simdjson::dom::document_stream lines;
  simdjson::padded_string bytes;
  if (simdjson::padded_string::load(path).get(bytes))
    return absl::NotFoundError(absl::StrCat(path, ": cannot be read"));
  if (parser.parse_many(bytes).get(lines))
    return absl::InvalidArgumentError(absl::StrCat(path, ": is no JSON"));
  std::vector<KnowledgeNetPassage> passages;
  for (auto line : lines) {
    simdjson::dom::element object;
    if (line.get(object))
      return absl::InvalidArgumentError(absl::StrCat(path, ": a line is no JSON"));
    passages.push_back(PassageOf(object));
  }
  return passages;
}

absl::StatusOr<std::vector<LabelledPair>> PairsOf(const KnowledgeNetPassage& passage,
                                                  uint32_t number, const Extractor& extractor) {
  Article article;
  article.set_uri(passage.document);
  article.set_text(passage.text);
  auto document = extractor.Read(article);
  if (!document.ok()) return document.status();
  std::vector<std::string> judged;
  for (const std::string& name : passage.properties) {
    if (const KnowledgeNetProperty* property = FindProperty(name))
      judged.insert(judged.end(), property->types.begin(), property->types.end());
  }
  std::sort(judged.begin(), judged.end());
  judged.erase(std::unique(judged.begin(), judged.end()), judged.end());
  std::vector<LabelledPair> pairs;
  if (judged.empty()) return pairs;
  auto visit = [&](const EntityTable& entities, const PairCandidate& pair) {
    if (pair.across) return;
    LabelledPair made{pair.features,
                      std::string(entities.Label(pair.from->argument.entity)),
                      std::string(entities.Label(pair.to->argument.entity)),
                      {},
                      false,
                      judged,
                      1,
                      number};
    for (const KnowledgeNetFact& fact : passage.facts) {
      const KnowledgeNetProperty* property = FindProperty(fact.property);
      if (property == nullptr) continue;
      const Endpoint& subject = property->turned ? *pair.to : *pair.from;
      const Endpoint& object = property->turned ? *pair.from : *pair.to;
      if (!Overlaps(**document, subject, fact.subject_start, fact.subject_end) ||
          !Overlaps(**document, object, fact.object_start, fact.object_end))
        continue;
      made.types.insert(made.types.end(), property->types.begin(), property->types.end());
      made.either |= property->types.size() > 1;
    }
    pairs.push_back(std::move(made));
  };
  extractor.ExtractFrom(**document, visit);
  return pairs;
}

}  // namespace dossier

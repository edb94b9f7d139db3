#include "ingest/evaluate/relations/knowledge_net.h"

#include <cstdlib>
#include <utility>

#include "absl/strings/str_cat.h"
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

}  // namespace

const KnowledgeNetProperty* FindProperty(std::string_view name) {
  static const std::vector<KnowledgeNetProperty> properties = {
      {"EMPLOYEE_OR_MEMBER_OF", {"WORKS_FOR", "MEMBER_OF", "LEADS"}, false, "", {}},
      {"PLACE_OF_RESIDENCE", {"LIVES_IN"}, false, "", {}},
      {"SPOUSE", {"SPOUSE_OF"}, false, "", {}},
      {"PLACE_OF_BIRTH", {"BORN_IN"}, false, "", {}},
      {"EDUCATED_AT", {"EDUCATED_AT"}, false, "", {}},
      {"CHILD_OF", {"PARENT_OF"}, true, "", {}},
      {"HEADQUARTERS", {"HEADQUARTERED_IN"}, false, "", {}},
      {"FOUNDED_BY", {"FOUNDED"}, true, "", {}},
      {"NATIONALITY", {"CITIZEN_OF"}, false, "", {}},
      {"POLITICAL_AFFILIATION", {"MEMBER_OF"}, false, "Party", {}},
      {"CEO", {"LEADS"}, true, "", {"ceo", "chief executive"}},
      {"SUBSIDIARY_OF", {"PART_OF"}, false, "", {}},
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

}  // namespace dossier

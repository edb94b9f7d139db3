#include <array>

#include "ingest/text/block.h"
#include "ingest/text/entity.h"
#include "ingest/text/layer.h"
#include "ingest/text/name.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, 9> kBlockKinds = {"paragraph",  "title",     "heading",
                                                         "caption",    "list item", "block quote",
                                                         "table cell", "byline",    "address"};
constexpr std::array<std::string_view, kNameClasses> kClasses = {
    "Person", "Organization", "Place",   "Work",     "Event",  "Group",   "Nationality", "Date",
    "Time",   "Money",        "Percent", "Quantity", "Number", "Ordinal", "Other"};
constexpr std::array<std::string_view, 4> kMentionKinds = {"name", "nominal", "pronoun", "demonym"};
constexpr std::array<std::string_view, kLayers> kLayerNames = {
    "tokens", "paragraphs", "sentences", "quotations", "tags",     "lemmas",      "names",
    "values", "parse",      "states",    "titles",     "acronyms", "coreference", "chains"};

}  // namespace

std::string_view ToString(BlockKind kind) { return kBlockKinds[static_cast<size_t>(kind)]; }
std::string_view ToString(NameClass c) { return kClasses[static_cast<size_t>(c)]; }
std::string_view ToString(MentionKind kind) { return kMentionKinds[static_cast<size_t>(kind)]; }
std::string_view ToString(Layer layer) { return kLayerNames[static_cast<size_t>(layer)]; }

std::string Layers::ToString() const {
  std::string out;
  for (int i = 0; i < kLayers; ++i) {
    if (!Has(static_cast<Layer>(i))) continue;
    if (!out.empty()) out += ", ";
    out += kLayerNames[i];
  }
  return out.empty() ? "none" : out;
}

}  // namespace dossier

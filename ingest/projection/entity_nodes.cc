#include <algorithm>

#include "ingest/identity/name_folding.h"
#include "ingest/projection/article_view.h"
#include "ingest/projection/attributes.h"
#include "ingest/projection/contribution.h"
#include "ingest/projection/fact_value.h"
#include "ingest/projection/parts.h"
#include "proto/article.pb.h"
#include "proto/extraction.pb.h"
#include "proto/stored.pb.h"

namespace dossier {
namespace {

// The name that a node's key is made of, without what tells it apart from others.
std::string_view NameInKey(std::string_view node_key) {
  std::string_view name = node_key.substr(std::min(node_key.size(), node_key.find('/') + 1));
  for (std::string_view end : {" (", " #"}) name = name.substr(0, name.find(end));
  return name;
}

// A full form is one that a reader who knows nothing else understands: the name that the node's key
// is made of, or more. Countries are keyed by code: the name that an article's entry gives them is the full one unless
// it is an acronym, and 'Mexican' beside it is not.
bool IsFullForm(const std::string& form, bool is_entry_name, const std::string& node_key) {
  if (node_key.starts_with("country/")) return is_entry_name && !LooksLikeAcronym(form);
  const std::string folded = FoldName(form);
  const std::string_view name = NameInKey(node_key);
  return folded.starts_with(name) && (folded.size() == name.size() || folded[name.size()] == ' ');
}

void AddForm(const std::string& form, bool is_entry_name, const std::string& node_key, Contribution* node) {
  const char strength = IsFullForm(form, is_entry_name, node_key) ? 's' : 'w';
  node->facts.insert({Fold::kName, "name", std::string(1, strength).append(TextFact(form))});
}

void AddProperty(const ArticleView& view, const ExtractedProperty& property, Contribution* node) {
  const auto fact = FactOf(property.value());
  if (!fact) return;
  // An entity's name is made of its name forms.
  const std::string key = property.key() == "name" ? "stated_name" : PropertyFor(property.key());
  node->facts.insert({Fold::kClaimed, key, *fact});
  if (fact->front() == 'd' && property.value().date().size() < 10) {
    node->facts.insert(
        {Fold::kClaimed, key + "_precision", TextFact(DatePrecision(property.value().date()))});
  }
  StoredEvidence evidence = PlainEvidence(view, property.evidence());
  evidence.set_property(key);
  node->evidence.push_back(std::move(evidence));
}

// The place where the article first names it, or first speaks of it.
const Mention* FirstMention(const ExtractedEntity& entity) {
  const Mention* first = nullptr;
  const auto rank = [](const Mention& m) {
    return std::make_pair(m.kind() != Mention::NAME, m.span().start());
  };
  for (const Mention& mention : entity.mentions()) {
    if (first == nullptr || rank(mention) < rank(*first)) first = &mention;
  }
  return first;
}

void AddEntity(const ArticleView& view, const ExtractedEntity& entity, ContributionSet* out) {
  const std::string& key = view.node_keys[entity.id()];
  Contribution& node = out->Node(key);
  node.facts.insert({Fold::kLabel, entity.label(), ""});
  if (!entity.finer_label().empty()) node.facts.insert({Fold::kLabel, entity.finer_label(), ""});
  if (!entity.name().empty()) AddForm(entity.name(), true, key, &node);
  for (const std::string& alias : entity.aliases()) AddForm(alias, false, key, &node);
  for (const std::string& title : entity.titles())
    node.facts.insert({Fold::kAll, "titles", TextFact(title)});
  if (!entity.country_code().empty()) {
    node.facts.insert({Fold::kBest, "country_code", TextFact(entity.country_code())});
  }
  for (const ExtractedProperty& property : entity.properties()) AddProperty(view, property, &node);
  AddDays(view, &node);
  if (const Mention* mention = FirstMention(entity); mention != nullptr) {
    node.evidence.push_back(
        SpanEvidence(view, mention->span().start(), mention->span().end(), "mention"));
  }
}

}  // namespace

void ProjectEntities(const ArticleView& view, ContributionSet* out) {
  for (const ExtractedEntity& entity : view.entry->entities()) AddEntity(view, entity, out);
}

}  // namespace dossier

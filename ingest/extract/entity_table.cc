#include "ingest/extract/entity_table.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "ingest/extract/country_table.h"
#include "ingest/text/document.h"
#include "proto/extraction.pb.h"

namespace dossier {
namespace {

// Ends of titles that members of parties hold.
constexpr std::string_view kPolitical[] = {
    "minister",      "senator",    "mp",       "lawmaker",   "legislator", "deputy",
    "mayor",         "councillor", "governor", "politician", "candidate",  "congressman",
    "congresswoman", "leader",     "premier"};
constexpr size_t kMostTitled = 200;  // people looked at for 'the minister'

Mention::Kind KindOf(MentionKind kind) {
  switch (kind) {
    case MentionKind::kName:
      return Mention::NAME;
    case MentionKind::kNominal:
      return Mention::NOMINAL;
    case MentionKind::kPronoun:
      return Mention::PRONOUN;
    case MentionKind::kDemonym:
      return Mention::DEMONYM;
  }
  return Mention::NAME;
}

// A name as one line: line breaks and runs of space in the text become one space.
std::string OneLine(std::string_view text) {
  std::string line;
  for (char c : text) {
    bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (space && (line.empty() || line.back() == ' ')) continue;
    line.push_back(space ? ' ' : c);
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

// Whether a title ends in the word, or has it as initials.
bool TitleMeans(std::string_view title, std::string_view word) {
  std::string lower = absl::AsciiStrToLower(absl::string_view(title.data(), title.size()));
  std::string initials;
  size_t last = 0;
  for (size_t i = 0; i < lower.size(); ++i) {
    bool begins = i == 0 || lower[i - 1] == ' ';
    if (!begins) continue;
    last = i;
    if (lower.compare(i, 3, "of ") != 0 && lower.compare(i, 4, "the ") != 0)
      initials.push_back(lower[i]);
  }
  size_t of = lower.find(" of ");
  std::string_view head = of == std::string::npos ? std::string_view(lower).substr(last)
                                                  : std::string_view(lower).substr(0, of);
  return head == word || lower == word || (word.size() >= 2 && initials == word);
}

bool HasDemonym(const Document& document, const TextEntity& entity) {
  for (uint32_t mention : entity.mentions) {
    if (document.mentions[mention].kind == MentionKind::kDemonym) return true;
  }
  return false;
}

}  // namespace

std::string_view LabelOf(NameClass name_class) {
  switch (name_class) {
    case NameClass::kPerson:
      return "Person";
    case NameClass::kOrganization:
      return "Organization";
    case NameClass::kPlace:
      return "Place";
    case NameClass::kNationality:
      return "Place";
    case NameClass::kWork:
      return "Work";
    case NameClass::kEvent:
      return "Work";
    case NameClass::kGroup:
      return "Group";
    default:
      return "";
  }
}

EntityTable::EntityTable(const Document& document, Extraction* out)
    : document_(document), out_(out), of_text_entity_(document.entities.size(), kNone) {
  for (uint32_t i = 0; i < document.entities.size(); ++i) AddNamed(i);
}

void EntityTable::AddNamed(uint32_t text_entity) {
  const TextEntity& entity = document_.entities[text_entity];
  std::string_view label = LabelOf(entity.name_class);
  // A country that only its nationals or a mark of nation ('Peruvian') speak of has no name form in
  // the text.
  bool nation = entity.canonical == kNone && !CountryName(entity.country.view()).empty() &&
                HasDemonym(document_, entity);
  if (label.empty() || (entity.canonical == kNone && !nation)) return;
  uint32_t id = static_cast<uint32_t>(out_->entities_size());
  of_text_entity_[text_entity] = id;
  ExtractedEntity* made = out_->add_entities();
  made->set_id(id);
  made->set_label(std::string(label));
  if (entity.finer != 0) made->set_finer_label(std::string(document_.Finer(entity.finer)));
  if (nation) made->set_finer_label("Country");
  made->set_country_code(std::string(entity.country.view()));
  if (made->finer_label() == "Country") countries_.emplace(made->country_code(), id);
  AddForms(entity, id);
}

void EntityTable::AddForms(const TextEntity& entity, uint32_t id) {
  ExtractedEntity* made = out_->mutable_entities(static_cast<int>(id));
  std::set<std::string> forms;
  for (uint32_t index : entity.mentions) {
    const EntityMention& mention = document_.mentions[index];
    std::string_view text = document_.Text(mention.tokens);
    Mention* added = made->add_mentions();
    added->set_kind(KindOf(mention.kind));
    uint32_t start = document_.tokens[mention.tokens.begin].start;
    added->mutable_span()->set_start(start);
    added->mutable_span()->set_end(start + static_cast<uint32_t>(text.size()));
    if (mention.kind == MentionKind::kName || mention.kind == MentionKind::kDemonym)
      forms.insert(OneLine(text));
  }
  bool demonym = entity.canonical == kNone ||
                 document_.mentions[entity.canonical].kind == MentionKind::kDemonym;
  std::string_view country = demonym ? CountryName(entity.country.view()) : "";
  made->set_name(country.empty()
                     ? OneLine(document_.Text(document_.mentions[entity.canonical].tokens))
                     : std::string(country));
  forms.erase(made->name());
  for (const std::string& form : forms) made->add_aliases(form);
}

std::optional<uint32_t> EntityTable::OfTextEntity(uint32_t text_entity) const {
  if (text_entity == kNone || of_text_entity_[text_entity] == kNone) return std::nullopt;
  return of_text_entity_[text_entity];
}

std::optional<uint32_t> EntityTable::OfName(uint32_t name) const {
  uint32_t mention = document_.names[name].mention;
  if (mention == kNone) return std::nullopt;
  return OfTextEntity(document_.mentions[mention].entity);
}

uint32_t EntityTable::Group(uint32_t head, Range phrase) {
  uint32_t mention = document_.MentionAt(head);
  uint32_t text_entity = mention == kNone ? kNone : document_.mentions[mention].entity;
  if (text_entity != kNone && of_text_entity_[text_entity] != kNone)
    return of_text_entity_[text_entity];
  std::string name = OneLine(document_.Text(phrase));
  auto [known, fresh] = groups_.emplace(name, static_cast<uint32_t>(out_->entities_size()));
  if (!fresh) {
    if (text_entity == kNone) AddNominal(known->second, phrase);
    return known->second;
  }
  uint32_t id = static_cast<uint32_t>(out_->entities_size());
  ExtractedEntity* made = out_->add_entities();
  made->set_id(id);
  made->set_label("Group");
  if (text_entity != kNone) {
    of_text_entity_[text_entity] = id;
    // Only for its mentions: a group's forms are not names.
    for (uint32_t index : document_.entities[text_entity].mentions) {
      const EntityMention& other = document_.mentions[index];
      Mention* added = made->add_mentions();
      added->set_kind(KindOf(other.kind));
      added->mutable_span()->set_start(document_.tokens[other.tokens.begin].start);
      added->mutable_span()->set_end(document_.tokens[other.tokens.end - 1].end);
    }
  } else {
    AddNominal(id, phrase);
  }
  made->set_name(name);
  return id;
}

void EntityTable::AddNominal(uint32_t id, Range phrase) {
  uint32_t start = document_.tokens[phrase.begin].start;
  if (!shown_.insert({id, start}).second) return;
  auto* mentions = out_->mutable_entities(static_cast<int>(id))->mutable_mentions();
  Mention* added = mentions->Add();
  added->set_kind(Mention::NOMINAL);
  added->mutable_span()->set_start(start);
  added->mutable_span()->set_end(document_.tokens[phrase.end - 1].end);
  // Speech is read before claims: mentions come out of order.
  for (int i = mentions->size() - 1; i > 0; --i) {
    if (mentions->Get(i - 1).span().start() <= mentions->Get(i).span().start()) break;
    mentions->SwapElements(i - 1, i);
  }
}

std::optional<uint32_t> EntityTable::LastWithTitle(std::string_view word, uint32_t before) const {
  std::optional<uint32_t> best;
  uint32_t nearest = 0;
  size_t looked = 0;
  for (auto id = titled_.rbegin(); id != titled_.rend() && looked < kMostTitled; ++id, ++looked) {
    const ExtractedEntity& entity = out_->entities(static_cast<int>(*id));
    bool titled = false;
    for (const std::string& title : entity.titles()) titled |= TitleMeans(title, word);
    if (!titled || entity.label() != "Person") continue;
    auto after = std::upper_bound(
        entity.mentions().begin(), entity.mentions().end(), before,
        [](uint32_t at, const Mention& mention) { return at < mention.span().end(); });
    if (after == entity.mentions().begin()) continue;
    uint32_t end = std::prev(after)->span().end();
    if (!best || end > nearest) best = *id, nearest = end;
  }
  return best;
}

std::optional<uint32_t> EntityTable::CountryWithCode(std::string_view code) const {
  auto found = countries_.find(std::string(code));
  if (found == countries_.end()) return std::nullopt;
  return found->second;
}

std::optional<uint32_t> EntityTable::OrganizationLike(std::string_view part) const {
  absl::string_view wanted(part.data(), part.size());
  for (const ExtractedEntity& entity : out_->entities()) {
    if (entity.label() != "Organization") continue;
    if (absl::StrContains(absl::AsciiStrToLower(entity.name()), wanted)) return entity.id();
    for (const std::string& alias : entity.aliases()) {
      if (absl::StrContains(absl::AsciiStrToLower(alias), wanted)) return entity.id();
    }
  }
  return std::nullopt;
}

std::optional<uint32_t> EntityTable::OnlyCountry() const {
  if (countries_.size() != 1) return std::nullopt;
  return countries_.begin()->second;
}

std::string_view EntityTable::Label(uint32_t id) const {
  return out_->entities(static_cast<int>(id)).label();
}
std::string_view EntityTable::Finer(uint32_t id) const {
  return out_->entities(static_cast<int>(id)).finer_label();
}

std::vector<std::string> EntityTable::NamesOf(uint32_t id) const {
  const ExtractedEntity& entity = out_->entities(static_cast<int>(id));
  std::vector<std::string> names = {entity.name()};
  names.insert(names.end(), entity.aliases().begin(), entity.aliases().end());
  return names;
}

bool EntityTable::IsPolitician(uint32_t id) const {
  for (const std::string& title : out_->entities(static_cast<int>(id)).titles()) {
    std::string lower = absl::AsciiStrToLower(title);
    for (std::string_view word : kPolitical) {
      if (absl::EndsWith(lower, absl::string_view(word.data(), word.size()))) return true;
    }
  }
  return false;
}

void EntityTable::AddTitle(uint32_t id, std::string_view title) {
  auto* titles = out_->mutable_entities(static_cast<int>(id))->mutable_titles();
  std::string text = OneLine(title);
  if (std::find(titles->begin(), titles->end(), text) != titles->end()) return;
  if (titles->empty()) titled_.push_back(id);
  titles->Add(std::move(text));
  std::sort(titles->begin(), titles->end());
}

void EntityTable::AddNumber(uint32_t id, std::string_view key, int64_t value, uint32_t start,
                            uint32_t end) {
  ExtractedEntity* entity = out_->mutable_entities(static_cast<int>(id));
  for (const ExtractedProperty& known : entity->properties()) {
    if (known.key() == key) return;
  }
  ExtractedProperty* property = entity->add_properties();
  property->set_key(std::string(key));
  property->mutable_value()->set_integer(value);
  property->mutable_evidence()->mutable_passage()->set_start(start);
  property->mutable_evidence()->mutable_passage()->set_end(end);
  property->mutable_evidence()->set_rule("entity/number");
  property->mutable_evidence()->set_confidence(0.9);
}

}  // namespace dossier

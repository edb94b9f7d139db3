#include "ingest/projection/graph_fold.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/value/equality.h"
#include "proto/projection.pb.h"
#include "proto/stored.pb.h"

namespace dossier {

struct GraphFold::Element {
  explicit Element(std::string key) : tallies(std::move(key)) {}
  ElementTallies tallies;
  bool is_relationship = false;
  bool in_graph = false;
};

namespace {

std::set<Fact> FactsOf(const ElementRecord& record) {
  std::set<Fact> facts;
  for (const FactRecord& fact : record.facts()) {
    facts.insert({static_cast<Fold>(fact.fold()), fact.property(), fact.value()});
  }
  return facts;
}

std::set<Fact> Without(const std::set<Fact>& facts, const std::set<Fact>& others) {
  std::set<Fact> left;
  std::set_difference(facts.begin(), facts.end(), others.begin(), others.end(),
                      std::inserter(left, left.end()));
  return left;
}

// The very same value: 1 and 1.0 are two.
bool Same(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) return false;
  if (a.kind() != ValueKind::kList) return Equivalent(a, b);
  return std::equal(a.list().begin(), a.list().end(), b.list().begin(), b.list().end(), Same);
}

absl::Status CountAll(const RecordReader& records, const std::set<Fact>& facts, int change,
                      ElementTallies* tallies) {
  for (const Fact& fact : facts) {
    if (absl::Status s = tallies->Count(records, fact, change); !s.ok()) return s;
  }
  return absl::OkStatus();
}

}  // namespace

GraphFold::GraphFold(Transaction* transaction) : transaction_(transaction) {}
GraphFold::~GraphFold() = default;

absl::StatusOr<GraphFold::Element*> GraphFold::Load(const std::string& key, bool is_relationship) {
  std::unique_ptr<Element>& element = elements_[key];
  if (element != nullptr) return element.get();
  auto fresh = std::make_unique<Element>(key);
  if (absl::Status s = fresh->tallies.Read(*transaction_); !s.ok()) return s;
  fresh->is_relationship = is_relationship;
  fresh->in_graph = fresh->tallies.articles > 0;
  element = std::move(fresh);
  return element.get();
}

absl::Status GraphFold::Replace(std::string_view digest,
                                const std::vector<const ElementRecord*>& before,
                                const std::vector<Contribution>& after) {
  std::map<std::string_view, const ElementRecord*> left;
  for (const ElementRecord* record : before) left.emplace(record->key(), record);
  for (const Contribution& contribution : after) {
    const auto found = left.find(contribution.key);
    absl::Status s = found == left.end() ? Join(digest, contribution)
                                         : Change(digest, *found->second, contribution);
    if (!s.ok()) return s;
    if (found != left.end()) left.erase(found);
  }
  for (const auto& [key, record] : left) {
    if (absl::Status s = Leave(digest, *record); !s.ok()) return s;
  }
  return FlushExclusive();
}

// Nobody else will come to them, and a name that turns out to be another's may touch many articles.
absl::Status GraphFold::FlushExclusive() {
  for (const bool relationships : {true, false}) {
    for (const std::string& key : exclusive_) {
      const auto at = elements_.find(key);
      if (at == elements_.end() || at->second->is_relationship != relationships) continue;
      if (absl::Status s = FlushOne(*at->second); !s.ok()) return s;
      elements_.erase(at);
    }
  }
  exclusive_.clear();
  return absl::OkStatus();
}

void GraphFold::NoteExclusive(bool exclusive, ElementTallies* tallies) {
  tallies->exclusive = exclusive;
  if (exclusive) exclusive_.push_back(tallies->key());
}

absl::Status GraphFold::Join(std::string_view digest, const Contribution& contribution) {
  auto element = Load(contribution.key, !contribution.type.empty());
  if (!element.ok()) return element.status();
  ElementTallies& tallies = (*element)->tallies;
  if (!(*element)->in_graph) {
    if (absl::Status s = Create(contribution, *element); !s.ok()) return s;
  }
  ++tallies.articles;
  NoteExclusive(contribution.exclusive, &tallies);
  if (absl::Status s = CountAll(*transaction_, contribution.facts, 1, &tallies); !s.ok()) return s;
  return SetEvidence(digest, **element, contribution.evidence);
}

absl::Status GraphFold::Leave(std::string_view digest, const ElementRecord& record) {
  auto element = Load(record.key(), !record.type().empty());
  if (!element.ok()) return element.status();
  ElementTallies& tallies = (*element)->tallies;
  if (tallies.articles == 0)
    return absl::DataLossError(absl::StrCat("no article is counted for ", record.key()));
  --tallies.articles;
  NoteExclusive(record.exclusive(), &tallies);
  const std::set<Fact> facts = FactsOf(record);
  if (record.exclusive()) tallies.Recall(facts);
  if (absl::Status s = CountAll(*transaction_, facts, -1, &tallies); !s.ok()) return s;
  return SetEvidence(digest, **element, {});
}

absl::Status GraphFold::Change(std::string_view digest, const ElementRecord& before,
                               const Contribution& after) {
  const ElementRecord now = RecordOf(after);
  const std::set<Fact> old_facts = FactsOf(before);
  const bool same_facts = old_facts == after.facts;
  if (same_facts && now.evidence_mark() == before.evidence_mark()) return absl::OkStatus();
  auto element = Load(after.key, !after.type.empty());
  if (!element.ok()) return element.status();
  ElementTallies& tallies = (*element)->tallies;
  NoteExclusive(after.exclusive, &tallies);
  if (before.exclusive()) tallies.Recall(old_facts);
  if (absl::Status s = CountAll(*transaction_, Without(old_facts, after.facts), -1, &tallies);
      !s.ok())
    return s;
  if (absl::Status s = CountAll(*transaction_, Without(after.facts, old_facts), 1, &tallies);
      !s.ok())
    return s;
  if (now.evidence_mark() == before.evidence_mark()) return absl::OkStatus();
  return SetEvidence(digest, **element, after.evidence);
}

absl::Status GraphFold::Create(const Contribution& contribution, Element* element) {
  auto id =
      element->is_relationship ? CreateRelationship(contribution) : CreateNode(contribution.key);
  if (!id.ok()) return id.status();
  element->tallies.id = *id;
  element->in_graph = true;
  return absl::OkStatus();
}

// Users' changes may have kept the place of a node that articles had left: it is taken again.
absl::StatusOr<uint64_t> GraphFold::CreateNode(const std::string& key) {
  auto id = transaction_->CreateNode(key);
  if (!absl::IsAlreadyExists(id.status())) return id;
  return transaction_->FindNodeByKey(key);
}

absl::StatusOr<uint64_t> GraphFold::CreateRelationship(const Contribution& contribution) {
  auto start = Load(contribution.start, false);
  if (!start.ok()) return start.status();
  auto end = Load(contribution.end, false);
  if (!end.ok()) return end.status();
  if (!(*start)->in_graph || !(*end)->in_graph) {
    return absl::InternalError(
        absl::StrCat("an end of ", contribution.key, " is not in the graph"));
  }
  auto type = transaction_->MakeType(contribution.type);
  if (!type.ok()) return type.status();
  auto id = transaction_->CreateRelationship((*start)->tallies.id, *type, (*end)->tallies.id,
                                             contribution.key);
  if (!absl::IsAlreadyExists(id.status())) return id;
  return transaction_->FindRelationshipByKey(contribution.key);
}

absl::Status GraphFold::SetEvidence(std::string_view digest, const Element& element,
                                    const std::vector<StoredEvidence>& evidence) {
  if (element.is_relationship) {
    return transaction_->SetRelationshipEvidence(element.tallies.id, digest, evidence);
  }
  return transaction_->SetNodeEvidence(element.tallies.id, digest, evidence);
}

absl::Status GraphFold::Flush() {
  // Relationships go before their ends do.
  for (const bool relationships : {true, false}) {
    for (auto& [key, element] : elements_) {
      if (element->is_relationship != relationships) continue;
      if (absl::Status s = FlushOne(*element); !s.ok()) return s;
    }
  }
  elements_.clear();
  return absl::OkStatus();
}

absl::Status GraphFold::FlushOne(Element& element) {
  absl::Status s = element.tallies.articles > 0 ? WriteChanged(element) : Delete(element);
  return s.ok() ? element.tallies.Write(transaction_) : s;
}

absl::Status GraphFold::WriteChanged(const Element& element) {
  for (const auto& [name, property] : element.tallies.properties()) {
    if (!property.touched) continue;
    const Outcome now = OutcomeOf(name.first, name.second, property.tally);
    Outcome changed;
    for (size_t i = 0; i < now.properties.size(); ++i) {
      if (!Same(now.properties[i].second, property.before.properties[i].second)) {
        changed.properties.push_back(now.properties[i]);
      }
    }
    changed.label = now.label;
    const bool label_changed = now.label != property.before.label;
    if (absl::Status s = Write(element, changed, label_changed ? name.second : ""); !s.ok())
      return s;
  }
  return absl::OkStatus();
}

absl::Status GraphFold::Write(const Element& element, const Outcome& outcome,
                              const std::string& label) {
  const uint64_t id = element.tallies.id;
  if (!label.empty()) {
    auto label_id = transaction_->MakeLabel(label);
    if (!label_id.ok()) return label_id.status();
    absl::Status s = outcome.label ? transaction_->AddLabel(id, *label_id)
                                   : transaction_->RemoveLabel(id, *label_id);
    if (!s.ok()) return s;
  }
  for (const auto& [name, value] : outcome.properties) {
    auto key = transaction_->MakeKey(name);
    if (!key.ok()) return key.status();
    absl::Status s = element.is_relationship
                         ? transaction_->SetRelationshipProperty(id, *key, value)
                         : transaction_->SetNodeProperty(id, *key, value);
    if (!s.ok()) return s;
  }
  return absl::OkStatus();
}

absl::Status GraphFold::Delete(const Element& element) {
  if (!element.in_graph) return absl::OkStatus();
  return element.is_relationship ? transaction_->DeleteRelationship(element.tallies.id)
                                 : transaction_->DeleteNode(element.tallies.id);
}

}  // namespace dossier

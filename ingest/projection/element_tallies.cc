#include "ingest/projection/element_tallies.h"

#include "absl/strings/str_cat.h"
#include "proto/projection.pb.h"

namespace dossier {
namespace {

// More values than this live in a record of their own.
constexpr size_t kMostValuesInside = 24;

absl::Status Damaged(const std::string& key) {
  return absl::DataLossError(
      absl::StrCat("the tallies of ", key, " do not agree with its articles"));
}

void CopyTo(const Tally& tally, PropertyTally* stored) {
  for (const auto& [value, articles] : tally) {
    ValueTally& entry = *stored->add_values();
    entry.set_value(value);
    entry.set_articles(articles);
  }
}

void CopyFrom(const PropertyTally& stored, Tally* tally) {
  for (const ValueTally& entry : stored.values()) tally->emplace(entry.value(), entry.articles());
}

}  // namespace

std::string ElementTallies::ValuesKey(const std::pair<Fold, std::string>& name) const {
  return absl::StrCat(key_, "\x1f", static_cast<int>(name.first), name.second);
}

absl::Status ElementTallies::Read(const RecordReader& records) {
  auto bytes = records.GetRecord(kElementFamily, key_);
  if (absl::IsNotFound(bytes.status())) return absl::OkStatus();
  if (!bytes.ok()) return bytes.status();
  ElementTally stored;
  if (!stored.ParseFromString(*bytes)) return Damaged(key_);
  id = stored.id();
  articles = stored.articles();
  for (const PropertyTally& one : stored.properties()) {
    Property& property = properties_[{static_cast<Fold>(one.fold()), one.property()}];
    property.apart = one.apart();
    property.loaded = !one.apart();
    CopyFrom(one, &property.tally);
  }
  return absl::OkStatus();
}

absl::Status ElementTallies::LoadApart(const RecordReader& records,
                                       const std::pair<Fold, std::string>& name,
                                       Property* property) {
  auto bytes = records.GetRecord(kValuesFamily, ValuesKey(name));
  if (!bytes.ok()) return bytes.status();
  PropertyTally stored;
  if (!stored.ParseFromString(*bytes)) return Damaged(key_);
  CopyFrom(stored, &property->tally);
  property->loaded = true;
  return absl::OkStatus();
}

absl::Status ElementTallies::Count(const RecordReader& records, const Fact& fact, int change) {
  const std::pair<Fold, std::string> name(fact.fold, fact.property);
  Property& property = properties_[name];
  if (property.apart && !property.loaded) {
    if (absl::Status s = LoadApart(records, name, &property); !s.ok()) return s;
  }
  if (!property.touched) property.before = OutcomeOf(fact.fold, fact.property, property.tally);
  property.touched = property.loaded = true;
  uint64_t& count = property.tally[fact.value];
  if (change < 0 && count == 0) return Damaged(key_);
  count += static_cast<uint64_t>(static_cast<int64_t>(change));
  if (count == 0) property.tally.erase(fact.value);
  return absl::OkStatus();
}

void ElementTallies::Recall(const std::set<Fact>& facts) {
  for (const Fact& fact : facts) properties_[{fact.fold, fact.property}].tally[fact.value] = 1;
}

absl::Status ElementTallies::WriteApart(Transaction* transaction,
                                        const std::pair<Fold, std::string>& name,
                                        const Property& property) {
  if (property.tally.empty()) return transaction->DeleteRecord(kValuesFamily, ValuesKey(name));
  PropertyTally stored;
  CopyTo(property.tally, &stored);
  return transaction->PutRecord(kValuesFamily, ValuesKey(name), stored.SerializeAsString());
}

absl::Status ElementTallies::Write(Transaction* transaction) {
  ElementTally stored;
  stored.set_id(id);
  stored.set_articles(articles);
  for (auto& [name, property] : properties_) {
    if (exclusive) break;
    if (property.touched && property.tally.size() > kMostValuesInside) property.apart = true;
    if (property.touched && property.apart) {
      if (absl::Status s = WriteApart(transaction, name, property); !s.ok()) return s;
    }
    if (property.loaded && property.tally.empty()) property.apart = false;
    if (property.tally.empty() && !property.apart) continue;
    PropertyTally& one = *stored.add_properties();
    one.set_fold(static_cast<FoldKind>(name.first));
    one.set_property(name.second);
    one.set_apart(property.apart);
    if (!property.apart) CopyTo(property.tally, &one);
  }
  if (articles == 0) return transaction->DeleteRecord(kElementFamily, key_);
  return transaction->PutRecord(kElementFamily, key_, stored.SerializeAsString());
}

}  // namespace dossier

#include "ingest/identity/identity_change.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/identity/identity_records.h"
#include "ingest/identity/node_merging.h"
#include "ingest/identity/profile.h"
#include "ingest/identity/profile_terms.h"
#include "ingest/identity/rule.h"
#include "proto/identity.pb.h"

namespace dossier {

struct IdentityChange::Entry {
  std::shared_ptr<Profile> profile = std::make_shared<Profile>();
  ProfileRecord record;  // without its profile
  uint64_t articles_before = 0;
  bool dirty = false;
};

// Profiles to decide, those that tell more first.
class IdentityChange::Worklist {
 public:
  void Push(const std::string& id, const Profile& profile) { items_.emplace(Detail(profile), id); }
  bool empty() const { return items_.empty(); }
  std::string Pop() {
    const auto last = std::prev(items_.end());
    std::string id = last->second;
    items_.erase(last);
    return id;
  }

 private:
  std::set<std::pair<ProfileDetail, std::string>> items_;
};

IdentityChange::IdentityChange(Transaction* transaction) : transaction_(transaction) {}
IdentityChange::~IdentityChange() = default;

absl::StatusOr<IdentityChange::Entry*> IdentityChange::Load(const std::string& id) const {
  std::unique_ptr<Entry>& entry = entries_[id];
  if (entry == nullptr) {
    auto record = ReadProfileRecord(*transaction_, id);
    if (!record.ok()) return record.status();
    entry = std::make_unique<Entry>();
    entry->record = *std::move(record);
    entry->profile->Swap(entry->record.mutable_profile());
    entry->articles_before = entry->record.articles();
  }
  return entry.get();
}

absl::Status IdentityChange::Add(const std::string& id, const Profile& profile,
                                 std::string_view digest) {
  auto entry = Load(id);
  if (!entry.ok()) return entry.status();
  *(*entry)->profile = profile;
  (*entry)->record.set_articles((*entry)->record.articles() + 1);
  (*entry)->dirty = true;
  return transaction_->PutRecord(kHolderFamily, HolderKey(id, digest), "");
}

absl::Status IdentityChange::Remove(const std::string& id, std::string_view digest) {
  auto entry = Load(id);
  if (!entry.ok()) return entry.status();
  if ((*entry)->record.articles() == 0) {
    return absl::DataLossError(absl::StrCat("identity counts no article for profile ", id));
  }
  (*entry)->record.set_articles((*entry)->record.articles() - 1);
  (*entry)->dirty = true;
  return transaction_->DeleteRecord(kHolderFamily, HolderKey(id, digest));
}

absl::StatusOr<std::set<std::string>> IdentityChange::Settle() {
  Worklist work;
  if (absl::Status s = LoadJudgements(); !s.ok()) return s;
  if (absl::Status s = CollectChanged(&work); !s.ok()) return s;
  if (absl::Status s = PushJudged(&work); !s.ok()) return s;
  std::set<std::string> moved;
  while (!work.empty()) {
    if (absl::Status s = Decide(work.Pop(), &work, &moved); !s.ok()) return s;
  }
  if (absl::Status s = WriteRecords(); !s.ok()) return s;
  if (absl::Status s = SettleJudgedNodes(&moved); !s.ok()) return s;
  return moved;
}

absl::Status IdentityChange::LoadJudgements() {
  if (judgements_loaded_) return absl::OkStatus();
  auto judgements = Judgements::Read(*transaction_);
  if (!judgements.ok()) return judgements.status();
  auto nodes = JudgedNodes::Read(*transaction_);
  if (!nodes.ok()) return nodes.status();
  judgements_ = *std::move(judgements);
  judged_nodes_ = *std::move(nodes);
  judgements_loaded_ = true;
  return absl::OkStatus();
}

absl::Status IdentityChange::Judge(const std::string& a, const std::string& b,
                                   Judgement judgement) {
  if (absl::Status s = LoadJudgements(); !s.ok()) return s;
  const auto note = [&] {
    for (const std::string& key : {a, b}) {
      judged_keys_.merge(judgements_.SameAs(key));
      judged_keys_.merge(judgements_.DifferentFrom(key));
    }
  };
  note();
  judgements_.Put(MakeJudgedPair(a, b), judgement);
  note();
  const std::string key = JudgementKey(a, b);
  if (judgement == Judgement::kNone) return transaction_->DeleteRecord(kJudgementFamily, key);
  return transaction_->PutRecord(kJudgementFamily, key,
                                 judgement == Judgement::kSame ? "same" : "different");
}

// What follows from judgements for nodes is made anew as a whole: they are few, and it does not
// depend on how many articles there are.
absl::Status IdentityChange::SettleJudgedNodes(std::set<std::string>* moved) {
  if (judgements_.empty() && judged_nodes_.empty()) return absl::OkStatus();
  auto now = MakeJudgedNodes(*transaction_, judgements_);
  if (!now.ok()) return now.status();
  if (absl::Status s = ReplaceJudgedNodes(judged_nodes_, *now, transaction_, moved); !s.ok())
    return s;
  judged_nodes_ = *std::move(now);
  return absl::OkStatus();
}

absl::StatusOr<std::string> IdentityChange::NodeKey(const std::string& id,
                                                    std::string_view digest) {
  auto entry = Load(id);
  if (!entry.ok()) return entry.status();
  if (absl::Status s = LoadJudgements(); !s.ok()) return s;
  const std::string node = NodeKeyFor((*entry)->record, digest);
  if (judged_nodes_.empty()) return node;
  return judged_nodes_.NodeOf(OwnKey(*(*entry)->profile), node, digest);
}

absl::Status IdentityChange::PutMember(std::string_view family, std::string_view group,
                                       const std::string& id, bool present) {
  const std::string key = MemberKey(group, id);
  return present ? transaction_->PutRecord(family, key, "")
                 : transaction_->DeleteRecord(family, key);
}

absl::Status IdentityChange::EnterBlocks(const std::string& id, Entry* entry, bool present) {
  const Profile& profile = *entry->profile;
  std::vector<std::string> blocks;
  for (const std::string& block : FormBlocks(profile)) blocks.push_back(FormBlock(block));
  for (const std::string& term : OfferedTerms(profile))
    blocks.push_back(OfferedBlock(profile.label(), term));
  for (const std::string& term : AskedTerms(profile))
    blocks.push_back(AskedBlock(profile.label(), term));
  blocks.push_back(OwnKeyBlock(OwnKey(profile)));
  for (const std::string& block : blocks) {
    if (absl::Status s = PutMember(kBlockFamily, block, id, present); !s.ok()) return s;
  }
  return absl::OkStatus();
}

absl::Status IdentityChange::EnterWeighedBlocks(const std::string& id, const Entry& entry,
                                                bool present) {
  const Profile& profile = *entry.profile;
  std::vector<std::string> blocks;
  for (const std::string& block : FormBlocks(profile)) blocks.push_back(FormBlock(block));
  for (const std::string& term : AskedTerms(profile))
    blocks.push_back(AskedBlock(profile.label(), term));
  for (const std::string& block : blocks) {
    if (absl::Status s = PutMember(kBlockFamily, WeighedBlock(block), id, present); !s.ok())
      return s;
  }
  return absl::OkStatus();
}

// Enters the new profiles and takes out those gone before anything is decided, so that decisions
// see the whole set.
absl::Status IdentityChange::CollectChanged(Worklist* work) {
  std::vector<std::pair<std::string, Entry*>> changed;
  for (const auto& [id, entry] : entries_) {
    if (entry->record.articles() != entry->articles_before) changed.emplace_back(id, entry.get());
  }
  for (const auto& [id, entry] : changed) {
    const bool present = entry->record.articles() > 0;
    if (present == (entry->articles_before > 0)) continue;
    if (absl::Status s = EnterBlocks(id, entry, present); !s.ok()) return s;
    if (present) work->Push(id, *entry->profile);
  }
  for (const auto& [id, entry] : changed) {
    const bool only_count = entry->record.articles() > 0 && entry->articles_before > 0;
    if (absl::Status s = PushRelatives(*entry, only_count, work); !s.ok()) return s;
    if (absl::Status s = PushAskers(*entry, only_count, work); !s.ok()) return s;
    if (entry->record.articles() > 0) continue;
    if (absl::Status s = EnterWeighedBlocks(id, *entry, false); !s.ok()) return s;
    if (absl::Status s = PutMember(kNodeFamily, entry->record.node_key(), id, false); !s.ok())
      return s;
  }
  return absl::OkStatus();
}

absl::Status IdentityChange::PushMembers(const std::string& block, Worklist* work) {
  auto ids = ReadMembers(*transaction_, kBlockFamily, block);
  if (!ids.ok()) return ids.status();
  for (const std::string& id : *ids) {
    auto entry = Load(id);
    if (!entry.ok()) return entry.status();
    if ((*entry)->record.articles() > 0) work->Push(id, *(*entry)->profile);
  }
  return absl::OkStatus();
}

absl::Status IdentityChange::PushAskers(const Entry& entry, bool weighed_only, Worklist* work) {
  for (const std::string& term : OfferedTerms(*entry.profile)) {
    const std::string block = AskedBlock(entry.profile->label(), term);
    if (absl::Status s = PushMembers(weighed_only ? WeighedBlock(block) : block, work); !s.ok())
      return s;
  }
  return absl::OkStatus();
}

// Those whom changed judgements name, and who may stand for them.
absl::Status IdentityChange::PushJudged(Worklist* work) {
  std::set<std::string> ids;
  for (const std::string& key : judged_keys_) {
    auto called = ReadMembers(*transaction_, kBlockFamily, OwnKeyBlock(key));
    if (!called.ok()) return called.status();
    ids.insert(called->begin(), called->end());
    auto members = ReadMembers(*transaction_, kNodeFamily, key);
    if (!members.ok()) return members.status();
    ids.insert(members->begin(), members->end());
  }
  judged_keys_.clear();
  for (const std::string& id : ids) {
    auto entry = Load(id);
    if (!entry.ok()) return entry.status();
    if ((*entry)->record.articles() > 0) work->Push(id, *(*entry)->profile);
    if (absl::Status s = PushAskers(**entry, false, work); !s.ok()) return s;
  }
  return absl::OkStatus();
}

// Those judged different from one whose node is another now: they may not share it.
absl::Status IdentityChange::PushDifferent(const Entry& entry, Worklist* work) {
  for (const std::string& key : judgements_.DifferentFrom(OwnKey(*entry.profile))) {
    if (absl::Status s = PushMembers(OwnKeyBlock(key), work); !s.ok()) return s;
  }
  return absl::OkStatus();
}

absl::Status IdentityChange::PushRelatives(const Entry& entry, bool weighed_only, Worklist* work) {
  for (const std::string& name : FormBlocks(*entry.profile)) {
    const std::string block = FormBlock(name);
    if (absl::Status s = PushMembers(weighed_only ? WeighedBlock(block) : block, work); !s.ok())
      return s;
  }
  return absl::OkStatus();
}

absl::Status IdentityChange::Decide(const std::string& id, Worklist* work,
                                    std::set<std::string>* moved) {
  auto loaded = Load(id);
  if (!loaded.ok()) return loaded.status();
  Entry* entry = *loaded;
  auto decision = DecideNode(*entry->profile, *this);
  if (!decision.ok()) return decision.status();
  ProfileRecord& record = entry->record;
  entry->dirty = true;
  record.set_reason(decision->reason);
  if (record.weighed() != decision->weighed) {
    record.set_weighed(decision->weighed);
    if (absl::Status s = EnterWeighedBlocks(id, *entry, decision->weighed); !s.ok()) return s;
  }
  if (record.node_key() == decision->node_key && record.per_article() == decision->per_article)
    return absl::OkStatus();
  if (!record.node_key().empty()) {
    if (absl::Status s = PutMember(kNodeFamily, record.node_key(), id, false); !s.ok()) return s;
  }
  record.set_node_key(decision->node_key);
  record.set_per_article(decision->per_article);
  if (absl::Status s = Rekey(id, entry, moved); !s.ok()) return s;
  if (absl::Status s = PushDifferent(*entry, work); !s.ok()) return s;
  return PushAskers(*entry, false, work);
}

absl::Status IdentityChange::Rekey(const std::string& id, Entry* entry,
                                   std::set<std::string>* moved) {
  if (absl::Status s = PutMember(kNodeFamily, entry->record.node_key(), id, true); !s.ok())
    return s;
  return ForEachHolder(*transaction_, id, "",
                       [&](std::string_view digest) { moved->emplace(digest); });
}

absl::Status IdentityChange::WriteRecords() {
  for (auto& [id, entry] : entries_) {
    if (!entry->dirty) continue;
    if (entry->record.articles() == 0) {
      if (absl::Status s = transaction_->DeleteRecord(kProfileFamily, id); !s.ok()) return s;
      continue;
    }
    *entry->record.mutable_profile() = *entry->profile;
    const std::string bytes = entry->record.SerializeAsString();
    if (absl::Status s = transaction_->PutRecord(kProfileFamily, id, bytes); !s.ok()) return s;
    entry->record.clear_profile();
    entry->dirty = false;
    entry->articles_before = entry->record.articles();
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<KnownProfile>> IdentityChange::ReadBlock(
    const std::string& block) const {
  auto ids = ReadMembers(*transaction_, kBlockFamily, block);
  if (!ids.ok()) return ids.status();
  std::vector<KnownProfile> known;
  for (const std::string& id : *ids) {
    auto entry = Load(id);
    if (!entry.ok()) return entry.status();
    const ProfileRecord& record = (*entry)->record;
    if (record.articles() == 0) continue;  // of another version's blocks
    known.push_back(
        {id, (*entry)->profile, record.articles(), record.node_key(), record.per_article()});
  }
  return known;
}

absl::StatusOr<std::vector<KnownProfile>> IdentityChange::SharingForm(
    std::string_view block) const {
  return ReadBlock(FormBlock(block));
}

absl::StatusOr<std::vector<KnownProfile>> IdentityChange::Offering(std::string_view label,
                                                                   std::string_view term) const {
  return ReadBlock(OfferedBlock(label, term));
}

absl::StatusOr<std::vector<KnownProfile>> IdentityChange::WithOwnKey(
    std::string_view own_key) const {
  return ReadBlock(OwnKeyBlock(own_key));
}

}  // namespace dossier

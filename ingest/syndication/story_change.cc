#include "ingest/syndication/story_change.h"

#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "ingest/syndication/text_sketch.h"
#include "proto/projection.pb.h"

namespace dossier {
namespace {

constexpr std::string_view kTextFamily = "syndication.text";
constexpr std::string_view kHolderFamily = "syndication.holder";
constexpr std::string_view kBandFamily = "syndication.band";

std::string HolderKey(std::string_view mark, std::string_view digest) {
  return std::string(mark).append("/").append(digest);
}

}  // namespace

struct StoryChange::Text {
  std::optional<TextSketch> sketch;
  std::string story;
  bool stored = false;
};

StoryChange::StoryChange(Transaction* transaction) : transaction_(transaction) {}
StoryChange::~StoryChange() = default;

absl::StatusOr<StoryChange::Text*> StoryChange::Load(const std::string& mark) {
  std::unique_ptr<Text>& text = texts_[mark];
  if (text != nullptr) return text.get();
  text = std::make_unique<Text>();
  auto bytes = transaction_->GetRecord(kTextFamily, mark);
  if (absl::IsNotFound(bytes.status())) return text.get();
  if (!bytes.ok()) return bytes.status();
  SketchRecord record;
  if (!record.ParseFromString(*bytes)) return absl::DataLossError(absl::StrCat("the record of text ", mark, " is damaged"));
  text->sketch = SketchFromBytes(record.sketch());
  text->story = record.story();
  text->stored = true;
  return text.get();
}

absl::StatusOr<std::string> StoryChange::Add(std::string_view digest, std::string_view text) {
  const std::optional<TextSketch> sketch = SketchText(text);
  const std::string mark = TextMark(text, sketch, digest);
  auto loaded = Load(mark);
  if (!loaded.ok()) return loaded.status();
  (*loaded)->sketch = sketch;
  touched_.insert(mark);
  absl::Status s = transaction_->PutRecord(kHolderFamily, HolderKey(mark, digest), "");
  if (!s.ok()) return s;
  return mark;
}

absl::Status StoryChange::Remove(std::string_view digest, const std::string& mark) {
  touched_.insert(mark);
  return transaction_->DeleteRecord(kHolderFamily, HolderKey(mark, digest));
}

absl::StatusOr<bool> StoryChange::IsHeld(const std::string& mark) const {
  bool held = false;
  absl::Status s = transaction_->ScanRecords(kHolderFamily, HolderKey(mark, ""), [&](std::string_view, std::string_view) {
    held = true;
    return false;
  });
  if (!s.ok()) return s;
  return held;
}

absl::Status StoryChange::EnterBands(const std::string& mark, const Text& text, bool present) {
  if (!text.sketch) return absl::OkStatus();
  for (const std::string& band : BandKeys(*text.sketch)) {
    const std::string key = absl::StrCat(band, "\x1f", mark);
    absl::Status s = present ? transaction_->PutRecord(kBandFamily, key, "") : transaction_->DeleteRecord(kBandFamily, key);
    if (!s.ok()) return s;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<std::string>> StoryChange::Neighbours(const std::string& mark) {
  auto text = Load(mark);
  if (!text.ok()) return text.status();
  std::vector<std::string> neighbours;
  if (!(*text)->sketch) return neighbours;
  std::set<std::string> candidates;
  for (const std::string& band : BandKeys(*(*text)->sketch)) {
    const std::string prefix = absl::StrCat(band, "\x1f");
    absl::Status s = transaction_->ScanRecords(kBandFamily, prefix, [&](std::string_view key, std::string_view) {
      candidates.emplace(key.substr(prefix.size()));
      return true;
    });
    if (!s.ok()) return s;
  }
  candidates.erase(mark);
  for (const std::string& candidate : candidates) {
    auto other = Load(candidate);
    if (!other.ok()) return other.status();
    if ((*other)->sketch && NearlySame(*(*text)->sketch, *(*other)->sketch)) neighbours.push_back(candidate);
  }
  return neighbours;
}

absl::StatusOr<std::set<std::string>> StoryChange::Cluster(const std::string& seed) {
  std::set<std::string> cluster = {seed};
  std::vector<std::string> open = {seed};
  while (!open.empty()) {
    const std::string mark = std::move(open.back());
    open.pop_back();
    auto neighbours = Neighbours(mark);
    if (!neighbours.ok()) return neighbours.status();
    for (const std::string& neighbour : *neighbours) {
      if (cluster.insert(neighbour).second) open.push_back(neighbour);
    }
  }
  return cluster;
}

// Puts new texts into their bands and takes gone ones out. Returns the texts whose clusters must be found again.
absl::StatusOr<std::set<std::string>> StoryChange::EnterChanged() {
  std::set<std::string> seeds;
  std::vector<std::string> gone;
  for (const std::string& mark : touched_) {
    auto text = Load(mark);
    if (!text.ok()) return text.status();
    auto held = IsHeld(mark);
    if (!held.ok()) return held.status();
    if (*held == (*text)->stored) continue;
    if (*held) {
      seeds.insert(mark);
      if (absl::Status s = EnterBands(mark, **text, true); !s.ok()) return s;
    } else if ((*text)->stored) {
      gone.push_back(mark);
    }
  }
  for (const std::string& mark : gone) {
    auto neighbours = Neighbours(mark);
    if (!neighbours.ok()) return neighbours.status();
    seeds.insert(neighbours->begin(), neighbours->end());
  }
  for (const std::string& mark : gone) {
    seeds.erase(mark);
    if (absl::Status s = EnterBands(mark, *texts_[mark], false); !s.ok()) return s;
    if (absl::Status s = transaction_->DeleteRecord(kTextFamily, mark); !s.ok()) return s;
  }
  return seeds;
}

absl::Status StoryChange::SetStory(const std::string& mark, const std::string& story, std::set<std::string>* moved) {
  auto text = Load(mark);
  if (!text.ok()) return text.status();
  if ((*text)->story == story) return absl::OkStatus();
  (*text)->story = story;
  SketchRecord record;
  if ((*text)->sketch) record.set_sketch(SketchBytes(*(*text)->sketch));
  record.set_story(story);
  absl::Status s = transaction_->PutRecord(kTextFamily, mark, record.SerializeAsString());
  if (!s.ok()) return s;
  const std::string prefix = HolderKey(mark, "");
  return transaction_->ScanRecords(kHolderFamily, prefix, [&](std::string_view key, std::string_view) {
    moved->emplace(key.substr(prefix.size()));
    return true;
  });
}

absl::StatusOr<std::set<std::string>> StoryChange::Settle() {
  std::set<std::string> moved;
  auto seeds = EnterChanged();
  if (!seeds.ok()) return seeds.status();
  while (!seeds->empty()) {
    auto cluster = Cluster(*seeds->begin());
    if (!cluster.ok()) return cluster.status();
    for (const std::string& mark : *cluster) {
      if (absl::Status s = SetStory(mark, *cluster->begin(), &moved); !s.ok()) return s;
      seeds->erase(mark);
    }
  }
  return moved;
}

absl::StatusOr<std::string> StoryChange::Story(const std::string& mark) {
  auto text = Load(mark);
  if (!text.ok()) return text.status();
  return (*text)->story;
}

}  // namespace dossier

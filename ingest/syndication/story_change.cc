#include "ingest/syndication/story_change.h"

#include <algorithm>
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
constexpr std::string_view kStoryFamily = "syndication.story";

std::string HolderKey(std::string_view mark, std::string_view digest) {
  return std::string(mark).append("/").append(digest);
}

std::string MemberKey(std::string_view group, std::string_view mark) {
  return std::string(group).append("\x1f").append(mark);
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
  if (!record.ParseFromString(*bytes))
    return absl::DataLossError(absl::StrCat("the record of text ", mark, " is damaged"));
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
  absl::Status s = transaction_->ScanRecords(kHolderFamily, HolderKey(mark, ""),
                                             [&](std::string_view, std::string_view) {
                                               held = true;
                                               return false;
                                             });
  if (!s.ok()) return s;
  return held;
}

absl::Status StoryChange::EnterBands(const std::string& mark, const Text& text, bool present) {
  if (!text.sketch) return absl::OkStatus();
  for (const std::string& band : BandKeys(*text.sketch)) {
    const std::string key = MemberKey(band, mark);
    absl::Status s = present ? transaction_->PutRecord(kBandFamily, key, "")
                             : transaction_->DeleteRecord(kBandFamily, key);
    if (!s.ok()) return s;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::set<std::string>> StoryChange::Candidates(const std::string& mark,
                                                              const Text& text) const {
  std::set<std::string> candidates;
  if (!text.sketch) return candidates;
  for (const std::string& band : BandKeys(*text.sketch)) {
    if (absl::Status s = ScanEnds(kBandFamily, MemberKey(band, ""), &candidates); !s.ok()) return s;
  }
  candidates.erase(mark);
  return candidates;
}

absl::Status StoryChange::ScanEnds(std::string_view family, const std::string& prefix,
                                   std::set<std::string>* ends) const {
  return transaction_->ScanRecords(family, prefix, [&](std::string_view key, std::string_view) {
    ends->emplace(key.substr(prefix.size()));
    return true;
  });
}

absl::StatusOr<std::vector<std::string>> StoryChange::Neighbours(const std::string& mark) {
  auto text = Load(mark);
  if (!text.ok()) return text.status();
  auto candidates = Candidates(mark, **text);
  if (!candidates.ok()) return candidates.status();
  std::vector<std::string> neighbours;
  for (const std::string& candidate : *candidates) {
    auto other = Load(candidate);
    if (!other.ok()) return other.status();
    if ((*other)->sketch && NearlySame(*(*text)->sketch, *(*other)->sketch))
      neighbours.push_back(candidate);
  }
  return neighbours;
}

// One text of a story that is nearly the same is enough: of a story that many copies print, few are
// compared.
absl::StatusOr<std::set<std::string>> StoryChange::NeighbourStories(const std::string& mark,
                                                                    const Text& text) {
  std::set<std::string> stories;
  auto candidates = Candidates(mark, text);
  if (!candidates.ok()) return candidates.status();
  for (const std::string& candidate : *candidates) {
    auto other = Load(candidate);
    if (!other.ok()) return other.status();
    const std::string& story = (*other)->story;
    if (story.empty() || stories.contains(story) || !(*other)->sketch) continue;
    if (NearlySame(*text.sketch, *(*other)->sketch)) stories.insert(story);
  }
  return stories;
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

// Puts new texts into their bands and finds those gone.
absl::Status StoryChange::EnterChanged(std::vector<std::string>* fresh,
                                       std::vector<std::string>* gone) {
  for (const std::string& mark : touched_) {
    auto text = Load(mark);
    if (!text.ok()) return text.status();
    auto held = IsHeld(mark);
    if (!held.ok()) return held.status();
    if (*held == (*text)->stored) continue;
    (*held ? fresh : gone)->push_back(mark);
    if (!*held) continue;
    if (absl::Status s = EnterBands(mark, **text, true); !s.ok()) return s;
  }
  return absl::OkStatus();
}

// Takes texts out. Returns those of whose clusters it is open whether they still hang together.
absl::StatusOr<std::set<std::string>> StoryChange::TakeOut(const std::vector<std::string>& gone) {
  std::set<std::string> open;
  for (const std::string& mark : gone) {
    auto neighbours = Neighbours(mark);
    if (!neighbours.ok()) return neighbours.status();
    // A text at the rim, whose mark names nothing, leaves no gap.
    if (neighbours->size() > 1 || texts_[mark]->story == mark)
      open.insert(neighbours->begin(), neighbours->end());
  }
  for (const std::string& mark : gone) {
    open.erase(mark);
    const Text& text = *texts_[mark];
    absl::Status s = EnterBands(mark, text, false);
    if (s.ok()) s = transaction_->DeleteRecord(kTextFamily, mark);
    if (s.ok()) s = transaction_->DeleteRecord(kStoryFamily, MemberKey(text.story, mark));
    if (!s.ok()) return s;
  }
  return open;
}

absl::Status StoryChange::SetStory(const std::string& mark, const std::string& story,
                                   std::set<std::string>* moved) {
  auto text = Load(mark);
  if (!text.ok()) return text.status();
  if ((*text)->story == story) return absl::OkStatus();
  absl::Status s = (*text)->story.empty()
                       ? absl::OkStatus()
                       : transaction_->DeleteRecord(kStoryFamily, MemberKey((*text)->story, mark));
  (*text)->story = story;
  SketchRecord record;
  if ((*text)->sketch) record.set_sketch(SketchBytes(*(*text)->sketch));
  record.set_story(story);
  if (s.ok()) s = transaction_->PutRecord(kStoryFamily, MemberKey(story, mark), "");
  if (s.ok()) s = transaction_->PutRecord(kTextFamily, mark, record.SerializeAsString());
  return s.ok() ? ScanEnds(kHolderFamily, HolderKey(mark, ""), moved) : s;
}

// Finds clusters anew, text by text.
absl::Status StoryChange::Recluster(std::set<std::string> open, std::set<std::string>* moved) {
  while (!open.empty()) {
    auto cluster = Cluster(*open.begin());
    if (!cluster.ok()) return cluster.status();
    for (const std::string& mark : *cluster) {
      if (absl::Status s = SetStory(mark, *cluster->begin(), moved); !s.ok()) return s;
      open.erase(mark);
    }
  }
  return absl::OkStatus();
}

// A new text can only join stories, so that nothing need be looked at but its neighbours.
absl::Status StoryChange::JoinStories(const std::string& mark, std::set<std::string>* moved) {
  auto text = Load(mark);
  if (!text.ok()) return text.status();
  if (!(*text)->story.empty()) return absl::OkStatus();
  auto stories = NeighbourStories(mark, **text);
  if (!stories.ok()) return stories.status();
  const std::string story = stories->empty() ? mark : std::min(mark, *stories->begin());
  if (absl::Status s = SetStory(mark, story, moved); !s.ok()) return s;
  for (const std::string& other : *stories) {
    if (other == story) continue;
    std::set<std::string> members;
    if (absl::Status s = ScanEnds(kStoryFamily, MemberKey(other, ""), &members); !s.ok()) return s;
    for (const std::string& member : members) {
      if (absl::Status s = SetStory(member, story, moved); !s.ok()) return s;
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<std::set<std::string>> StoryChange::Settle() {
  std::set<std::string> moved;
  std::vector<std::string> fresh, gone;
  if (absl::Status s = EnterChanged(&fresh, &gone); !s.ok()) return s;
  auto open = TakeOut(gone);
  if (!open.ok()) return open.status();
  if (absl::Status s = Recluster(*std::move(open), &moved); !s.ok()) return s;
  for (const std::string& mark : fresh) {
    if (absl::Status s = JoinStories(mark, &moved); !s.ok()) return s;
  }
  return moved;
}

absl::StatusOr<std::string> StoryChange::Story(const std::string& mark) {
  auto text = Load(mark);
  if (!text.ok()) return text.status();
  return (*text)->story;
}

}  // namespace dossier

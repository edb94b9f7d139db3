// Copies of a text are one story, however they come and go.
#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "ingest/syndication/story_change.h"
#include "ingest/syndication/text_sketch.h"
#include "tests/graph/memory/memory_store.h"
#include "tests/ingest/syndication/made_up_words.h"

namespace dossier {
namespace {

struct Copy {
  std::string digest, text;
};

// Stories by digest.
using Stories = std::map<std::string, std::string>;

// Every pair compared, no bands, no increments.
Stories Oracle(const std::vector<Copy>& copies) {
  std::vector<size_t> group(copies.size());
  std::iota(group.begin(), group.end(), size_t{0});
  std::vector<std::string> marks;
  for (const Copy& copy : copies)
    marks.push_back(TextMark(copy.text, SketchText(copy.text), copy.digest));
  for (size_t round = 0; round < copies.size(); ++round) {
    for (size_t a = 0; a < copies.size(); ++a) {
      for (size_t b = 0; b < copies.size(); ++b) {
        const auto x = SketchText(copies[a].text), y = SketchText(copies[b].text);
        if (marks[a] != marks[b] && (!x || !y || !NearlySame(*x, *y))) continue;
        group[a] = group[b] = std::min(group[a], group[b]);
      }
    }
  }
  Stories stories;
  for (size_t i = 0; i < copies.size(); ++i) {
    std::string story = marks[i];
    for (size_t j = 0; j < copies.size(); ++j) {
      if (group[j] == group[i]) story = std::min(story, marks[j]);
    }
    stories[copies[i].digest] = story;
  }
  return stories;
}

struct Held {
  std::unique_ptr<GraphStore> store = NewMemoryStore();
  std::map<std::string, std::string> marks;
  Stories stories;

  void Change(const Copy& copy, bool add) {
    auto transaction = *store->Begin(Layer::kDerived);
    StoryChange change(transaction.get());
    if (add) {
      marks[copy.digest] = *change.Add(copy.digest, copy.text);
    } else {
      ASSERT_TRUE(change.Remove(copy.digest, marks.at(copy.digest)).ok());
      marks.erase(copy.digest);
      stories.erase(copy.digest);
    }
    const auto moved = *change.Settle();
    // Those named as moved, and the new one, are all whose story may be another now.
    for (const auto& [digest, mark] : marks) {
      const std::string story = *change.Story(mark);
      if (stories.contains(digest) && stories[digest] != story) {
        EXPECT_TRUE(moved.contains(digest));
      }
      stories[digest] = story;
    }
    ASSERT_TRUE(transaction->Commit().ok());
  }
};

TEST(StoryChange, AgreesWithTheOracleHoweverCopiesComeAndGo) {
  std::vector<Copy> all;
  for (size_t i = 0; i < 16; ++i) {
    // Two stories, whose copies are changed more and more, so that some hang together through
    // others only; and a short one.
    const std::string text = i % 8 == 7 ? "Nothing new." : MadeUpWords(1 + i % 2, (i / 2) * 3);
    all.push_back({absl::StrCat("digest", i), text});
  }
  for (uint32_t seed = 0; seed < 5; ++seed) {
    std::mt19937 random(seed);
    Held held;
    std::map<std::string, Copy> present;
    for (size_t step = 0; step < 60; ++step) {
      const Copy& copy = all[random() % all.size()];
      const bool add = !present.contains(copy.digest);
      held.Change(copy, add);
      if (add) {
        present[copy.digest] = copy;
      } else {
        present.erase(copy.digest);
      }
      std::vector<Copy> copies;
      for (const auto& [digest, one] : present) copies.push_back(one);
      ASSERT_EQ(held.stories, Oracle(copies)) << "seed " << seed << " step " << step;
    }
  }
}

}  // namespace
}  // namespace dossier

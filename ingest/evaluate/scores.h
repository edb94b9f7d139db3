// What scoring counts.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dossier {

// How many of a kind a system found, how many of those were right, how many there are to find, and
// how many of those were found.
struct Tally {
  int found = 0, right = 0, wanted = 0, hit = 0;

  double Precision() const { return found == 0 ? 0.0 : static_cast<double>(right) / found; }
  double Recall() const { return wanted == 0 ? 0.0 : static_cast<double>(hit) / wanted; }
  double F1() const;
  Tally& operator+=(const Tally& other);
};

// Tallies by name, in the order in which the names first came.
class TallyTable {
 public:
  Tally& operator[](std::string_view name);
  // What is most wanted first; else the order of coming.
  std::vector<std::pair<std::string, Tally>> ByWanted() const;

 private:
  std::vector<std::pair<std::string, Tally>> tallies_;
};

// One thing that was found or not, in words: for lists of errors and for comparing two runs.
struct Outcome {
  enum Kind { kRight, kWrong, kMissed, kSprung };
  Kind kind = kRight;
  std::string_view of;  // 'entity', 'fact', 'statement', 'trap', 'name'
  std::string article;
  std::string what;  // 'Jane Roe LEADS Acme [asserted]'
  std::string text;  // where it stands; may be empty

  friend bool operator==(const Outcome& a, const Outcome& b) = default;
};

struct Scores {
  Tally entities;                  // the label and any name form agree
  Tally facts;                     // both ends, the type, and what is claimed agree
  Tally pairs;                     // the same without the type
  Tally sentence;                  // of facts that one sentence states (recall alone)
  Tally statements;                // the speaker agrees and the words overlap
  Tally names;                     // of annotated news: the span and the label agree
  int spans = 0, exact_spans = 0;  // quotes, and those that are substrings of the article
  int traps = 0, sprung = 0;
  int absent = 0;          // gold articles of which the system says nothing
  TallyTable types;        // of facts: found by the system's type, wanted by the gold's
  TallyTable name_labels;  // of names
  std::vector<Outcome> outcomes;
};

}  // namespace dossier

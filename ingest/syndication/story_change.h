// Which articles print one story: keeps syndication clusters in step with the articles, inside one
// transaction.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "graph/store/transaction.h"

namespace dossier {

// Texts are of one story where they are nearly the same, directly or through other texts. A story's
// id is the smallest mark among its texts: a function of the set of articles, which copies of a
// text already there do not change. Records (US is 0x1F):
//   syndication.text    mark             -> SketchRecord
//   syndication.holder  mark '/' digest  -> nothing
//   syndication.band    band key US mark -> nothing
//   syndication.story   story US mark    -> nothing
class StoryChange {
 public:
  // The transaction must outlive it.
  explicit StoryChange(Transaction* transaction);
  ~StoryChange();

  // Returns the text's mark, which Remove wants back.
  absl::StatusOr<std::string> Add(std::string_view digest, std::string_view text);
  absl::Status Remove(std::string_view digest, const std::string& mark);

  // Once, after all of them. Returns the digests of all articles whose story is now another.
  absl::StatusOr<std::set<std::string>> Settle();
  // After Settle.
  absl::StatusOr<std::string> Story(const std::string& mark);

 private:
  struct Text;

  absl::StatusOr<Text*> Load(const std::string& mark);
  absl::StatusOr<bool> IsHeld(const std::string& mark) const;
  absl::Status EnterBands(const std::string& mark, const Text& text, bool present);
  absl::Status ScanEnds(std::string_view family, const std::string& prefix,
                        std::set<std::string>* ends) const;
  absl::StatusOr<std::set<std::string>> Candidates(const std::string& mark, const Text& text) const;
  absl::StatusOr<std::vector<std::string>> Neighbours(const std::string& mark);
  absl::StatusOr<std::set<std::string>> NeighbourStories(const std::string& mark, const Text& text);
  absl::StatusOr<std::set<std::string>> Cluster(const std::string& seed);
  absl::Status EnterChanged(std::vector<std::string>* fresh, std::vector<std::string>* gone);
  absl::StatusOr<std::set<std::string>> TakeOut(const std::vector<std::string>& gone);
  absl::Status SetStory(const std::string& mark, const std::string& story,
                        std::set<std::string>* moved);
  absl::Status Recluster(std::set<std::string> open, std::set<std::string>* moved);
  absl::Status JoinStories(const std::string& mark, std::set<std::string>* moved);

  Transaction* transaction_;
  std::map<std::string, std::unique_ptr<Text>> texts_;
  std::set<std::string> touched_;
};

}  // namespace dossier

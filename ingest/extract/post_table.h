#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;

// The relationship types that a post stands for, by what it is held in; empty where it makes no
// sense.
struct Post {
  std::string organization;
  std::string place;
  std::string person;
};

// The table posts.tsv: posts and professions. Immutable, any thread.
class PostTable {
 public:
  // The table that is part of the program.
  static const PostTable& Core();
  // Fails with the line that is wrong.
  static absl::StatusOr<std::unique_ptr<PostTable>> Parse(std::string_view tsv);
  ~PostTable();

  // By the title in lower case, singular or plural; null where it is none.
  const Post* Find(std::string_view title) const;
  // The longest title that begins at token `at` and ends before `limit`; an empty range where none
  // does.
  Range LongestAt(const Document& document, uint32_t at, uint32_t limit, const Post** post) const;

 private:
  struct Entries;
  PostTable();

  std::unique_ptr<Entries> entries_;
};

}  // namespace dossier

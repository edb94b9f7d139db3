#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/extract/argument_resolver.h"
#include "ingest/extract/claim_writer.h"
#include "ingest/text/index.h"

namespace dossier {

class Document;
class EntityTable;
class HomePlace;
class PostTable;
struct Name;
struct Post;

// Posts, professions and origins written beside a person's name, read from the order of words
// alone, so that they are found where the parse is at a loss: 'Chinese Foreign Minister Wang Yi',
// 'Ana Ruiz, 43, mayor of Lima,', 'Ana Ruiz is the director of Liberty', 'Labour's leader, Tony
// Blair', 'Luis Almagro of Uruguay'. One thread, one document.
class PostFinder {
 public:
  PostFinder(const Document& document, const PostTable& posts, ArgumentResolver* resolver,
             EntityTable* entities, const HomePlace& home, ClaimWriter* writer);

  // Writes the claims around each person's name in running prose and in titles.
  void Run();

 private:
  // A title in the text and what stands around it.
  struct Found {
    Range title;
    const Post* post = nullptr;
    std::vector<ResolvedArgument> targets;
    std::vector<ResolvedArgument> posted;  // where an ambassador is sent to
    std::vector<ResolvedArgument> in;      // the place behind 'in', for want of another
    bool former = false;
    bool planned = false;
    bool negative = false;
  };

  void Around(const Name& name, const ResolvedArgument& person);
  // 'Foreign Minister' X; returns the token at which what was read begins.
  uint32_t Before(const Name& name, const ResolvedArgument& person, Found* open);
  // 'mayor of Lima' X, 'the ambassador to Mexico,' X
  // Both end at `end`, where the name or what is joined to it begins.
  void BeforeWithPhrase(const Name& name, uint32_t end, const ResolvedArgument& person);
  // X ', 43, mayor of Lima', X 'is the mayor of Lima'
  void After(const Name& name, const ResolvedArgument& person);
  // X 'of Uruguay', X ', from Birmingham'
  // With a post before the name that has no place yet (`open`), that is where it is held:
  // 'President X of Chile'.
  std::string_view OriginType(const ResolvedArgument& person, const Name& target, uint32_t id,
                              bool of) const;
  uint32_t BehindDescription(uint32_t at, uint32_t end) const;
  uint32_t OriginName(uint32_t at, uint32_t end) const;
  void Origin(const Name& name, const ResolvedArgument& person, const Found& open);

  // Reads determiners, adjectives, a name or owner, and a title, from `at` on. False where no title
  // comes.
  bool ReadPhrase(uint32_t at, uint32_t end, Found* found, uint32_t* next);
  // What 'of', 'for', 'at' behind a title name.
  void ReadTargetsAfter(uint32_t at, uint32_t end, Found* found, uint32_t* next);
  // The same before a title, to the front; returns where it ended.
  uint32_t ReadTargetsBefore(uint32_t at, uint32_t begin, Found* found);
  void ReadSubjectOver(uint32_t title, Found* found);
  bool TargetEndingAt(uint32_t token, Found* found, uint32_t* begin);
  uint32_t SkipAge(uint32_t at, uint32_t end, const ResolvedArgument& person);

  void Write(const Found& found, const ResolvedArgument& person, const char* rule);
  void WriteTargets(const Found& found, const ResolvedArgument& person, const char* rule,
                    double confidence);
  void WriteSeat(const Found& found, const ResolvedArgument& person);
  // Those posts that nothing told of so far: the organisation last spoken of.
  void WriteOpen();
  bool IsBare(const Range& title) const;
  std::optional<uint32_t> HomeOf(const Found& found, const std::string& lower_title) const;
  std::string_view KnownCountry(const std::string& lower_title,
                                const ResolvedArgument& person) const;
  bool IsNationality(const ResolvedArgument& target) const;
  std::string TypeFor(const Found& found, const ResolvedArgument& target) const;

  const Document& document_;
  const PostTable& posts_;
  ArgumentResolver* resolver_;
  EntityTable* entities_;
  const HomePlace* home_;
  ClaimWriter* writer_;
  // Posts of no known body, with their holders; who holds one of a known body.
  std::vector<std::pair<Found, ResolvedArgument>> open_;
  std::set<uint32_t> placed_;
};

}  // namespace dossier

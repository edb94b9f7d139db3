// Which bytes of the original each byte of a text came from.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace dossier {

class Article;

// text[text_start, +text_length) came from source[source_start, +source_length), every character taking the same
// share, so that offsets within the run are found by proportion.
struct SourceRun {
  uint32_t text_start = 0;
  uint32_t source_start = 0;
  uint32_t text_length = 0;
  uint32_t source_length = 0;
  friend bool operator==(const SourceRun&, const SourceRun&) = default;
};

// Runs in ascending order of text_start that do not overlap in the text. A value type.
class SourceMap {
 public:
  // Adds a run behind all others; joins it to the last one where both go on in the same proportion.
  void Append(const SourceRun& run);
  // The place in the original of the byte at `text_offset`; nothing where no run covers it.
  std::optional<uint32_t> SourceOffset(uint32_t text_offset) const;
  const std::vector<SourceRun>& runs() const { return runs_; }
  bool empty() const { return runs_.empty(); }
  void clear() { runs_.clear(); }

 private:
  std::vector<SourceRun> runs_;
};

// The map from text to source, given text -> middle and middle -> source. Linear in the runs of both, when the runs
// of `outer` ascend in the middle too; n log m otherwise.
SourceMap ComposeMaps(const SourceMap& outer, const SourceMap& inner);

// Writes the map into article->source_map().
void StoreSourceMap(const SourceMap& map, Article* article);

}  // namespace dossier

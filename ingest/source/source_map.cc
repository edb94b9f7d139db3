#include "ingest/source/source_map.h"

#include <algorithm>

#include "proto/article.pb.h"

namespace dossier {
namespace {

bool SameShare(const SourceRun& a, const SourceRun& b) {
  return uint64_t{a.text_length} * b.source_length == uint64_t{b.text_length} * a.source_length;
}

uint32_t Scaled(const SourceRun& run, uint32_t into) {
  return static_cast<uint32_t>(uint64_t{into} * run.source_length / run.text_length);
}

// The first run that ends behind `offset`.
std::vector<SourceRun>::const_iterator RunAt(const std::vector<SourceRun>& runs, uint32_t offset) {
  return std::partition_point(runs.begin(), runs.end(), [offset](const SourceRun& run) {
    return run.text_start + run.text_length <= offset;
  });
}

// A run whose text is the middle's own bytes: cut along the runs of `inner`.
void AppendCopied(const SourceRun& outer, const std::vector<SourceRun>& inner, SourceMap* result) {
  const uint32_t begin = outer.source_start;
  const uint32_t end = begin + outer.source_length;
  for (auto it = RunAt(inner, begin); it != inner.end() && it->text_start < end; ++it) {
    const uint32_t from = std::max(begin, it->text_start);
    const uint32_t to = std::min(end, it->text_start + it->text_length);
    const uint32_t skipped = Scaled(*it, from - it->text_start);
    result->Append({outer.text_start + (from - begin), it->source_start + skipped, to - from,
                    Scaled(*it, to - it->text_start) - skipped});
  }
}

// A run that stands for one character written differently in the middle: taken whole.
void AppendWhole(const SourceRun& outer, const std::vector<SourceRun>& inner, SourceMap* result) {
  const auto first = RunAt(inner, outer.source_start);
  const uint32_t last_byte = outer.source_start + outer.source_length - 1;
  const auto last = RunAt(inner, last_byte);
  if (first == inner.end() || last == inner.end()) return;
  if (first->text_start > outer.source_start || last->text_start > last_byte) return;
  const uint32_t from =
      first->source_start + Scaled(*first, outer.source_start - first->text_start);
  const uint32_t to = last->source_start + Scaled(*last, last_byte + 1 - last->text_start);
  if (to > from) result->Append({outer.text_start, from, outer.text_length, to - from});
}

}  // namespace

void SourceMap::Append(const SourceRun& run) {
  if (run.text_length == 0) return;
  if (!runs_.empty()) {
    SourceRun& last = runs_.back();
    if (last.text_start + last.text_length == run.text_start &&
        last.source_start + last.source_length == run.source_start && SameShare(last, run)) {
      last.text_length += run.text_length;
      last.source_length += run.source_length;
      return;
    }
  }
  runs_.push_back(run);
}

std::optional<uint32_t> SourceMap::SourceOffset(uint32_t text_offset) const {
  const auto it = RunAt(runs_, text_offset);
  if (it == runs_.end() || it->text_start > text_offset) return std::nullopt;
  return it->source_start + Scaled(*it, text_offset - it->text_start);
}

SourceMap ComposeMaps(const SourceMap& outer, const SourceMap& inner) {
  SourceMap result;
  for (const SourceRun& run : outer.runs()) {
    if (run.text_length == run.source_length) {
      AppendCopied(run, inner.runs(), &result);
    } else {
      AppendWhole(run, inner.runs(), &result);
    }
  }
  return result;
}

void StoreSourceMap(const SourceMap& map, Article* article) {
  article->clear_source_map();
  for (const SourceRun& run : map.runs()) {
    OriginSpan* span = article->add_source_map();
    span->set_text_start(run.text_start);
    span->set_source_start(run.source_start);
    span->set_length(run.text_length);
    if (run.source_length != run.text_length) span->set_source_length(run.source_length);
  }
}

}  // namespace dossier

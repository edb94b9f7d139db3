#include "ingest/evaluate/attribution/brat_reader.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace dossier {
namespace {

using Pieces = std::vector<ByteRange>;

// Where each code point begins, and the end of the text.
std::vector<uint32_t> CodePointStarts(absl::string_view text) {
  std::vector<uint32_t> starts;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts.push_back(i);
  }
  starts.push_back(static_cast<uint32_t>(text.size()));
  return starts;
}

// 'Content 209 236;91 186': the type, then pieces in any order.
bool ReadPieces(absl::string_view field, const std::vector<uint32_t>& starts, Pieces* pieces) {
  std::pair<absl::string_view, absl::string_view> parts =
      absl::StrSplit(field, absl::MaxSplits(' ', 1));
  for (absl::string_view piece : absl::StrSplit(parts.second, ';')) {
    std::vector<absl::string_view> ends = absl::StrSplit(piece, ' ', absl::SkipEmpty());
    uint32_t begin = 0, end = 0;
    bool good = ends.size() == 2 && absl::SimpleAtoi(ends[0], &begin) &&
                absl::SimpleAtoi(ends[1], &end) && begin <= end && end < starts.size();
    if (!good) return false;
    pieces->push_back({starts[begin], starts[end]});
  }
  std::sort(pieces->begin(), pieces->end(),
            [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
  return true;
}

// 'Attribution:T4 Content:T3 Cue:T2 Source:T1'; a role that stands several times ('Content2') adds.
bool ReadEvent(absl::string_view field, const std::map<std::string, Pieces>& texts,
               Attribution* out) {
  for (absl::string_view part : absl::StrSplit(field, ' ', absl::SkipEmpty())) {
    std::pair<absl::string_view, absl::string_view> role = absl::StrSplit(part, ':');
    auto found = texts.find(std::string(role.second));
    if (found == texts.end()) return false;
    Pieces* into = absl::StartsWith(role.first, "Source")    ? &out->source
                   : absl::StartsWith(role.first, "Cue")     ? &out->cue
                   : absl::StartsWith(role.first, "Content") ? &out->content
                                                             : nullptr;
    if (into != nullptr) into->insert(into->end(), found->second.begin(), found->second.end());
  }
  return true;
}

// '"Words," said Ana Ruiz': annotators took the first of the two for the source and the second for
// the cue, here and there.
void TurnRound(absl::string_view text, Attribution* attribution) {
  if (attribution->source.size() != 1 || attribution->cue.size() != 1) return;
  ByteRange source = attribution->source[0], cue = attribution->cue[0];
  absl::string_view verb = text.substr(source.begin, source.end - source.begin);
  bool follows = source.end < cue.begin && cue.begin - source.end <= 2 && cue.begin < cue.end;
  bool one_word = !verb.empty() && std::all_of(verb.begin(), verb.end(), absl::ascii_islower);
  if (follows && one_word && absl::ascii_isupper(text[cue.begin]))
    std::swap(attribution->source, attribution->cue);
}

}  // namespace

absl::StatusOr<std::vector<Attribution>> ReadBrat(absl::string_view annotations,
                                                  absl::string_view text) {
  std::vector<uint32_t> starts = CodePointStarts(text);
  std::map<std::string, Pieces> texts;
  std::vector<absl::string_view> lines = absl::StrSplit(annotations, '\n');
  auto wrong = [](size_t line) {
    return absl::InvalidArgumentError(absl::StrCat(
        "line ", line + 1, ": expected 'T<number> TAB <type> <begin> <end> TAB <words>'",
        " within the text, or an event whose parts stand in the file"));
  };
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!absl::StartsWith(lines[i], "T")) continue;
    std::vector<absl::string_view> fields = absl::StrSplit(lines[i], '\t');
    if (fields.size() < 2 || !ReadPieces(fields[1], starts, &texts[std::string(fields[0])]))
      return wrong(i);
  }
  std::vector<Attribution> found;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!absl::StartsWith(lines[i], "E")) continue;
    std::vector<absl::string_view> fields = absl::StrSplit(lines[i], '\t');
    Attribution attribution;
    if (fields.size() < 2 || !ReadEvent(fields[1], texts, &attribution)) return wrong(i);
    TurnRound(text, &attribution);
    if (absl::StartsWith(fields[1], "Attribution:")) found.push_back(std::move(attribution));
  }
  return found;
}

}  // namespace dossier

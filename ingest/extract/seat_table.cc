#include "ingest/extract/seat_table.h"

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/seats_data.h"

namespace dossier {
namespace {

using Table = absl::flat_hash_map<std::string, std::vector<std::string>>;

const Table& Seats() {
  static const Table* table = [] {
    auto* made = new Table();
    std::string_view text = SeatsText();
    for (absl::string_view line :
         absl::StrSplit(absl::string_view(text.data(), text.size()), '\n')) {
      std::vector<std::string> fields = absl::StrSplit(line, '\t');
      if (fields.size() == 2 && line[0] != '#') (*made)[fields[0]].push_back(fields[1]);
    }
    return made;
  }();
  return *table;
}

}  // namespace

const std::vector<std::string>& SeatsOf(std::string_view lower_title) {
  static const auto* none = new std::vector<std::string>();
  auto found = Seats().find(absl::string_view(lower_title.data(), lower_title.size()));
  return found == Seats().end() ? *none : found->second;
}

}  // namespace dossier

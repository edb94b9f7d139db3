#include "ingest/extract/seat_table.h"

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/seats_data.h"

namespace dossier {
namespace {

constexpr char kLevelMark = '@';

using Table = absl::flat_hash_map<std::string, std::vector<std::string>>;

struct Tables {
  Table seats, levels;
};

const Tables& Seats() {
  static const Tables* table = [] {
    auto* made = new Tables();
    std::string_view text = SeatsText();
    for (absl::string_view line :
         absl::StrSplit(absl::string_view(text.data(), text.size()), '\n')) {
      std::vector<std::string> fields = absl::StrSplit(line, '\t');
      if (fields.size() != 2 || line[0] == '#') continue;
      bool level = fields[1][0] == kLevelMark;
      (level ? made->levels : made->seats)[fields[0]].push_back(fields[1].substr(level ? 1 : 0));
    }
    return made;
  }();
  return *table;
}

const std::vector<std::string>& Find(const Table& table, std::string_view key) {
  static const auto* none = new std::vector<std::string>();
  auto found = table.find(absl::string_view(key.data(), key.size()));
  return found == table.end() ? *none : found->second;
}

}  // namespace

const std::vector<std::string>& SeatsOf(std::string_view lower_title) {
  return Find(Seats().seats, lower_title);
}

std::string_view LevelOf(std::string_view lower_title) {
  const std::vector<std::string>* level = &Find(Seats().levels, lower_title);
  size_t blank = lower_title.rfind(' ');
  if (level->empty() && blank != std::string_view::npos)
    level = &Find(Seats().levels, lower_title.substr(blank + 1));
  return level->empty() ? std::string_view() : std::string_view((*level)[0]);
}

}  // namespace dossier

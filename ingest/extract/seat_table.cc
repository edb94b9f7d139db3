#include "ingest/extract/seat_table.h"

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "ingest/extract/seats_data.h"

namespace dossier {
namespace {

constexpr char kLevelMark = '@';

using Table = absl::flat_hash_map<std::string, std::vector<std::string>>;

struct Tables {
  Table seats, levels, kinds;
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
      bool kind = level && absl::ascii_isupper(fields[1][1]);
      Table& table = kind ? made->kinds : level ? made->levels : made->seats;
      table[fields[0]].push_back(fields[1].substr(level ? 1 : 0));
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

const std::vector<std::string>& FindOrLastWord(const Table& table, std::string_view title) {
  const std::vector<std::string>& whole = Find(table, title);
  size_t blank = title.rfind(' ');
  if (!whole.empty() || blank == std::string_view::npos) return whole;
  return Find(table, title.substr(blank + 1));
}

}  // namespace

const std::vector<std::string>& SeatsOf(std::string_view lower_title) {
  return Find(Seats().seats, lower_title);
}

std::string_view LevelOf(std::string_view lower_title) {
  const std::vector<std::string>& level = FindOrLastWord(Seats().levels, lower_title);
  return level.empty() ? std::string_view() : std::string_view(level[0]);
}

const std::vector<std::string>& KindsOf(std::string_view lower_title) {
  return FindOrLastWord(Seats().kinds, lower_title);
}

}  // namespace dossier

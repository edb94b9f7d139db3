#include "tests/tck/gherkin.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"

namespace dossier::tck {
namespace {

// A scenario or outline as written.
struct Written {
  std::string name;
  std::vector<Step> steps;
  std::vector<std::vector<TableRow>>
      examples;  // of an outline: tables, the first row of each names the columns
  bool outline = false;
};

// Cells of '| a | b |'. A backslash before a bar makes it part of the cell, other backslashes stay.
TableRow Cells(std::string_view line) {
  TableRow cells;
  std::string cell;
  for (size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
      cell += line[++i];
    } else if (line[i] == '|') {
      cells.emplace_back(absl::StripAsciiWhitespace(cell));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  return cells;
}

class Reader {
 public:
  Reader(std::string_view path, std::string_view text)
      : path_(path), lines_(absl::StrSplit(absl::string_view(text.data(), text.size()), '\n')) {}

  absl::StatusOr<std::vector<Scenario>> Read() {
    while (at_ < lines_.size()) {
      const std::string line = Stripped(at_++);
      if (absl::Status status = Take(line); !status.ok()) return status;
    }
    return Expand();
  }

 private:
  std::string Stripped(size_t i) const {
    return std::string(absl::StripAsciiWhitespace(lines_[i]));
  }

  // What follows the keyword, if the line starts with it.
  static bool After(const std::string& line, std::string_view keyword, std::string* rest) {
    if (!std::string_view(line).starts_with(keyword)) return false;
    *rest = std::string(absl::StripAsciiWhitespace(line.substr(keyword.size())));
    return true;
  }

  absl::Status Take(const std::string& line) {
    std::string rest;
    if (line.empty() || line[0] == '#' || line[0] == '@' || After(line, "Feature:", &rest))
      return absl::OkStatus();
    if (After(line, "Background:", &rest)) {
      steps_ = &background_;
    } else if (After(line, "Scenario Outline:", &rest)) {
      Start(rest, true);
    } else if (After(line, "Scenario:", &rest)) {
      Start(rest, false);
    } else if (After(line, "Examples:", &rest)) {
      written_.back().examples.emplace_back();
      in_examples_ = true;
    } else if (line.starts_with("\"\"\"")) {
      return TakeDoc();
    } else if (line[0] == '|') {
      TakeRow(line);
    } else {
      return TakeStep(line);
    }
    return absl::OkStatus();
  }

  void Start(const std::string& name, bool outline) {
    written_.push_back(Written{name, {}, {}, outline});
    steps_ = &written_.back().steps;
    in_examples_ = false;
  }

  absl::Status TakeStep(const std::string& line) {
    std::string rest;
    for (std::string_view keyword : {"Given ", "When ", "Then ", "And ", "But "}) {
      if (After(line, keyword, &rest) && steps_ != nullptr) {
        steps_->push_back(Step{rest, "", {}});
        return absl::OkStatus();
      }
    }
    return absl::InvalidArgumentError(absl::StrCat(path_, ":", at_, ": not a step: ", line));
  }

  void TakeRow(const std::string& line) {
    if (in_examples_) {
      written_.back().examples.back().push_back(Cells(line));
    } else {
      steps_->back().table.push_back(Cells(line));
    }
  }

  // The lines up to the closing quotes, without the indentation of the opening ones.
  absl::Status TakeDoc() {
    const size_t indent = lines_[at_ - 1].find('"');
    std::string& doc = steps_->back().doc;
    for (bool first = true; at_ < lines_.size(); first = false) {
      const std::string& line = lines_[at_++];
      if (absl::StripAsciiWhitespace(line) == "\"\"\"") return absl::OkStatus();
      const size_t blank = std::min(line.find_first_not_of(' '), line.size());
      absl::StrAppend(&doc, first ? "" : "\n", line.substr(std::min(indent, blank)));
    }
    return absl::InvalidArgumentError(absl::StrCat(path_, ": a doc string does not end"));
  }

  static Step Fill(const Step& step, const TableRow& header, const TableRow& row) {
    std::vector<std::pair<std::string, std::string>> changes;
    for (size_t i = 0; i < header.size() && i < row.size(); ++i) {
      changes.emplace_back(absl::StrCat("<", header[i], ">"), row[i]);
    }
    auto fill = [&](const std::string& text) { return absl::StrReplaceAll(text, changes); };
    Step filled{fill(step.text), fill(step.doc), {}};
    for (const TableRow& cells : step.table) {
      filled.table.emplace_back();
      for (const std::string& cell : cells) filled.table.back().push_back(fill(cell));
    }
    return filled;
  }

  std::vector<Scenario> Expand() const {
    std::vector<Scenario> scenarios;
    for (const Written& written : written_) {
      const std::string name = absl::StrCat(path_, "::", written.name);
      if (!written.outline) {
        scenarios.push_back(Scenario{name, background_});
        auto& steps = scenarios.back().steps;
        steps.insert(steps.end(), written.steps.begin(), written.steps.end());
        continue;
      }
      int number = 0;
      for (const auto& table : written.examples) {
        for (size_t row = 1; row < table.size(); ++row) {
          scenarios.push_back(Scenario{absl::StrCat(name, "::", ++number), background_});
          for (const Step& step : written.steps)
            scenarios.back().steps.push_back(Fill(step, table[0], table[row]));
        }
      }
    }
    return scenarios;
  }

  std::string path_;
  std::vector<std::string> lines_;
  size_t at_ = 0;
  std::vector<Step> background_;
  std::vector<Written> written_;
  std::vector<Step>* steps_ = nullptr;
  bool in_examples_ = false;
};

}  // namespace

absl::StatusOr<std::vector<Scenario>> ReadFeature(std::string_view path, std::string_view text) {
  return Reader(path, text).Read();
}

}  // namespace dossier::tck

// Names of our own annotated articles (ingest/language/data/README.md).
#include <algorithm>
#include <fstream>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ingest/language/train/name_corpus.h"

namespace dossier {
namespace {

// What the bracket of a mark says: '#3' and 'Group#3' are no names. The labels of no name at all,
// so that an unknown one is an error.
bool BeginOf(std::string_view mark, uint8_t* begin) {
  size_t number = mark.find('#');
  if (number == mark.npos) return false;
  std::string_view label = mark.substr(0, std::min(number, mark.find('/')));
  *begin = kOutside;
  if (label.empty() || label == "Group") return true;
  if (label == "Person") *begin = kBeginPerson;
  if (label == "Organization") *begin = kBeginOrganization;
  if (label == "Place") *begin = kBeginPlace;
  if (label == "Work" || label == "Event") *begin = kBeginOther;
  return *begin != kOutside;
}

}  // namespace

absl::Status ReadNews(const std::string& path, NameCorpus* corpus) {
  std::ifstream in(path);
  if (!in) return absl::NotFoundError(absl::StrCat("cannot read ", path));
  NameSampleBuilder builder;
  auto finish = [&] {
    if (!builder.empty()) corpus->push_back(builder.Finish());
  };
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (absl::StripAsciiWhitespace(line).empty() || absl::StartsWith(line, "= ")) {
      finish();
    } else if (!absl::StartsWith(line, "> ") && !absl::StartsWith(line, "# ") &&
               !AddMarkedLine(line, BeginOf, &builder)) {
      return absl::InvalidArgumentError(
          absl::StrCat(path, ":", number, ": '[' must be followed by [Label]#number and a space"));
    }
  }
  finish();
  return absl::OkStatus();
}

}  // namespace dossier

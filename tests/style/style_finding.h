// What the style check looks at, and what it may be.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace dossier::style {

// A figure of the whole tree (`header_lines_median`), or a blemish of one file (`long_function graph/a.cc Foo`), with
// its size (1 where it has none). Ordered by name, so that files of them compare well.
using Findings = std::map<std::string, int>;

// Everything found in the sources below `root` (a folder of the project's layout):
// - figures: medians and 95th percentiles of the lines of headers and sources, and of functions;
// - blemishes: headers over 200 lines, sources over 500, functions over 60; names that say nothing; includes that go
//   against the rooms of docs/architecture.md; sources without a test in the mirrored place; paths of one machine.
Findings FindInTree(const std::string& root);

// What of `now` is worse than `before`: blemishes that were not there or have grown, and figures that have grown beyond
// what the project aims at. One line each, saying what to do.
std::vector<std::string> Worse(const Findings& now, const Findings& before);

// One `number name` a line, lines with # left out; and back.
Findings ParseFindings(const std::string& text);
std::string FindingsText(const Findings& findings);

}  // namespace dossier::style

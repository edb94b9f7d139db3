#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/style/function_length.h"
#include "tests/style/include_rule.h"
#include "tests/style/style_finding.h"
#include "tests/style/tracked_files.h"

namespace dossier::style {
namespace {

namespace fs = std::filesystem;

constexpr int kLongHeader = 200, kLongSource = 500, kLongFunction = 60;  // lines

const std::set<std::string> kEmptyNames = {"util",    "utils",    "helper", "helpers", "manager",
                                           "managers", "common", "base",   "misc"};

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool EndsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

bool StartsWith(const std::string& text, std::string_view start) {
  return text.compare(0, start.size(), start) == 0;
}

// The n-th of hundred parts.
int Percentile(std::vector<int> values, int n) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[(values.size() - 1) * n / 100];
}

class Tree {
 public:
  explicit Tree(const fs::path& root) : root_(root), files_(TrackedFiles(root.native())) {}

  Findings Look() {
    for (const std::string& file : files_) LookAt(file);
    Figures("header_lines", headers_);
    Figures("source_lines", sources_);
    Figures("function_lines", functions_);
    return std::move(findings_);
  }

 private:
  void Figures(const std::string& name, const std::vector<int>& values) {
    findings_[name + "_median"] = Percentile(values, 50);
    findings_[name + "_p95"] = Percentile(values, 95);
  }

  void LookAt(const std::string& file) {
    LookAtName(file);
    const bool header = EndsWith(file, ".h"), source = EndsWith(file, ".cc");
    const bool text = header || source || EndsWith(file, ".md") || EndsWith(file, ".bzl") ||
                      EndsWith(file, ".bazel") || EndsWith(file, ".proto") ||
                      file.find('.') == std::string::npos || EndsWith(file, ".sh");
    if (!text) return;
    const std::string content = ReadFile(root_ / file);
    if (NamesOneMachine(content)) findings_["machine_path " + file] = 1;
    if (header || source) LookAtCode(file, content, header);
  }

  void LookAtName(const std::string& file) {
    std::string word;
    for (char c : file + "/") {
      if (std::isalnum(static_cast<unsigned char>(c))) {
        word += c;
        continue;
      }
      if (kEmptyNames.count(word) > 0) findings_["empty_name " + file] = 1;
      word.clear();
    }
  }

  void LookAtCode(const std::string& file, const std::string& content, bool header) {
    const int lines = static_cast<int>(std::count(content.begin(), content.end(), '\n'));
    const bool product = !StartsWith(file, "tests/");
    if (product) (header ? headers_ : sources_).push_back(lines);
    if (header && lines > kLongHeader) findings_["long_header " + file] = lines;
    if (!header && lines > kLongSource) findings_["long_source " + file] = lines;
    for (const std::string& include : ForbiddenIncludes(file, content)) {
      findings_["forbidden_include " + file + " " + include] = 1;
    }
    if (!product) return;
    LookAtFunctions(file, content);
    if (!header && files_.count(MirroredTest(file)) == 0) findings_["missing_test " + file] = 1;
  }

  void LookAtFunctions(const std::string& file, const std::string& content) {
    for (const FunctionLength& function : FunctionLengths(content)) {
      functions_.push_back(function.lines);
      if (function.lines > kLongFunction) {
        findings_["long_function " + file + " " + function.name] = function.lines;
      }
    }
  }

  static std::string MirroredTest(const std::string& file) {
    return "tests/" + file.substr(0, file.size() - 3) + "_test.cc";
  }

  fs::path root_;
  std::set<std::string> files_;
  std::vector<int> headers_, sources_, functions_;
  Findings findings_;
};

}  // namespace

Findings FindInTree(const std::string& root) { return Tree(root).Look(); }

}  // namespace dossier::style

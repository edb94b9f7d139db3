#include "tests/ingest/source/malformed_input.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <random>

#include "absl/strings/str_cat.h"

namespace dossier {
namespace {

// Numbers without a library distribution, which may differ between libraries.
class Dice {
 public:
  explicit Dice(uint64_t seed) : engine_(seed) {}
  size_t Below(size_t limit) { return limit == 0 ? 0 : engine_() % limit; }

 private:
  std::mt19937_64 engine_;
};

constexpr std::string_view kInsertions[] = {
    {"\0", 1},  {"\xff\xfe", 2}, "\xef\xbb\xbf", "\xc3",  "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xc0\xaf",
    "\x80\x80", "<",             "</",           "<!--",  "]]>",          "&#x110000;",       "&#0;",
    "&",        "\"",            "\\ud800",      "\\u00", "{",            "}",                "[[[[[[",
    "\n",       "\r",            "<script>",     "<p",    "='\"",         "\x1f\x8b\x08",     "<table>",
    "</p>",     "<select>",      "\xe2\x80",     "\x1b$B", "e999999"};

void MutateOnce(const std::vector<std::string>& seeds, Dice* dice, std::string* bytes) {
  const size_t at = dice->Below(bytes->size());
  const size_t length = dice->Below(std::min<size_t>(bytes->size() - at, 200) + 1);
  switch (dice->Below(7)) {
    case 0:
      bytes->resize(at);
      break;
    case 1:
      if (!bytes->empty()) (*bytes)[at] ^= static_cast<char>(1 << dice->Below(8));
      break;
    case 2:
      if (!bytes->empty()) (*bytes)[at] = static_cast<char>(dice->Below(256));
      break;
    case 3:
      bytes->insert(at, bytes->substr(at, length));
      break;
    case 4:
      bytes->erase(at, length);
      break;
    case 5:
      bytes->insert(at, kInsertions[dice->Below(std::size(kInsertions))]);
      break;
    default: {
      const std::string& other = seeds[dice->Below(seeds.size())];
      bytes->insert(at, other.substr(dice->Below(other.size()), length));
    }
  }
}

std::string Repeat(std::string_view piece, size_t count) {
  std::string all;
  for (size_t i = 0; i < count; ++i) all += piece;
  return all;
}

// `piece` again and again, '#' made a number of its own each time.
std::string Numbered(std::string_view piece, size_t count) {
  std::string all;
  for (size_t i = 0; i < count; ++i) {
    for (char c : piece) c == '#' ? absl::StrAppend(&all, i) : (all += c, void());
  }
  return all;
}

}  // namespace

std::vector<std::string> MutatedInputs(const std::vector<std::string>& seeds, size_t count) {
  std::vector<std::string> inputs;
  for (size_t i = 0; i < count; ++i) {
    Dice dice(i + 1);
    std::string bytes = seeds[i % seeds.size()];
    for (size_t n = 1 + dice.Below(6); n > 0; --n) MutateOnce(seeds, &dice, &bytes);
    inputs.push_back(std::move(bytes));
  }
  return inputs;
}

std::vector<std::string> HostilePages(size_t times) {
  const std::string text = "<p>The mayor opened the bridge on Monday, and nobody came to see it.</p>";
  std::vector<std::string> pages;
  for (std::string_view piece :
       {"<div>", "<span>", "<b>", "<p>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<a href=x>",
        "<button>", "<font>", "<svg>", "<math>", "<select>", "<option>", "<optgroup>", "<ruby><rt>",
        "<template>", "<frameset>", "<nobr>", "<form>", "<h1>", "<x-y>", "<object>", "<marquee>",
        "<dl><dd>", "<table>", "<caption>", "<colgroup>", "</p>", "</div>", "</br>", "<body>", "<html>",
        "<head>", "<title>", "<textarea>", "<script>", "<style>", "<!--", "<!", "<?", "</", "<", "&",
        "&#", "&amp", "&ampamp;", "<br>", "<hr>", "<q>", "<details>", "<isindex>", "<plaintext>",
        "<image>", "<input>", "<tr>", "<col>", "<a><table>", "<div></span>", "<span><div></span>",
        "<b><p></b>", "<table>x", "<table><b>", "<select><div>", "<svg><title>", "<math><mi>",
        "<svg><foreignObject><div>", "<i><a>", "<template><tr>", "<li><div>", "<dd><p>", "<!---->",
        "<![CDATA[", "<iframe>", "<noscript>", "<xmp>", "<td>", "<address><b>", "<applet><td>"}) {
    pages.push_back("<html><body>" + text + Repeat(piece, times) + text);
    pages.push_back(Repeat(piece, times / 4) + "<article>" + text + "</article>");
  }
  for (std::string_view piece :
       {"<b id=#>", "<p><font id=#>", "<p><a id=#><b id=#></p>", "<body a#=1>", "<html a#=1>", "</x#>",
        "<x#>", "<div class=c#>", "<i id=#><table>", "<font id=#></p>", "<p><nobr id=#>", "&x#;",
        "<meta name=m# content=c>", "<time id=#>", "<a id=#><div>", "<time>#", "<h1>#", "<li>#</li>",
        "<div class=byline>#", "<ul><li><b id=#>", "<p><i id=#>x</p>"}) {
    pages.push_back(text + Numbered(piece, times / 2) + text);
  }
  pages.push_back("<div " + Numbered("a#=1 ", times) + ">" + text + "</div>");
  pages.push_back("<p " + Repeat("\"'", times) + text);
  pages.push_back(text + "<script type=application/ld+json>" + Repeat("[", times) + "</script>");
  pages.push_back(text + "<script type=application/ld+json>" + Repeat("{\"mainEntity\":", 900) + "1" +
                  Repeat("}", 900) + "</script>");
  pages.push_back(Repeat("<div>", times / 2) + text + Repeat("</div>", times / 2) + text);
  pages.push_back(text + Repeat("<b>", times / 20) + Repeat("<p>x</p>", times / 4));
  pages.push_back(Repeat("<table><tr><td>", 300) + text + Repeat("</table>", 300));
  return pages;
}

std::string Gzip(std::string_view bytes) {
  z_stream z{};
  deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&z, bytes.size()) + 64, '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  deflate(&z, Z_FINISH);
  out.resize(z.total_out);
  deflateEnd(&z);
  return out;
}

}  // namespace dossier

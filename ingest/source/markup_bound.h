// Makes any page safe to give to an HTML parser: bounded depth, bounded open formatting, bounded attributes.
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// Stands for every ampersand of the running text. The parser is to be given another character in its place, and leaves
// character references alone then; text stays as long as it is in the page.
inline constexpr char kReferenceMark = '\x01';

// The page with the same number of bytes, every byte in its place, but
// - blanks where tags nest too deep, are repeated without need, or leave too many formatting elements open, and for
//   whole elements that hold no article text and need a parser of their own (svg, select, template);
// - blanks for attributes beyond the first kMostAttributes of a tag, for NUL and for carriage returns;
// - kReferenceMark for ampersands outside tags, scripts and styles.
// `page` is valid UTF-8. Linear time.
std::string BoundMarkup(std::string_view page);

}  // namespace dossier

// What stands at the other end of an output: a person's terminal or a pipe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dossier {

struct Terminal {
  bool interactive = false;  // a terminal, and not TERM=dumb
  bool colour = false;       // interactive, and NO_COLOR is not set
  size_t width = 80;         // columns
};

// Of an open file descriptor (1 standard output, 2 standard error).
Terminal DescribeTerminal(int file_descriptor);

enum class Style { kBold, kDim, kRed, kGreen, kYellow, kBlue, kMagenta, kCyan };

// `text` in a style where the terminal shows colour, as it is elsewhere.
std::string Styled(const Terminal& terminal, Style style, std::string_view text);

}  // namespace dossier

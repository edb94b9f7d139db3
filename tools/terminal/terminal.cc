#include "tools/terminal/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace dossier {
namespace {

bool IsDumb() {
  const char* term = std::getenv("TERM");
  return term == nullptr || std::strcmp(term, "dumb") == 0;
}

bool ColourRefused() {
  const char* no_color = std::getenv("NO_COLOR");
  return no_color != nullptr && *no_color != '\0';
}

size_t WidthOf(int file_descriptor) {
  winsize size = {};
  if (ioctl(file_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

const char* Code(Style style) {
  switch (style) {
    case Style::kBold: return "\033[1m";
    case Style::kDim: return "\033[2m";
    case Style::kRed: return "\033[31m";
    case Style::kGreen: return "\033[32m";
    case Style::kYellow: return "\033[33m";
    case Style::kBlue: return "\033[34m";
    case Style::kMagenta: return "\033[35m";
    case Style::kCyan: return "\033[36m";
  }
  return "";
}

}  // namespace

Terminal DescribeTerminal(int file_descriptor) {
  Terminal terminal;
  terminal.interactive = isatty(file_descriptor) != 0 && !IsDumb();
  terminal.colour = terminal.interactive && !ColourRefused();
  if (terminal.interactive) terminal.width = WidthOf(file_descriptor);
  return terminal;
}

std::string Styled(const Terminal& terminal, Style style, std::string_view text) {
  if (!terminal.colour) return std::string(text);
  return std::string(Code(style)) + std::string(text) + "\033[0m";
}

}  // namespace dossier

// Web and e-mail addresses, handles and hashtags in running text.
#pragma once

#include <cstddef>
#include <string_view>

namespace dossier {

struct Address {
  size_t end = 0;  // byte behind it; 0 where there is none
  bool is_hashtag = false;
};

// The address that begins at byte `at`, a place where a token begins. Looks at most 2 KB ahead; a
// longer address is cut there.
Address AddressAt(std::string_view text, size_t at);

}  // namespace dossier

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// A number found in words or digits: tokens [first, end) and its value.
struct FoundNumber {
  size_t first = 0;
  size_t end = 0;
  double value = 0;
  bool whole = true;  // no fraction
};

// A sum of money: currency is the ISO 4217 code where the sign or word tells it, else empty.
struct FoundMoney {
  size_t first = 0;
  size_t end = 0;
  double amount = 0;
  std::string currency;
};

// The number that begins at token `at`: '26', '12,575', '1.2', 'twenty-six', 'three hundred', '22
// billion', '5 lakh', 'a dozen'. None when none begins there. Looks at no more than eight tokens.
std::optional<FoundNumber> ReadNumber(const std::vector<std::string_view>& tokens, size_t at);

// The sum that begins at token `at`: '$22 billion', 'US$10 million', '₹5 lakh', '€1.2m', '500
// euros', 'Rs 300'.
std::optional<FoundMoney> ReadMoney(const std::vector<std::string_view>& tokens, size_t at);

}  // namespace dossier

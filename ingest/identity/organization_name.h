// The name of an organization, a place or a work in parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// 'the U.S. Department of Justice' -> {justice, department}, country us.
struct BodyName {
  std::vector<std::string> tokens;  // folded; no leading 'the', no legal form
  std::string
      country;  // where the name begins or ends with a country's name and goes on without it
  bool public_body = false;  // the kind that every country has ('foreign ministry', 'congress')
};

BodyName ParseOrganizationName(std::string_view name);

// Tokens of a place's or work's name: folded, without a leading 'the'.
std::vector<std::string> ParsePlainName(std::string_view name);

}  // namespace dossier

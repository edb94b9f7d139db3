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

// First letters of a name's words without 'of' and the like: 'iaea'; four and more, three where a
// word tells of an institution ('cia'), two where the last word is one that such bodies have
// ('eu'). Empty for others: too many things begin with the same letters.
std::string InitialsOf(const std::vector<std::string>& tokens);

// Tokens of a work's or group's name: folded, without a leading 'the'.
std::vector<std::string> ParsePlainName(std::string_view name);

}  // namespace dossier

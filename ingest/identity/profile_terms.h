// Under which words profiles are looked for, and can be found.
#pragma once

#include <string>
#include <vector>

namespace dossier {

class Profile;  // proto/identity.proto

// Terms under which a short or less detailed name looks for the one it stands for, in the order in
// which they count, and those under which a profile can be found by them:
//   n: a whole name                  o: the same, asked by one that is also called so
//   s: a surname, by its sound       i: initials of an organization ('iaea')
//   g: a first name that is no common given name ('prabowo')
std::vector<std::string> AskedTerms(const Profile& profile);
std::vector<std::string> OfferedTerms(const Profile& profile);
// The n: term of a profile's name.
std::string WholeNameTerm(const Profile& profile);
// Whether a term is only a guess, not to be made where there is anybody else.
bool IsLastResort(const std::string& term);

// For full person names: 'given word' for each later word and the whole name, by sound; names that
// may be longer forms or spellings of one another share one.
std::vector<std::string> FormBlocks(const Profile& profile);

}  // namespace dossier

// What one article says about who an entity is, in the form that identity compares.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dossier {

class ExtractedEntity;  // proto/extraction.proto
class Profile;          // proto/identity.proto

// Nothing where the entity is its article's alone: figures, groups without a name, names without a
// letter.
std::optional<Profile> MakeProfile(const ExtractedEntity& entity);

// 32 hexadecimal digits; equal profiles have equal ids on every machine.
std::string ProfileId(const Profile& profile);

// The node key of an entity that nothing else bears upon: 'person/claudia sheinbaum', 'country/mx',
// 'place/springfield (city, us)', 'organization/justice department (us)'.
std::string OwnKey(const Profile& profile);
// The same with another name's tokens.
std::string KeyOfName(const Profile& profile, const std::vector<std::string>& tokens);

// How much a profile tells; a name is only ever resolved to one that tells more. Compared as a
// pair.
std::pair<size_t, size_t> Detail(const Profile& profile);

// Terms under which a short or less detailed name looks for the one it stands for, and those under
// which a profile can be found by them: 's:sheinbaum' (a surname), 'n:cjng' (a whole name).
std::vector<std::string> AskedTerms(const Profile& profile);
std::vector<std::string> OfferedTerms(const Profile& profile);
// The term of the whole name.
std::string WholeNameTerm(const Profile& profile);

// A person's name with a given name and at least one other word.
bool IsFullPersonName(const Profile& profile);
// For full person names: 'given word' for each later word; names that may be longer forms of one
// another share one.
std::vector<std::string> FormBlocks(const Profile& profile);

std::vector<std::string> NameTokens(const Profile& profile);

}  // namespace dossier

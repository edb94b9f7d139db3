// What one article says about who an entity is, in the form that identity compares.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
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

// How much a profile tells; a name is only ever resolved to one that tells more. The name itself
// decides between those that tell as much.
using ProfileDetail = std::tuple<size_t, size_t, std::string>;
ProfileDetail Detail(const Profile& profile);

// A person's name with a given name and at least one other word.
bool IsFullPersonName(const Profile& profile);
std::vector<std::string> NameTokens(const Profile& profile);

}  // namespace dossier

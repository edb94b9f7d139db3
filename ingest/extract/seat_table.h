#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Parts of the names of the bodies that a post is held in ('attorney general' -> 'department of
// justice'), from the table seats.tsv, in lower case; empty where the post is not listed. Any
// thread.
const std::vector<std::string>& SeatsOf(std::string_view lower_title);

// Of what an office without a place is held where the article is at home: "country", "region" or
// "city", by the whole title or its last word ('finance minister'); empty where it is no such
// office. From the same table. Any thread.
std::string_view LevelOf(std::string_view lower_title);

// Of what kinds of organisation (finer labels: "Company", "Team") a post is that names none, by the
// whole title or its last word; empty where it could be of any. From the same table. Any thread.
const std::vector<std::string>& KindsOf(std::string_view lower_title);

}  // namespace dossier

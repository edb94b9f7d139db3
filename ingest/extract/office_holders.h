#pragma once

#include <string_view>

namespace dossier {

// The country (ISO 3166-1 alpha-2) whose `lower_title` ('president') somebody of this name was in
// `year`, from the table office_holders.tsv; with year 0 in any year. Names are compared letter by
// letter but for case. Empty where the table does not know, or knows two countries. Any thread.
std::string_view CountryOfOfficeHolder(std::string_view lower_title, std::string_view name,
                                       int year);

}  // namespace dossier

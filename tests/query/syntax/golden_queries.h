// The queries of the golden files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// 'reading', 'writing' ...: the names of the files, without their endings.
const std::vector<std::string>& GoldenNames();

std::string GoldenPath(std::string_view name, std::string_view ending);
std::string ReadWhole(const std::string& path);

// The queries of a file: they end with a semicolon at the end of a line.
std::vector<std::string> GoldenQueries(std::string_view name);
std::vector<std::string> AllGoldenQueries();

}  // namespace dossier

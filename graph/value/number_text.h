// Floating point numbers as text.
#pragma once

#include <string>

namespace dossier {

// The shortest text that reads back as the same number, always recognisable as a float: 1.0, 0.1,
// 1e-7, 1.5e300; plain digits from 1e-6 up to 1e21. NaN, Infinity, -Infinity.
std::string FloatText(double d);

}  // namespace dossier

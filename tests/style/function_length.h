// How long the functions of a C++ file are, told by its braces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier::style {

struct FunctionLength {
  std::string name;  // as written before the parameters, with its class where that is given
  int lines = 0;     // from the line of the opening brace to that of the closing one
};

// The functions with a body in `source`, in its order. Lambdas belong to the function they stand in. No parser: what
// follows a parameter list at the level of a namespace or class is taken for a body.
std::vector<FunctionLength> FunctionLengths(std::string_view source);

}  // namespace dossier::style

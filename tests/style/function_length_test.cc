#include "tests/style/function_length.h"

#include <gtest/gtest.h>

namespace dossier::style {
namespace {

// "name:lines" of every function.
std::string Lengths(std::string_view source) {
  std::string all;
  for (const FunctionLength& function : FunctionLengths(source)) {
    all += function.name + ":" + std::to_string(function.lines) + " ";
  }
  return all;
}

TEST(FunctionLengthTest, Functions) {
  EXPECT_EQ(Lengths("namespace a {\nint F(int x) { return x; }\nvoid G() {\n  if (x) {\n  }\n}\n}\n"), "F:1 G:4 ");
  EXPECT_EQ(Lengths("class A {\n public:\n  int F() const {\n    return 1;\n  }\n  int x = {3};\n};\n"), "F:3 ");
  EXPECT_EQ(Lengths("bool A::F()\n    const noexcept {\n}\n"), "A::F:2 ");
  EXPECT_EQ(Lengths("auto F() -> std::vector<int> { return {}; }"), "F:1 ");
  EXPECT_EQ(Lengths("A::~A() {\n}\n"), "A::~A:2 ");
}

TEST(FunctionLengthTest, Constructors) {
  EXPECT_EQ(Lengths("A::A(int x) : a_(x), b_{x} {\n}\n"), "A::A:2 ");
  EXPECT_EQ(Lengths("A::A(int x)\n    : a_{x},\n      b_{1, 2} {}\n"), "A::A:1 ");
}

TEST(FunctionLengthTest, WhatIsNone) {
  EXPECT_EQ(Lengths("struct A { int x; };\nenum class B : int { kX };\nconst int t[] = {1, 2};\n"), "");
  EXPECT_EQ(Lengths("static const auto* t = new T{F(1)};\nint F(int x);\n"), "");
  EXPECT_EQ(Lengths("#define F(x) { \\\n  x }\n// void G() {\n/* { */\n"), "");
}

TEST(FunctionLengthTest, BracesInTextDoNotCount) {
  EXPECT_EQ(Lengths("void F() {\n  s = \"}\";\n  c = '}';\n  r = R\"x(}}})\")x\";\n  n = 1'000;\n}\n"), "F:6 ");
}

TEST(FunctionLengthTest, LambdasBelongToTheirFunction) {
  EXPECT_EQ(Lengths("void F() {\n  auto f = [](int x) {\n    return x;\n  };\n}\n"), "F:5 ");
}

}  // namespace
}  // namespace dossier::style

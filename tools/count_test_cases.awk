# awk -f count_test_cases.awk test.xml...: prints `FAILED name` for each failed test case in the files that gtest and
# Bazel write, then the numbers of cases that passed, failed and were skipped.
function finish() {
  if (name == "") return
  if (bad) { failed++; print "FAILED " name } else if (skip) skipped++; else passed++
  name = ""
}
function attribute(key,   found) {
  if (!match($0, " " key "=\"[^\"]*\"")) return ""
  found = substr($0, RSTART, RLENGTH)
  sub(/^[^"]*"/, "", found); sub(/"$/, "", found)
  return found
}
/^ *<testcase / {
  finish()
  name = attribute("classname")
  name = name (name == "" ? "" : ".") attribute("name")
  bad = $0 ~ /<(error|failure) message=/
  skip = $0 ~ /result="(skipped|suppressed)"/ || $0 ~ /status="notrun"/
}
/^ *<(failure|error)[ >]/ { bad = 1 }
/^ *<skipped/ { skip = 1 }
/<\/testsuites>/ { finish() }
END { finish(); printf "%d %d %d\n", passed, failed, skipped }

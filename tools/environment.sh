# shellcheck shell=bash
# Sourced by the scripts beside it: goes to the top folder, and knows how to install what is missing and to call Bazel.

set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
export LC_ALL=C.UTF-8

say() { printf '\n== %s\n' "$*"; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

check_path() {
  case $PWD in
    *[[:space:]]*) die "Bazel cannot build in a folder whose path has a space in it: move or clone this tree to a path without one (now: $PWD)" ;;
  esac
}

wanted_packages() { sed 's/#.*//' tools/packages.txt; }

missing_packages() {
  local package
  for package in $(wanted_packages); do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || echo "$package"
  done
}

# Prints how to become root: nothing for root itself.
root_command() {
  if [ "$(id -u)" = 0 ]; then return 0; fi
  command -v sudo >/dev/null && { echo sudo; return 0; }
  return 1
}

install_packages() {
  command -v apt-get >/dev/null || die "this needs Debian 12 and its packages: $(wanted_packages | tr '\n' ' ')"
  local missing root
  mapfile -t missing < <(missing_packages)
  if [ ${#missing[@]} -eq 0 ]; then
    say "All $(wanted_packages | wc -w) Debian packages are there"
    return
  fi
  root=$(root_command) || die "run this as root, or have it installed first: apt-get install ${missing[*]}"
  say "Installing Debian packages: ${missing[*]}"
  # Lists may be old or absent; where there is no network the packages may still be at hand.
  $root apt-get -q update || say "The package lists could not be brought up to date; going on with those there are"
  $root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
    install --no-install-recommends "${missing[@]}"
}

# Bazel with a place to keep its files where the home folder is none.
run_bazel() {
  export USER=${USER:-$(id -un 2>/dev/null || id -u)}
  local startup=()
  if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ] || [ ! -w "$HOME" ]; then
    startup+=("--output_user_root=${TMPDIR:-/tmp}/dossier-bazel-$(id -u)")
  fi
  bazel "${startup[@]}" "$@"
}

# Builds the program and puts it at bin/dossier.
build_program() {
  say "Building the program (the first time takes a while)"
  run_bazel build //tools/dossier
  local built
  built=$(run_bazel info bazel-bin 2>/dev/null)/tools/dossier/dossier
  mkdir -p bin
  if ! cmp -s "$built" bin/dossier; then
    install -m 755 "$built" bin/dossier.new
    mv -f bin/dossier.new bin/dossier
  fi
}

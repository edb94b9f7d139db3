# bash completion for dossier. Commands, flags and the words a flag takes are what the program's own help lists, so this
# file need not change with them.

_dossier_flag_words() {
  # The alternatives in `--format table|json` of the help; nothing for flags with a free value.
  "$1" "$2" --help 2>/dev/null | sed -n "s/^ .*$3 \([^ ]*|[^ ]*\).*/\1/p" | tr '|' ' '
}

_dossier() {
  local program=${COMP_WORDS[0]} command=${COMP_WORDS[1]:-}
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "$("$program" --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p') --help" -- "$word")
    return
  fi
  case $before in
    --db) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    -o | --output | --ontology | --patterns | --system | --compare | --nodes | --relationships)
      mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    --*)
      local words
      words=$(_dossier_flag_words "$program" "$command" "$before")
      if [ -n "$words" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
        return
      fi ;;
  esac
  case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$("$program" "$command" --help 2>/dev/null | grep -o -- '--[a-z][a-z-]*')" -- "$word") ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
  esac
}

complete -o filenames -F _dossier dossier

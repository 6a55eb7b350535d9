# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of okr-cli for bash.

_okr_cli ()
{
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} name
  COMPREPLY=()

  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W 'import export score advise list verify undo redo history --help --version' -- "$current")
    return
  fi

  case $previous in
    --lang) mapfile -t COMPREPLY < <(compgen -W 'fr en' -- "$current") && return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W 'json ics' -- "$current") && return ;;
    --at | --on | -n | --limit) return ;;
    -o | --output) mapfile -t COMPREPLY < <(compgen -f -- "$current") && return ;;
  esac

  if [[ $current == -* ]]; then
    case $command in
      import) mapfile -t COMPREPLY < <(compgen -W '--into --lang --help' -- "$current") ;;
      export) mapfile -t COMPREPLY < <(compgen -W '--at --format --output --help' -- "$current") ;;
      score) mapfile -t COMPREPLY < <(compgen -W '--on --json --help' -- "$current") ;;
      advise) mapfile -t COMPREPLY < <(compgen -W '--json --help' -- "$current") ;;
      history) mapfile -t COMPREPLY < <(compgen -W '--json --limit --help' -- "$current") ;;
      undo | redo) mapfile -t COMPREPLY < <(compgen -W '--force --skip --help' -- "$current") ;;
      *) mapfile -t COMPREPLY < <(compgen -W '--help' -- "$current") ;;
    esac
    return
  fi

  if [ "$command" = import ] && [ "$previous" != --into ]; then
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -X '!*.json' -- "$current"; compgen -d -- "$current")
    return
  fi

  # names may have spaces
  while IFS= read -r name; do
    [[ $name != "$current"* ]] || COMPREPLY+=("$(printf '%q' "$name")")
  done < <(okr-cli list 2> /dev/null)
}

complete -F _okr_cli okr-cli

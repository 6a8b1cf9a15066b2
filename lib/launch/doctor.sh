# What dql needs of this machine: the library's own table when it can be had, else what the launcher sees. Read by ../../dql.

doctor() {
  (find_java; enough_space; build; exit 0) && { find_java; main doctor "$@"; }
  for part in java maven python space; do
    row $part
  done
  row library
  exit 2
}

# One row: the finding of a check that either refuses with its sentence or sets what was found.
row() {
  if found=$(look_at "$1" 2>&1); then
    printf 'ok %-8s %s\n' "$1" "$found"
  else
    printf '!! %-8s %s\n' "$1" "${found#dql: }"
  fi
}

look_at() {
  case $1 in
    java) find_java; echo "$java, Java $major, a full JDK" ;;
    maven) find_maven; command -v mvn ;;
    python) find_python; echo "$python" ;;
    space) enough_space; echo "$free MB free" ;;
    library) built=$root/target/dql.built; library_ready && echo "$root/target/dql.jar" || { echo "not built: mend the lines above, then ./dql doctor builds it"; return 1; } ;;
  esac
}

# Builds the library and makes the Python environment, when they are not there or out of date. Read by ../../dql.

# One set-up at a time: a link is made in one go and says whose it is.
lock() {
  mkdir -p "$root/.dql/log" 2>/dev/null || refuse "cannot write into $root: copy the project to a folder of your own"
  told=
  until ln -s $$ "$root/.dql/lock" 2>/dev/null; do
    owner=$(readlink "$root/.dql/lock") || { [ -w "$root/.dql" ] || refuse "cannot write into $root/.dql: copy the project to a folder of your own"; continue; }
    if kill -0 "$owner" 2>/dev/null; then
      [ -n "$told" ] || say "waiting for another ./dql (process $owner) to finish its set-up; if there is none, remove $root/.dql/lock"
      told=yes
      sleep 1
    else
      mv -f "$root/.dql/lock" "$root/.dql/lock.$$" 2>/dev/null && rm -f "$root/.dql/lock.$$"
    fi
  done
  trap unlock EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

unlock() {
  rm -f "$root/.dql/lock"
  trap - EXIT INT TERM HUP
}

build() {
  built=$root/target/dql.built
  library_ready && return
  find_maven
  lock
  library_ready || make_library
  unlock
}

# The mark is as old as the start of the build, so that what was edited meanwhile is built again.
library_ready() {
  [ -f "$root/target/dql.jar" ] && [ -d "$root/target/lib" ] && [ -f "$built" ] && [ "$(cat "$built")" = "cuda=${DQL_CUDA:-0}" ] &&
    [ -z "$(find "$root/pom.xml" "$root/lib/src" -newer "$built" | head -n 1)" ]
}

make_library() {
  log=$root/.dql/log/build.log
  again=
  [ -f "$log" ] && grep -q 'Could not transfer' "$log" && again=-U    # Maven remembers a failed download for a day
  [ -f "$built.new" ] && rm -rf "$root/target/lib"                    # the last build was cut short, perhaps inside a file
  # a new file in its place: a kernel that runs keeps the one it has open
  rm -f "$root/target/dql.jar" "$built"
  mkdir -p "$root/target"
  printf 'cuda=%s\n' "${DQL_CUDA:-0}" >"$built.new"
  [ -d "$root/target/lib" ] && say "building the library ..." || say "building the library (the first time downloads its parts, some 200 MB) ..."
  [ "${DQL_CUDA:-0}" = 1 ] && cuda='-P cuda' || cuda=
  if (cd "$root" && mvn -B -q $again $cuda -Dmaven.test.skip=true package) >"$log" 2>&1; then
    mv -f "$built.new" "$built"
    return
  fi
  rm -f "$built.new"
  maven_trouble "$log"
  say "the library does not compile; the whole log is $log"
  sed -n 's/^\[ERROR\] //p' "$log" | grep -v -e '^ *$' -e '^->' -e '^\[Help' -e '^To see' -e '^Re-run' -e '^For more' | awk '!seen[$0]++' | head -n 30 >&2
  exit 1
}

# Refuses when Maven's log says that the network or the disk is to blame.
maven_trouble() {
  if grep -q 'No space left on device' "$1"; then
    refuse "the disk is full: free about 2 GB and run it again; the whole log is $1"
  fi
  if grep -qE 'Could not transfer|Unknown host|Temporary failure in name resolution|Network is unreachable|in offline mode' "$1"; then
    what=$(sed -nE 's/.*(Could not transfer artifact|Cannot access [^ ]* \([^)]*\) in offline mode and the artifact) ([^ ]*) .*/\2/p' "$1" | head -n 1)
    refuse "Maven could not download ${what:-a part of the library}: check the network, or the proxy in Maven's settings.xml, and run it again; the whole log is $1"
  fi
}

# Maven's own output, so that its closing line is seen; a copy goes to the log.
maven_tests() {
  find_maven
  lock
  log=$root/.dql/log/test.log
  [ "${DQL_CUDA:-0}" = 1 ] && set -- -P cuda "$@"
  { (cd "$root" && mvn -B -ntp test "$@" 2>&1); echo $? >"$log.exit"; } | tee "$log"
  result=$(cat "$log.exit")
  rm -f "$log.exit"
  unlock
  [ "$result" = 0 ] || (maven_trouble "$log")
  return "$result"
}

python_environment() {
  venv=$root/.dql/venv
  venv_ready && return
  find_python
  lock
  venv_ready || make_venv
  unlock
}

# The list of pins is copied in when all of it is installed.
venv_ready() {
  [ -x "$venv/bin/python" ] && cmp -s "$root/lib/launch/requirements.txt" "$venv/requirements.txt"
}

make_venv() {
  log=$root/.dql/log/python.log
  say "making the Python environment (JupyterLab and the Java kernel, some 50 MB to download) ..."
  rm -rf "$venv"
  "$python" -m venv "$venv" >"$log" 2>&1 &&
    "$venv/bin/python" -m pip install --no-deps --prefer-binary --disable-pip-version-check --no-input -r "$root/lib/launch/requirements.txt" >>"$log" 2>&1 &&
    cp "$root/lib/launch/requirements.txt" "$venv/requirements.txt" && return
  pip_trouble "the Python environment could not be made"
}

# Refuses when pip's log says that the network or the disk is to blame, else shows its end.
pip_trouble() {
  if grep -q 'No space left on device' "$log"; then
    refuse "the disk is full: free about 2 GB and run it again; the whole log is $log"
  fi
  if grep -qE 'connection broken|ConnectionError|ConnectTimeout|Read timed out|ProxyError|SSLError|name resolution|No matching distribution' "$log"; then
    what=$(sed -n 's/.*No matching distribution found for \([^ ]*\).*/\1/p' "$log" | head -n 1)
    refuse "pip could not download ${what:-the Python packages}: check the network or pip's settings, and run it again; the whole log is $log"
  fi
  say "$1; the whole log is $log"
  tail -n 5 "$log" >&2
  exit 1
}

# Installs lists of pins of lib/launch into the Python environment, each unless it is there: gym (Gymnasium and ALE), gym-tests.
python_packages() {
  python_environment
  for list in "$@"; do
    cmp -s "$root/lib/launch/$list.txt" "$venv/$list.txt" || install_packages "$list"
  done
}

install_packages() {
  lock
  log=$root/.dql/log/$1.log
  say "installing the Python packages of lib/launch/$1.txt (some 60 MB to download) ..."
  "$venv/bin/python" -m pip install --no-deps --prefer-binary --disable-pip-version-check --no-input -r "$root/lib/launch/$1.txt" >"$log" 2>&1 &&
    cp "$root/lib/launch/$1.txt" "$venv/$1.txt" || pip_trouble "the Python packages could not be installed"
  unlock
}

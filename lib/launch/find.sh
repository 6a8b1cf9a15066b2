# Finds what dql needs of the machine, or says in one sentence what is missing. Read by ../../dql; wants $root.

say() {
  printf 'dql: %s\n' "$*" >&2
}

refuse() {
  say "$*"
  exit 2
}

# 17 of 17.0.15, 8 of 1.8.0_392, 26 of 26-ea.
major_of() {
  printf '%s\n' "$1" | sed -e 's/^1\.//' -e 's/[^0-9].*//'
}

# Sets java, home, major, vector and unsafe, and exports JAVA_HOME so that Maven takes the same JDK.
find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || refuse "JAVA_HOME is $JAVA_HOME, which has no bin/java: set it to the folder of a JDK, 17 or newer, or unset it"
  else
    java=$(command -v java) || no_java
    if [ "$java" = /usr/bin/java ] && [ -x /usr/libexec/java_home ]; then
      java=$(/usr/libexec/java_home 2>/dev/null)/bin/java
      [ -x "$java" ] || no_java
    fi
  fi
  known_java || look_at_java
  JAVA_HOME=$home
  export JAVA_HOME
}

no_java() {
  refuse "there is no Java: install a JDK, 17 or newer (Debian, Ubuntu: apt-get install openjdk-17-jdk; macOS: brew install openjdk; conda: environment.yml), and put it on PATH or into JAVA_HOME"
}

# Whether this very Java was looked at before; a shim that may lead to another one each time is never remembered.
known_java() {
  case $(head -c 2 "$java" | tr -d '\0') in '#!') return 1 ;; esac
  memory=$root/.dql/java
  [ -f "$memory" ] || return 1
  { IFS= read -r seen; IFS= read -r home; IFS= read -r major; IFS= read -r vector; IFS= read -r unsafe; } <"$memory"
  [ "$seen" = "$(ls -lL "$java")" ] && [ -x "$home/bin/java" ] && [ -n "$unsafe" ]
}

look_at_java() {
  settings=$("$java" -XshowSettings:properties -version 2>&1) || refuse "$java does not start: install a JDK, 17 or newer, and put it on PATH or into JAVA_HOME"
  home=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.home = //p')
  version=$(printf '%s\n' "$settings" | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  major=$(major_of "$version")
  [ "${major:-0}" -ge 17 ] || refuse "$java is Java ${version:-of an unknown version}, too old: install a JDK, 17 or newer, and put it on PATH or into JAVA_HOME"
  modules=$("$java" --list-modules 2>/dev/null | sed 's/@.*//')
  for module in jdk.jshell jdk.compiler; do
    has_module $module || refuse "$java is a runtime without $module, not a full JDK: install a JDK, 17 or newer (Debian, Ubuntu: apt-get install openjdk-17-jdk), and put it on PATH or into JAVA_HOME"
  done
  vector=no
  has_module jdk.incubator.vector && vector=yes
  # from JDK 24 on, Java warns of what Tablesaw's class scanner does, unless told not to, as long as it can be told
  unsafe=no
  [ "$major" -ge 24 ] && "$java" --sun-misc-unsafe-memory-access=allow -version >/dev/null 2>&1 && unsafe=yes
  if mkdir -p "$root/.dql" 2>/dev/null; then
    { ls -lL "$java"; printf '%s\n' "$home" "$major" "$vector" "$unsafe"; } >"$root/.dql/java.$$" && mv -f "$root/.dql/java.$$" "$root/.dql/java"
  fi
}

has_module() {
  printf '%s\n' "$modules" | grep -qx "$1"
}

# Sets jvm: options for every Java that runs the library, no spaces in any of them; the kernel's too, by DQL_JVM.
jvm_options() {
  jvm="-Djava.awt.headless=true -Dai.djl.pytorch.num_threads=1 -Dai.djl.pytorch.num_interop_threads=1"
  [ "${DQL_CUDA:-0}" = 1 ] || jvm="$jvm -Dai.djl.offline=true"
  [ "$major" -lt 22 ] || jvm="$jvm --enable-native-access=ALL-UNNAMED"
  [ "$unsafe" = no ] || jvm="$jvm --sun-misc-unsafe-memory-access=allow"
  [ "$vector" = no ] || jvm="$jvm --add-modules=jdk.incubator.vector"
  # no limit but the machine's own to memory off the heap, where replay keeps frames: it looks at what is free by itself
  jvm="$jvm -XX:MaxDirectMemorySize=1t"
  jvm="$jvm ${DQL_JAVA_OPTS:-}"
  DQL_JVM=$jvm
  DQL_JAVA=$home/bin/java
  [ -n "${DQL_PYTHON:-}" ] || { [ -x "$root/.dql/venv/bin/python" ] && DQL_PYTHON=$root/.dql/venv/bin/python; } || DQL_PYTHON=${python:-python3}
  export DQL_JVM DQL_JAVA DQL_PYTHON
  # libtorch is unpacked into the project's own folder, 430 MB, once
  export DJL_CACHE_DIR="${DJL_CACHE_DIR:-$root/.dql/djl}"
  # one thread is faster for small networks; glibc keeps the large blocks that convolutions ask for again and again
  export OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}" MALLOC_TRIM_THRESHOLD_=536870912 MALLOC_MMAP_THRESHOLD_=536870912 MALLOC_TOP_PAD_=67108864
}

# Becomes Java. With the vector module on, the first line on stderr is Java's warning that it is incubating: left out.
run_java() {
  if [ "$vector" = no ] || ! mkfifo "$root/.dql/stderr.$$" 2>/dev/null; then
    exec "$java" $jvm "-Ddql.home=$root" "$@"
  fi
  {
    IFS= read -r line
    rm -f "$root/.dql/stderr.$$"
    case $line in ''|'WARNING: Using incubator modules'*) ;; *) printf '%s\n' "$line" ;; esac
    exec cat
  } <"$root/.dql/stderr.$$" >&2 &
  exec "$java" $jvm "-Ddql.home=$root" "$@" 2>"$root/.dql/stderr.$$"
}

find_maven() {
  command -v mvn >/dev/null || refuse "there is no Maven, which builds the library: install it (Debian, Ubuntu: apt-get install maven; macOS: brew install maven; conda: environment.yml) so that mvn is on PATH"
}

# Sets python: one that can make a virtual environment.
find_python() {
  python=$(command -v python3 || command -v python) || refuse "there is no Python, which runs Jupyter: install Python 3.9 or newer (Debian, Ubuntu: apt-get install python3 python3-venv; macOS: brew install python) so that python3 is on PATH"
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null || refuse "$python is older than Python 3.9: install a newer one so that python3 is on PATH"
  "$python" -c 'import venv, ensurepip' 2>/dev/null || refuse "$python cannot make a virtual environment: install its venv package (Debian, Ubuntu: apt-get install python3-venv)"
}

# The first set-up takes about 1 GB (Maven, libtorch, Jupyter, and what DJL unpacks), later ones little.
enough_space() {
  need=200
  [ -f "$root/target/dql.jar" ] && [ -d "$root/.dql" ] || need=2000
  for folder in "$root" "${HOME:-$root}"; do
    free=$(df -Pk "$folder" 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }')
    [ "${free:-$need}" -ge $need ] || refuse "only $free MB are free on the disk of $folder, and about $need MB are needed: free some space, or put the folder on a larger disk"
  done
}

# Sourced by run.sh and test.sh in the repository's root. Brings in what is missing; when nothing is, it is
# done in a moment and needs no network. Afterwards .venv/bin/sprawozdawca is the command.

python=${PYTHON:-python3}

# What PySide6's wheels expect of the system: OpenGL, fonts, keyboard, and the parts of X and Wayland.
program_packages="python3-venv fonts-inter fonts-liberation libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1
    libglib2.0-0 libwayland-cursor0 libwayland-egl1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
    libxkbcommon0 libxkbcommon-x11-0"

say() {
    printf '%s\n' "$*" >&2
}

# Which of the named Debian packages are neither installed nor provided by an installed one.
missing_packages() {
    present=$(dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides} \n' | sed -n 's/^installed//p' | tr ',' ' ')
    for package in "$@"; do
        case $present in
            *" $package "*) ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "To nie jest Debian: potrzebne są odpowiedniki pakietów: $*."
        return
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        say "Brakuje pakietów, a bez uprawnień nie da się ich doinstalować. Administrator: apt-get install $missing"
        return
    fi
    say "Instaluję pakiety systemu: $missing"
    as_root apt-get -qq update
    # shellcheck disable=SC2086  # a list of words
    as_root apt-get -qq -y --no-install-recommends install $missing >/dev/null
}

# Whether .venv was made here and by the Python that is in use now.
environment_fits() {
    [ "$(.venv/bin/python -VV 2>/dev/null)" = "$("$python" -VV)" ] && grep -qsF "$PWD/.venv" .venv/bin/activate
}

make_environment() {
    environment_fits && return
    if ! "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'; then
        say "Potrzebny jest Python 3.11, 3.12 albo 3.13; inny niż python3 wskazuje zmienna PYTHON."
        exit 1
    fi
    say "Tworzę środowisko Pythona w $PWD/.venv"
    "$python" -m venv --clear .venv
}

# Installs one lock file, exactly and with its hashes, unless this very file was installed already.
install_lock() {
    stamp=.venv/$(basename "$1")
    cmp -s "$1" "$stamp" && return
    say "Instaluję biblioteki z $1"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --require-hashes --only-binary :all: --requirement "$1"
    cp "$1" "$stamp"
}

# The project runs from its sources: a path in the environment and a command, with nothing to build.
install_program() {
    for folder in .venv/lib/python3*/site-packages; do
        printf '%s\n' "$PWD" >"$folder/sprawozdawca.pth"
    done
    cat >.venv/bin/sprawozdawca <<'COMMAND'
#!/bin/sh
exec "$(dirname -- "$(readlink -f -- "$0")")/python" -P -m desktop "$@"
COMMAND
    chmod +x .venv/bin/sprawozdawca
}

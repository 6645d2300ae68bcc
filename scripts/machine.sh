# What the tests need of the machine and pip cannot bring: git, a browser, PostgreSQL and the means to look into a PDF.
# Sourced by ./test, after boot.sh.

missing_packages() {
    command -v git >/dev/null || printf 'git '
    command -v chromium >/dev/null || printf 'chromium '
    # Playwright's own driver is linked against it, and the smallest Debian lacks it.
    ls /usr/lib/*/libatomic.so.1 >/dev/null 2>&1 || printf 'libatomic1 '
    command -v pdfinfo >/dev/null || printf 'poppler-utils '
    [ -d /usr/share/fonts/truetype/dejavu ] || printf 'fonts-dejavu-core '
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || printf 'postgresql '
}

provide_packages() {
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    can_install || stop "The tests also need ${missing% }. On Debian or Ubuntu: sudo apt-get install $missing"
    # shellcheck disable=SC2086
    step "Installing ${missing% } with apt" apt_install $missing
}

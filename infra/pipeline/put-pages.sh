#!/usr/bin/env bash
# put-pages.sh assets|entry: files with a hash in their name first, and never one away, since somebody may have the old page open; the page
# that names them after the switch. Signed in as whoever deploys: the account has no keys.
set -euo pipefail
what="${1:?assets or entry}"
pages="$(mktemp -d)"
trap 'rm -rf "$pages"' EXIT
tar -xzf dist/web.tar.gz -C "$pages"
put() {
  az storage blob upload-batch --account-name "$ACCOUNT" --auth-mode login --source "$pages" --destination '$web' \
    --overwrite --only-show-errors --output none "$@"
}
case "$what" in
  assets) put --pattern 'assets/*' --content-cache-control 'public, max-age=31536000, immutable' ;;
  entry)
    rm -rf "${pages:?}/assets"
    put --content-cache-control 'no-cache'
    ;;
  *) exit 2 ;;
esac

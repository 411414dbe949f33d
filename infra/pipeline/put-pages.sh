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
  assets)
    # Neither the account nor the gateway compresses anything. What only the page itself loads lies there compressed, since every browser takes
    # that; what somebody may load by other means (security.txt, the programs of auditors) lies there as it is.
    forever='public, max-age=31536000, immutable'
    find "$pages/assets" -type f \( -name '*.js' -o -name '*.css' -o -name '*.svg' \) -exec gzip -9 -n {} \; -exec mv {}.gz {} \;
    for kind in js css svg; do
      put --pattern "assets/*.$kind" --content-cache-control "$forever" --content-encoding gzip
    done
    find "$pages/assets" -type f \( -name '*.js' -o -name '*.css' -o -name '*.svg' \) -delete
    put --pattern 'assets/*' --content-cache-control "$forever"
    ;;
  entry)
    rm -rf "${pages:?}/assets"
    put --content-cache-control 'no-cache'
    ;;
  *) exit 2 ;;
esac

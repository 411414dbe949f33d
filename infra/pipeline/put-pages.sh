#!/usr/bin/env bash
# put-pages.sh assets|entry|back: files with a hash in their name first, and never one away, since somebody may have the old page open; the
# page that names them after the switch, with what it replaces kept beside the release; and that again, where the switch is taken back.
# Signed in as whoever deploys: the account has no keys.
set -euo pipefail
what="${1:?assets, entry or back}"
before=dist/pages-before
pages="$(mktemp -d)"
trap 'rm -rf "$pages"' EXIT
tar -xzf dist/web.tar.gz -C "$pages"
# The files of a folder that are no assets, without the folder.
entries() { (cd "$1" && find . -type f -not -path './assets/*' -printf '%P\n'); }
keep() {
  mkdir "$before"
  entries "$pages" | while IFS= read -r file; do
    is_there="$(az storage blob exists --account-name "$ACCOUNT" --auth-mode login --container-name '$web' --name "$file" --query exists --output tsv </dev/null)"
    [ "$is_there" = true ] || continue
    mkdir -p "$before/$(dirname "$file")"
    az storage blob download --account-name "$ACCOUNT" --auth-mode login --container-name '$web' --name "$file" --file "$before/$file" \
      --only-show-errors --output none </dev/null
  done
}
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
    keep
    rm -rf "${pages:?}/assets"
    put --content-cache-control 'no-cache'
    ;;
  back)
    # Nothing was put yet, or there was nothing before.
    [ -d "$before" ] && [ -n "$(entries "$before")" ] || exit 0
    rm -rf "$pages"
    cp -r "$before" "$pages"
    put --content-cache-control 'no-cache'
    ;;
  *) exit 2 ;;
esac

#!/usr/bin/env bash
# replace-app.sh SITE: puts the release's artefact into one app and waits until it runs. Flex Consumption replaces instances one by one;
# what an instance has begun it ends first.
set -euo pipefail
site="${1:?which app}"
az functionapp deployment source config-zip --resource-group "$GROUP" --name "$PREFIX-$site-$SUFFIX" \
  --src dist/functions.zip --timeout 900 --only-show-errors --output none

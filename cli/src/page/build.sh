#!/bin/sh
# Builds the chart library of the report page again: ../main/page/echarts. Needs node and npm.
# With --check the result is only compared with what is there.
set -eu
cd "$(dirname "$0")"

target=../main/page/echarts
out=$target
if [ "${1:-}" = --check ]; then
  out=$(mktemp -d)
  trap 'rm -rf "$out"' EXIT
fi

npm ci
node_modules/.bin/esbuild echarts.js --bundle --minify --format=iife --global-name=echarts --target=es2020 \
  --charset=ascii --legal-comments=inline --outfile="$out/echarts.min.js"
cp node_modules/echarts/LICENSE "$out/LICENSE"
cp node_modules/echarts/NOTICE "$out/NOTICE"
cp node_modules/zrender/LICENSE "$out/LICENSE-zrender"
cp node_modules/tslib/LICENSE.txt "$out/LICENSE-tslib"
(cd "$out" && sha256sum echarts.min.js >echarts.min.js.sha256)

if [ "$out" != "$target" ]; then
  diff -r "$out" "$target"
  echo "the library of the report page is what its sources give"
fi

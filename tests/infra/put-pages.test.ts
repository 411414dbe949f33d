import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';

// The cloud's own command is stood in for at its command line: a folder is the storage, and what was put is told as it lay there then.
const az = `#!/usr/bin/env bash
set -euo pipefail
does="$3"
declare -A said=()
while [ $# -gt 0 ]; do case "$1" in --overwrite | --only-show-errors) shift ;; --*) said["\${1#--}"]="$2"; shift 2 ;; *) shift ;; esac; done
case "$does" in
  exists) [ -f "$LIVE/\${said[name]}" ] && echo true || echo false ;;
  download) cp "$LIVE/\${said[name]}" "\${said[file]}" ;;
  upload-batch)
    cd "\${said[source]}"
    find . -type f | cut -c3- | while read -r name; do
      [[ "$name" == \${said[pattern]-*} ]] || continue
      mkdir -p "$LIVE/$(dirname "$name")"
      cp "$name" "$LIVE/$name"
      echo "$name|\${said[content-encoding]-}|\${said[content-cache-control]}|$(base64 -w0 "$name")" >> "$PUT"
    done ;;
  *) exit 2 ;;
esac
`;
const script = fileURLToPath(new URL('../../infra/pipeline/put-pages.sh', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pages '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><script type="module" src="/assets/index-AbCdEfG1.js"></script>',
  '.well-known/security.txt': 'Contact: mailto:security@clvrbenefits.example\n',
  'verify-audit.mjs': 'console.log(1);\n',
  'assets/index-AbCdEfG1.js': `export const words = ${JSON.stringify('friskvård '.repeat(500))};`,
  'assets/index-AbCdEfG2.css': 'main { color: green }\n'.repeat(50),
  'assets/figtree-AbCdEfG3.woff2': 'wOF2 compressed already',
};
mkdirSync(join(folder, 'dist/web'), { recursive: true });
for (const [name, text] of Object.entries(built)) {
  mkdirSync(join(folder, 'dist/web', name, '..'), { recursive: true });
  writeFileSync(join(folder, 'dist/web', name), text);
}
/** What people see before: another page, and what that one loads. */
const live = join(folder, 'live');
mkdirSync(join(live, 'assets'), { recursive: true });
writeFileSync(join(live, 'index.html'), 'the page before');
writeFileSync(join(live, 'assets/index-AbCdEfG0.js'), 'of the page before');
const shown = () => readFileSync(join(live, 'index.html'), 'utf8');
execFileSync('tar', ['-czf', 'dist/web.tar.gz', '-C', 'dist/web', '.'], { cwd: folder });
writeFileSync(join(folder, 'az'), az, { mode: 0o755 });

type Put = { name: string; encoding: string; keeps: string; bytes: Buffer };

function put(what: 'assets' | 'entry' | 'back'): Put[] {
  const told = join(folder, what);
  writeFileSync(told, '');
  const env = { PATH: `${folder}:/usr/bin:/bin`, ACCOUNT: 'web', PUT: told, LIVE: live };
  execFileSync('bash', [script, what], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  return readFileSync(told, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name, encoding, keeps, bytes] = line.split('|') as [string, string, string, string];
      return { name, encoding, keeps, bytes: Buffer.from(bytes, 'base64') };
    });
}

test('what a page loads is put there once, for ever, and compressed where it is text', () => {
  const found = put('assets').toSorted((a, b) => a.name.localeCompare(b.name));
  expect(found.map(({ name, encoding }) => [name, encoding])).toEqual([
    ['assets/figtree-AbCdEfG3.woff2', ''],
    ['assets/index-AbCdEfG1.js', 'gzip'],
    ['assets/index-AbCdEfG2.css', 'gzip'],
  ]);
  for (const { name, encoding, keeps, bytes } of found) {
    expect((encoding ? gunzipSync(bytes) : bytes).toString(), name).toBe(built[name]);
    expect(keeps).toBe('public, max-age=31536000, immutable');
    if (encoding) expect(bytes.length).toBeLessThan(built[name]!.length / 4);
  }
  expect(shown()).toBe('the page before');
});

test('where nothing was switched, nothing is taken back', () => {
  expect(put('back')).toEqual([]);
});

test('the page itself, and what is read by other means than a page, is put there as it is', () => {
  const found = put('entry').toSorted((a, b) => a.name.localeCompare(b.name));
  expect(found.map(({ name }) => name)).toEqual(['.well-known/security.txt', 'index.html', 'verify-audit.mjs']);
  for (const { name, encoding, keeps, bytes } of found)
    expect([encoding, keeps, bytes.toString()], name).toEqual(['', 'no-cache', built[name]]);
});

test('taken back, the page is the one before, and nothing that either loads is gone', () => {
  expect(shown()).toBe(built['index.html']);
  expect(put('back').map(({ name, encoding, keeps }) => [name, encoding, keeps])).toEqual([
    ['index.html', '', 'no-cache'],
  ]);
  expect(shown()).toBe('the page before');
  expect(readdirSync(join(live, 'assets')).toSorted()).toEqual([
    'figtree-AbCdEfG3.woff2',
    'index-AbCdEfG0.js',
    'index-AbCdEfG1.js',
    'index-AbCdEfG2.css',
  ]);
});

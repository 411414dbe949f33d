import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** react-aria carries its few sentences in 34 languages; the app speaks two of them. */
const onlyOurLanguages: Plugin = {
  name: 'only-our-languages',
  load: {
    filter: { id: /react-(aria|stately).*\/intl\/.*\/(?!sv-SE|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/ },
    handler: () => 'export default {};',
  },
};

const here = (path: string): string => join(import.meta.dirname, path);
const fonts = '../node_modules/@fontsource-variable/figtree/files';

/** The style of the trust center, whose pages the server writes: the app’s own tokens, and its font, at addresses that stay. */
const trustStyle: Plugin = {
  name: 'trust-style',
  generateBundle() {
    const font = `@font-face{font-family:'Figtree Variable';font-style:normal;font-display:swap;font-weight:300 900;src:url(/trust.woff2) format('woff2-variations')}`;
    const sheets = ['public/layers.css', 'design/tokens.css', 'design/base.css']
      .concat(['frame', 'center', 'pages', 'print'].map((name) => `trust/${name}.css`))
      .map((path) => readFileSync(here(path), 'utf8'));
    // Comments and indentation are for who reads the sources.
    const source = [font, ...sheets]
      .join('\n')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\n\s*/g, '\n');
    this.emitFile({ type: 'asset', fileName: 'trust.css', source });
    this.emitFile({
      type: 'asset',
      fileName: 'trust.woff2',
      source: readFileSync(here(`${fonts}/figtree-latin-wght-normal.woff2`)),
    });
  },
};

/**
 * Everything is a file of our own origin: the page runs under script-src 'self' and style-src 'self',
 * so nothing is inlined and no asset becomes a data: address.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), onlyOurLanguages, trustStyle],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 2 },
            { name: 'app', tags: ['$initial'], priority: 1 },
            { name: 'shared', minShareCount: 8 },
          ],
        },
      },
    },
  },
});

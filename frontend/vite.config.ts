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

/**
 * Everything is a file of our own origin: the page runs under script-src 'self' and style-src 'self',
 * so nothing is inlined and no asset becomes a data: address.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), onlyOurLanguages],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});

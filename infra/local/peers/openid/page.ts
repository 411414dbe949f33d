import { createHash } from 'node:crypto';
import type { Language } from '../../../../shared/kernel/language.ts';
import { pageStyle } from './page-style.ts';

/** Text for HTML, inside elements and quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** HTML of the main part, escaped by whoever made it. */
  readonly main: string;
  readonly script?: string;
  /** Origins that a form on the page may end up at, and that frames may be loaded from. */
  readonly formTargets?: readonly string[];
  readonly frames?: readonly string[];
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const styleSource = hash(pageStyle);

/** The document and the headers to send it with. Nothing inline runs or paints except what is hashed here. */
export function renderPage(page: Page): { readonly html: string; readonly headers: Record<string, string> } {
  const policy = [
    "default-src 'none'",
    `style-src ${styleSource}`,
    'img-src data:',
    `form-action 'self' ${page.formTargets?.join(' ') ?? ''}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(page.script ? [`script-src ${hash(page.script)}`] : []),
    ...(page.frames?.length ? [`frame-src ${page.frames.join(' ')}`] : []),
  ];
  const html = `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(page.title)}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<main>
${page.main}
</main>
${page.script ? `<script>${page.script}</script>` : ''}
</body>
</html>`;
  return {
    html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  };
}

import type { Language } from '../../shared/kernel/language.ts';
import { response } from './http.ts';

/** Text for HTML, inside elements and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

type BarePage = Readonly<{
  language: Language;
  title: string;
  /** HTML, escaped by whoever made it. */
  main: string;
  head?: string;
  /** A script of ours, by its address. */
  script?: string;
}>;

/** A small page on the way of a sign-in, outside the web app. It lets nothing in but our own script and style, and is framed by nobody. */
export const barePage = ({ language, title, main, head = '', script }: BarePage) =>
  response({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    },
    body: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}
<title>${escapeHtml(title)} – CLVR Benefits</title></head>
<body><main><h1>${escapeHtml(title)}</h1>
${main}</main>
${script === undefined ? '' : `<script src="${script}"></script>`}</body></html>`,
  });

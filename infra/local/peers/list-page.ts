import { html, type Markup } from './smtp/html.ts';

/** A label in both languages, for readers of either. */
export const both = (sv: string, en: string): Markup =>
  html`<span lang="sv">${sv}</span> · <span lang="en">${en}</span>`;

/** @returns the page on which a peer lists what it has got; `none` stands there where that is nothing. */
export function listPage(title: string, heading: Markup, none: Markup, items: readonly Markup[]): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} (${items.length})</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <main>
          <h1>${heading}</h1>
          ${
            items.length === 0
              ? html`<p>${none}</p>`
              : html`<ol>
                  ${items}
                </ol>`
          }
        </main>
      </body>
    </html>`.text;
}

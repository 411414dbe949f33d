import { languages, type Language } from '../../kernel/language.ts';
import { operatorLine, type Operator } from '../operator.ts';
import { addressOf, addressOfStyle, pageNames, type PageName } from '../addresses.ts';
import { html, Html } from './html.ts';
import { pageTitles, words } from './words.ts';

export type Framed = Readonly<{
  page: PageName;
  language: Language;
  /** The deployment’s own address, for links that have to be whole. */
  origin: string;
  operator: Operator;
  lead: string;
  main: Html;
}>;

const clover = new Html(
  '<svg width="28" height="28" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><path d="M11 11H6a5 5 0 1 1 5-5Z"/><path d="M13 11V6a5 5 0 1 1 5 5Z"/><path d="M13 13h5a5 5 0 1 1-5 5Z"/><path d="M11 13v5a5 5 0 1 1-5-5Z" opacity=".45"/></svg>',
);

const other = (language: Language): Language => (language === 'sv' ? 'en' : 'sv');

const navigation = (page: PageName, language: Language): Html =>
  html`<nav class="pages" aria-label="${words.pages[language]}">
    <ul>
      ${pageNames.map(
        (name) =>
          html`<li>
            <a href="${addressOf(name, language)}" ${name === page ? html`aria-current="page"` : null}
              >${pageTitles[name][language]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

/** A whole page: readable without a script, and with none in it. */
export function framed({ page, language, origin, operator, lead, main }: Framed): string {
  const registered = operatorLine(operator, language);
  const title = pageTitles[page][language];
  const name = page === 'center' ? title : `${title} · ${pageTitles.center[language]}`;
  return `<!doctype html>\n${
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f6f8f5" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0e1513" />
        <meta name="description" content="${lead}" />
        <title>${name} · CLVR Benefits</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="preload" href="/trust.woff2" as="font" type="font/woff2" crossorigin />
        <link rel="stylesheet" href="${addressOfStyle}" />
        <link rel="canonical" href="${origin}${addressOf(page, language)}" />
        ${languages.map((one) => html`<link rel="alternate" hreflang="${one}" href="${origin}${addressOf(page, one)}" />`)}
        <link rel="alternate" hreflang="x-default" href="${origin}${addressOf(page, 'sv')}" />
        <link
          rel="alternate"
          type="application/atom+xml"
          href="/trust/changes.atom"
          title="${pageTitles.history[language]}"
        />
      </head>
      <body>
        <a class="skip" href="#main">${words.skip[language]}</a>
        <header class="top">
          <a class="wordmark" href="${addressOf('center', language)}">${clover} CLVR <span>Benefits</span></a>
          <p class="ways">
            <a href="${addressOf(page, other(language))}" hreflang="${other(language)}" lang="${other(language)}"
              >${words.otherLanguage[language]}</a
            >
            <a class="sign-in-link" href="/sign-in">${words.signIn[language]}</a>
          </p>
        </header>
        ${navigation(page, language)}
        <main id="main" tabindex="-1">
          <h1>${title}</h1>
          <p class="lead">${lead}</p>
          ${main}
        </main>
        <footer class="foot">
          <p>${words.company[language]}</p>
          ${registered && html`<p>${registered}</p>`}
          <p>
            <a href="/report-a-weakness">${words.weakness[language]}</a>
            <a href="/.well-known/security.txt">security.txt</a>
            <a href="mailto:hello@clvrbenefits.com">hello@clvrbenefits.com</a>
          </p>
        </footer>
      </body>
    </html>`.text
  }`;
}

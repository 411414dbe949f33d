import type { Language, Text } from '../../kernel/language.ts';
import { html, type Html } from './html.ts';

/** A part of a page that is text alone: paragraphs, and what is listed under them. */
export type Part = Readonly<{ title: Text; text?: readonly Text[]; list?: readonly Text[] }>;

export const prose = (parts: readonly Part[], language: Language): Html =>
  html`<div class="prose">
    ${parts.map(
      ({ title, text = [], list = [] }) =>
        html`<section>
          <h2>${title[language]}</h2>
          ${text.map((one) => html`<p>${one[language]}</p>`)}
          ${
            list.length === 0
              ? null
              : html`<ul>
                  ${list.map((one) => html`<li>${one[language]}</li>`)}
                </ul>`
          }
        </section>`,
    )}
  </div>`;

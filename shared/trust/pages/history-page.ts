import type { Language, Text } from '../../kernel/language.ts';
import type { Change } from '../changes.ts';
import { statusMark } from './center-page.ts';
import { html, type Html } from './html.ts';
import { moment } from './when.ts';

export const historyLead: Text = {
  sv: 'Varje gång en kontroll byter läge skrivs det upp av sig självt, här och i flödet. Ingen kan ta bort en rad.',
  en: 'Each time a control changes its status it is written down by itself, here and in the feed. Nobody can take a row away.',
};

const texts = {
  none: {
    sv: 'Inget har bytt läge sedan mätningen började.',
    en: 'Nothing has changed since measuring began.',
  },
  from: { sv: 'från', en: 'from' },
  to: { sv: 'till', en: 'to' },
  began: { sv: 'Mätningen började', en: 'Measuring began' },
} as const satisfies Record<string, Text>;

export function historyPage(
  { changes, began }: Readonly<{ changes: readonly Change[]; began: Date | null }>,
  language: Language,
): Html {
  return html`${
      changes.length === 0
        ? html`<p class="empty">${texts.none[language]}</p>`
        : html`<ol class="changes">
            ${changes.map(
              ({ at, title, before, after, control }) =>
                html`<li>
                  <p class="when">${moment(at, language)}</p>
                  <p>
                    <a href="/trust/${language}#${control}">${title[language]}</a>
                    <span class="move"
                      >${texts.from[language]} ${statusMark(before, language)} ${texts.to[language]}
                      ${statusMark(after, language)}</span
                    >
                  </p>
                </li>`,
            )}
          </ol>`
    }
    ${began === null ? null : html`<p class="stamp">${texts.began[language]} ${moment(began, language)}</p>`}
    <ul class="files">
      <li><a href="/trust/changes.atom">Atom</a></li>
      <li><a href="/trust/changes.json">JSON Feed</a></li>
    </ul>`;
}

import type { Language, Text } from '../../kernel/language.ts';
import { html, type Html } from './html.ts';
import { moment } from './when.ts';

/** The last seal of the tree above the logs of all companies. */
export type LastRoot = Readonly<{ size: number; madeAt: Date; anchoredAt: Date | null; checkpoint: string }>;

export const auditLead: Text = {
  sv: 'Allt som görs i tjänsten skrivs i en logg som bara växer. Här är det senaste kvittot på hela loggen, och hur du kontrollerar det utan att lita på oss.',
  en: 'All that is done in the service is written to a log that only grows. Here is the last receipt for the whole of it, and how to check it without trusting us.',
};

const texts = {
  last: { sv: 'Senaste förseglingen', en: 'The last seal' },
  none: { sv: 'Inget är förseglat än.', en: 'Nothing has been sealed yet.' },
  made: { sv: 'Förseglad', en: 'Sealed' },
  anchored: { sv: 'Låst i en annan leverantörs lager', en: 'Locked in another provider’s store' },
  notAnchored: { sv: 'Inte låst ännu', en: 'Not locked yet' },
  size: { sv: 'Antal rötter', en: 'Number of roots' },
  checkpoint: { sv: 'Kvittot (C2SP checkpoint)', en: 'The receipt (C2SP checkpoint)' },
  key: { sv: 'Nyckel att kontrollera med', en: 'Key to verify with' },
  how: { sv: 'Så kontrollerar du', en: 'How to verify' },
} as const satisfies Record<string, Text>;

const steps: readonly Text[] = [
  {
    sv: 'Be din HR om loggens fil: den finns under Företaget, Logg. Den innehåller företagets egna poster och inga andras.',
    en: 'Ask your HR for the file of the log: it is under Company, Audit log. It holds the company’s own entries and nobody else’s.',
  },
  {
    sv: 'Hämta programmet verify-audit.mjs. Det är en enda fil att läsa, och behöver bara Node.',
    en: 'Take the program verify-audit.mjs. It is one file to read, and needs Node alone.',
  },
  {
    sv: 'Kör det på filen, med nyckeln här ovanför. Det räknar om varje hash och säger om en post har ändrats, tagits bort eller skjutits in.',
    en: 'Run it on the file with the key above. It computes every hash anew and says whether an entry was changed, removed or put in.',
  },
  {
    sv: 'Jämför roten med den här, och spara den: nästa gång ska loggen bygga vidare på den. Alla rötter finns som JSON.',
    en: 'Compare the root with this one, and keep it: the next time the log has to build on it. All roots are there as JSON.',
  },
];

export const auditPage = (
  { last, verifierKey }: Readonly<{ last: LastRoot | null; verifierKey: string }>,
  language: Language,
): Html =>
  html`<section class="prose" aria-labelledby="last">
      <h2 id="last">${texts.last[language]}</h2>
      ${
        last === null
          ? html`<p class="empty">${texts.none[language]}</p>`
          : html`<dl class="facts">
                <div>
                  <dt>${texts.made[language]}</dt>
                  <dd>${moment(last.madeAt, language)}</dd>
                </div>
                <div>
                  <dt>${texts.anchored[language]}</dt>
                  <dd>${last.anchoredAt === null ? texts.notAnchored[language] : moment(last.anchoredAt, language)}</dd>
                </div>
                <div>
                  <dt>${texts.size[language]}</dt>
                  <dd>${last.size}</dd>
                </div>
              </dl>
              <h3>${texts.checkpoint[language]}</h3>
              <pre
                tabindex="0"
                role="region"
                aria-label="${texts.checkpoint[language]}"
              ><code>${last.checkpoint}</code></pre>`
      }
      <h3>${texts.key[language]}</h3>
      <pre tabindex="0" role="region" aria-label="${texts.key[language]}"><code>${verifierKey}</code></pre>
    </section>
    <section class="prose" aria-labelledby="how">
      <h2 id="how">${texts.how[language]}</h2>
      <ol class="steps">
        ${steps.map((step) => html`<li>${step[language]}</li>`)}
      </ol>
      <ul class="files">
        <li><a href="/verify-audit.mjs" download>verify-audit.mjs</a></li>
        <li><a href="/trust/anchors.json">anchors.json</a></li>
      </ul>
    </section>`;

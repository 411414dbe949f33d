import type { Language, Text } from '../../kernel/language.ts';
import type { ShownSubProcessor } from '../shown-sub-processor.ts';
import { html, type Html } from './html.ts';

export const subProcessorsLead: Text = {
  sv: 'De bolag som behandlar uppgifter på vårt uppdrag. Kunders uppgifter stannar i EU/EES.',
  en: 'The companies that process data on our behalf. Customers’ data stays in the EU/EEA.',
};

const heads = {
  name: { sv: 'Vem', en: 'Who' },
  purpose: { sv: 'Vad de gör', en: 'What they do' },
  data: { sv: 'Uppgifter', en: 'Data' },
  region: { sv: 'Var', en: 'Where' },
  when: { sv: 'När', en: 'When' },
  agreement: { sv: 'Avtal', en: 'Agreement' },
} as const satisfies Record<string, Text>;

const agreements = {
  signed: { sv: 'Undertecknat', en: 'Signed' },
  pending: { sv: 'Inte undertecknat än', en: 'Not signed yet' },
  expired: { sv: 'Har gått ut', en: 'Has expired' },
  unknown: { sv: 'Inte kontrollerat här', en: 'Not checked here' },
} as const satisfies Record<string, Text>;

const times = {
  always: { sv: 'Alltid', en: 'Always' },
  chosen: { sv: 'Där ett företag har valt det', en: 'Where a company has chosen it' },
  connected: { sv: 'Ansluten här', en: 'Connected here' },
  off: { sv: 'Inte ansluten här: får inget', en: 'Not connected here: is given nothing' },
} as const satisfies Record<ShownSubProcessor['when'], Text>;

const noData = { sv: 'inga personuppgifter', en: 'no personal data' } as const satisfies Text;
const health = { sv: 'kan avslöja hälsa', en: 'can reveal health' } as const satisfies Text;

const dataOf = ({ data, canRevealHealth }: ShownSubProcessor, language: Language): string =>
  data.length === 0
    ? noData[language]
    : `${data.map((each) => each[language]).join(', ')}${canRevealHealth ? ` (${health[language]})` : ''}`;

const changes = {
  sv: 'Kommande ändringar, och prenumeration på dem',
  en: 'Changes that are coming, and how to be told of them',
} as const satisfies Text;

const more = {
  sv: 'Arbetsgivarens egen katalog (Microsoft Entra ID), dess lönesystem och BankID är inte våra underbiträden: arbetsgivaren har valt dem, eller så svarar de själva för vad de gör.',
  en: 'The employer’s own directory (Microsoft Entra ID), its payroll system and BankID are no sub-processors of ours: the employer has chosen them, or they answer for what they do themselves.',
} as const satisfies Text;

export const subProcessorsPage = (all: readonly ShownSubProcessor[], language: Language): Html =>
  html`<div class="table" role="region" aria-label="${heads.name[language]}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${Object.values(heads).map((head) => html`<th scope="col">${head[language]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${all.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.name[language]}</th>
                <td data-head="${heads.purpose[language]}">${one.purpose[language]}</td>
                <td data-head="${heads.data[language]}">${dataOf(one, language)}</td>
                <td data-head="${heads.region[language]}">${one.region[language]}</td>
                <td data-head="${heads.when[language]}">${times[one.when][language]}</td>
                <td data-head="${heads.agreement[language]}">${agreements[one.agreement ?? 'unknown'][language]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="prose">${more[language]}</p>
    <p class="prose"><a href="/sub-processors">${changes[language]}</a></p>`;

import type { Language, Text } from '../../kernel/language.ts';
import { kindsAsked, kindWordsAsked, type AskedKind } from '../requests/kinds.ts';
import { html, type Html } from './html.ts';

export const contactLead: Text = {
  sv: 'Fråga om dina uppgifter, be om incidentplanen eller ställ en fråga om säkerheten. Vi svarar inom 30 dagar.',
  en: 'Ask about your data, ask for the incident plan, or ask a question about security. We answer within 30 days.',
};

export const contactTexts = {
  kind: { sv: 'Vad gäller det?', en: 'What is it about?' },
  email: { sv: 'Din e-postadress', en: 'Your e-mail address' },
  emailWhy: { sv: 'Dit svarar vi.', en: 'We answer there.' },
  company: { sv: 'Företag (frivilligt)', en: 'Company (optional)' },
  message: { sv: 'Meddelande', en: 'Message' },
  messageWhy: {
    sv: 'Skriv inte personnummer eller något om hälsa här. Vi frågar om vi behöver veta mer.',
    en: 'Do not write a personnummer or anything about health here. We ask where we need to know more.',
  },
  website: { sv: 'Lämna tomt', en: 'Leave empty' },
  send: { sv: 'Skicka', en: 'Send' },
  kept: {
    sv: 'Det du skriver krypteras, läses bara av vår personal och tas bort efter ett år.',
    en: 'What you write is encrypted, read by our staff alone, and removed after a year.',
  },
  byMail: { sv: 'Du kan lika gärna skriva till', en: 'You can just as well write to' },
  employer: {
    sv: 'Är du medarbetare hos en kund: i appen, under Mina rättigheter enligt GDPR, går det fortast. Där är du redan identifierad.',
    en: 'If you are an employee of a customer: in the app, under My rights under the GDPR, is fastest. There you are identified already.',
  },
  received: { sv: 'Tack, det har kommit fram.', en: 'Thank you, it has arrived.' },
  reference: { sv: 'Ditt ärende:', en: 'Your reference:' },
  invalid: {
    sv: 'Något saknas: fyll i en e-postadress och ett meddelande på minst tio tecken.',
    en: 'Something is missing: fill in an e-mail address and a message of ten characters at least.',
  },
} as const satisfies Record<string, Text>;

const t = contactTexts;

export type Typed = Readonly<{ kind: AskedKind; email: string; company: string; message: string }>;
export const nothingTyped: Typed = { kind: 'question', email: '', company: '', message: '' };

/** What follows a request: its reference, and never what was written in it. */
export const receivedPage = (reference: string, language: Language): Html =>
  html`<div class="notice" role="status">
    <h2>${t.received[language]}</h2>
    <p>${t.reference[language]} <code>${reference}</code></p>
  </div>`;

export const contactPage = ({ typed, wrong }: Readonly<{ typed: Typed; wrong: boolean }>, language: Language): Html =>
  html`${wrong ? html`<p class="notice bad" role="alert" id="wrong">${t.invalid[language]}</p>` : null}
    <form class="ask" method="post" action="/trust/requests" ${wrong ? html`aria-describedby="wrong"` : null}>
      <input type="hidden" name="language" value="${language}" />
      <p class="field">
        <label for="kind">${t.kind[language]}</label>
        <select id="kind" name="kind">
          ${kindsAsked.map(
            (kind) =>
              html`<option value="${kind}" ${kind === typed.kind ? html`selected` : null}>
                ${kindWordsAsked[kind][language]}
              </option>`,
          )}
        </select>
      </p>
      <p class="field">
        <label for="email">${t.email[language]}</label>
        <span id="email-why" class="hint">${t.emailWhy[language]}</span>
        <input
          id="email"
          name="email"
          type="email"
          required
          maxlength="254"
          autocomplete="email"
          aria-describedby="email-why"
          value="${typed.email}"
        />
      </p>
      <p class="field">
        <label for="company">${t.company[language]}</label>
        <input id="company" name="company" maxlength="120" autocomplete="organization" value="${typed.company}" />
      </p>
      <p class="field">
        <label for="message">${t.message[language]}</label>
        <span id="message-why" class="hint">${t.messageWhy[language]}</span>
        <textarea
          id="message"
          name="message"
          required
          minlength="10"
          maxlength="4000"
          rows="7"
          aria-describedby="message-why"
        >
${typed.message}</textarea>
      </p>
      <p class="trap" aria-hidden="true">
        <label for="website">${t.website[language]}</label>
        <input id="website" name="website" tabindex="-1" autocomplete="off" />
      </p>
      <p class="hint">${t.kept[language]}</p>
      <button class="button">${t.send[language]}</button>
    </form>
    <p class="prose">
      ${t.byMail[language]} <a href="mailto:hello@clvrbenefits.com">hello@clvrbenefits.com</a>. ${t.employer[language]}
    </p>`;

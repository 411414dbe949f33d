import type { Text } from '../../kernel/language.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';

/** What people are told of. Each is one sentence, which the page, the mail's subject and the test share. */
export const notificationKinds = {
  'claim-approved': {
    sv: 'Ditt utlägg är godkänt. {amount} betalas ut.',
    en: 'Your claim is approved. {amount} will be paid.',
  },
  'claim-declined': {
    sv: 'Ditt utlägg fick avslag. Läs varför, rätta och skicka in igen, eller be en person titta på det.',
    en: 'Your claim was declined. Read why, correct and submit it again, or ask a person to look at it.',
  },
  'changes-requested': {
    sv: 'Ditt utlägg behöver kompletteras innan det kan beslutas.',
    en: 'Your claim needs changes before it can be decided.',
  },
  'claim-in-review': {
    sv: 'Ditt utlägg är hos HR för beslut.',
    en: 'Your claim is with HR for a decision.',
  },
  'claim-reverted': {
    sv: 'Beslutet om ditt utlägg är återkallat och prövas igen.',
    en: 'The decision on your claim was taken back and is looked at again.',
  },
  'claim-waiting': {
    sv: 'Ett utlägg väntar på ditt beslut.',
    en: 'A claim is waiting for your decision.',
  },
  'access-granted': {
    sv: 'En medarbetare på CLVR har fått tidsbegränsad åtkomst till era uppgifter. Se vem det är och varför, och avsluta åtkomsten om ni vill.',
    en: 'A member of CLVR’s staff was given access to your data for a limited time. See who it is and why, and end the access if you want to.',
  },
  'key-expires-in-14-days': {
    sv: 'API-nyckeln ”{name}” gäller till den {day}. Skapa en ny i god tid och byt i systemet som använder den.',
    en: 'The API key “{name}” is valid until {day}. Make a new one in good time, and change it in the system that uses it.',
  },
  'key-expires-in-7-days': {
    sv: 'API-nyckeln ”{name}” slutar gälla den {day}. Skapa en ny och byt i systemet som använder den.',
    en: 'The API key “{name}” expires on {day}. Make a new one, and change it in the system that uses it.',
  },
  'key-expires-in-1-day': {
    sv: 'API-nyckeln ”{name}” slutar gälla inom ett dygn, den {day}. Systemet som använder den kommer inte in efter det.',
    en: 'The API key “{name}” expires within a day, on {day}. The system that uses it cannot get in after that.',
  },
  'key-expired': {
    sv: 'API-nyckeln ”{name}” slutade gälla den {day}. Systemet som använde den kommer inte in längre.',
    en: 'The API key “{name}” expired on {day}. The system that used it cannot get in any more.',
  },
  'model-cost-80': {
    sv: 'AI-modellen har i {month} kostat 80 % av taket på {amount}. När taket är nått tar vår egen läsare och våra egna regler över.',
    en: 'The AI model has cost 80% of the cap of {amount} in {month}. Once the cap is reached, our own reader and rules take over.',
  },
  'model-cost-100': {
    sv: 'AI-modellens kostnad har nått taket på {amount} för {month}. Vår egen läsare och våra egna regler tar resten av månaden. Inga utlägg stannar.',
    en: 'The AI model’s cost has reached the cap of {amount} for {month}. Our own reader and rules take the rest of the month. No claim is held up.',
  },
} as const satisfies Record<string, Text>;

export type NotificationKind = keyof typeof notificationKinds;

/** Who is told what when something happened to a claim, and whether by mail too. */
export const tellings: Readonly<
  Partial<Record<RecordedAct, Readonly<{ owner?: NotificationKind; deciders?: NotificationKind; mail: boolean }>>>
> = {
  'expense.approved': { owner: 'claim-approved', mail: true },
  'expense.declined': { owner: 'claim-declined', mail: true },
  'expense.changes-requested': { owner: 'changes-requested', mail: true },
  'expense.deferred': { owner: 'claim-in-review', deciders: 'claim-waiting', mail: false },
  'expense.person-asked': { deciders: 'claim-waiting', mail: false },
  'expense.reverted': { owner: 'claim-reverted', mail: true },
};

import type { Text } from '../../shared/kernel/language.ts';
import type { Scope } from '../../shared/kernel/roles.ts';

export const texts = {
  title: { sv: 'CLVR:s åtkomst', en: 'CLVR’s access' },
  lead: {
    sv: 'Ingen på CLVR ser era uppgifter utan ett skäl som ni kan läsa. Åtkomsten gäller högst åtta timmar, allt som öppnas antecknas här, och ni kan avsluta den när ni vill.',
    en: 'Nobody at CLVR sees your data without a reason that you can read. Access lasts eight hours at most, all that is opened is recorded here, and you can end it whenever you want.',
  },
  empty: { sv: 'Ingen på CLVR har haft åtkomst', en: 'Nobody at CLVR has had access' },
  emptyLead: { sv: 'Händer det, får HR veta det direkt.', en: 'If it happens, HR is told at once.' },
  now: { sv: 'Pågår', en: 'Under way' },
  before: { sv: 'Tidigare', en: 'Earlier' },
  live: { sv: 'Pågår till {at}', en: 'Under way until {at}' },
  from: { sv: 'Från', en: 'From' },
  until: { sv: 'Till', en: 'Until' },
  scope: { sv: 'Omfattar', en: 'Covers' },
  end: { sv: 'Avsluta åtkomsten', en: 'End the access' },
  endNamed: { sv: 'Avsluta åtkomsten för {name}', en: 'End the access of {name}' },
  ended: { sv: 'Åtkomsten är avslutad.', en: 'The access has ended.' },
  endedHr: { sv: 'Avslutad av er', en: 'Ended by you' },
  endedStaff: { sv: 'Avslutad av CLVR', en: 'Ended by CLVR' },
  endedTime: { sv: 'Tiden gick ut', en: 'Its time ran out' },
  opened: { sv: 'Öppnat', en: 'Opened' },
  nothing: { sv: 'Inget har öppnats.', en: 'Nothing was opened.' },
  times: { sv: '{times} gånger', en: '{times} times' },
} satisfies Record<string, Text>;

export const scopeNames: Readonly<Record<Scope, Text>> = {
  people: { sv: 'Medarbetare', en: 'People' },
  claims: { sv: 'Utlägg', en: 'Claims' },
  receipts: { sv: 'Kvitton', en: 'Receipts' },
};

/** What was opened, by the act it was opened with. */
export const openedNames: Readonly<Record<string, Text>> = {
  'queue.read': { sv: 'Granskningskön', en: 'The review queue' },
  'expense.read': { sv: 'Ett utlägg', en: 'A claim' },
  'receipt.read': { sv: 'Ett kvitto', en: 'A receipt' },
  'employee.list': { sv: 'Listan över medarbetare', en: 'The list of people' },
};

import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  one: { sv: '1 utlägg valt', en: '1 claim picked' },
  many: { sv: '{count} utlägg valda', en: '{count} claims picked' },
  approve: { sv: 'Godkänn valda', en: 'Approve picked' },
  clear: { sv: 'Avmarkera', en: 'Clear' },
  seenOne: { sv: 'Jag har sett tvivlet', en: 'I have seen the doubt' },
  seenMany: { sv: 'Jag har sett de {count} tvivlen', en: 'I have seen the {count} doubts' },
  approveOne: { sv: 'Godkänn 1 utlägg', en: 'Approve 1 claim' },
  approveMany: { sv: 'Godkänn {count} utlägg', en: 'Approve {count} claims' },
  done: { sv: 'Så gick det', en: 'What happened' },
  approved: { sv: 'Godkänt', en: 'Approved' },
  passedOn: { sv: 'Godkänt av dig och vidare till nästa steg', en: 'Approved by you, and on to the next step' },
  refused: { sv: 'Inte godkänt.', en: 'Not approved.' },
  close: { sv: 'Stäng', en: 'Close' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, Text>;

import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  overview: { sv: 'Översikt över förmånsåret', en: 'Overview of the benefit year' },
  title: { sv: 'Hem', en: 'Home' },
  hello: { sv: 'Hej {name}', en: 'Hello {name}' },
  left: { sv: 'kvar av {base}', en: 'left of {base}' },
  leftWord: { sv: 'Kvar', en: 'Left' },
  used: { sv: 'Använt', en: 'Used' },
  reserved: { sv: 'Väntar på beslut', en: 'Waiting for a decision' },
  figure: {
    sv: '{name} {year}: {left} kvar av {base}. {used} använt, {reserved} väntar på beslut.',
    en: '{name} {year}: {left} left of {base}. {used} used, {reserved} waiting for a decision.',
  },
  closed: { sv: 'Stängt för nya utlägg.', en: 'Closed for new claims.' },
  spent: { sv: 'Årets bidrag är använt.', en: 'This year’s allowance is used.' },
  spentOrWaiting: {
    sv: 'Årets bidrag är använt eller väntar på beslut.',
    en: 'This year’s allowance is used or waiting for a decision.',
  },
  history: { sv: 'Visa historik', en: 'Show history' },
  rules: { sv: 'Vad som gäller', en: 'What applies' },
  taxable: {
    sv: 'Ersättningen är lön: den betalas med skatten avdragen.',
    en: 'What you get is salary: it is paid with tax taken off.',
  },
  newClaim: { sv: 'Nytt utlägg', en: 'New claim' },
  latest: { sv: 'Senaste utlägg', en: 'Latest claims' },
  all: { sv: 'Visa alla', en: 'Show all' },
  none: { sv: 'Ditt första kvitto', en: 'Your first receipt' },
  noBenefits: { sv: 'Du har inga förmåner att söka ersättning för ännu.', en: 'You have no benefits to claim yet.' },
  toChange: { sv: 'Utlägget från {vendor} behöver ändras', en: 'The claim from {vendor} needs changes' },
  toChangeUnnamed: { sv: 'Ett utlägg behöver ändras', en: 'A claim needs changes' },
  oneWaiting: { sv: '1 utlägg väntar på dig', en: '1 claim is waiting for you' },
  waiting: { sv: '{count} utlägg väntar på dig', en: '{count} claims are waiting for you' },
} satisfies Record<string, Text>;

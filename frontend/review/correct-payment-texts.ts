import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  correct: { sv: 'Rätta utbetalningen', en: 'Correct the payment' },
  lead: {
    sv: 'Nu täcks {amount}. Lönekörningen som är utbetald ändras inte: skillnaden kommer med i nästa.',
    en: '{amount} is covered as it is. The run that was paid stays unchanged: the difference comes with the next.',
  },
  covered: { sv: 'Rätt belopp i kronor', en: 'The right amount in SEK' },
  coveredHint: { sv: 'Skriv 0 för att ta tillbaka allt.', en: 'Type 0 to take everything back.' },
  amountWrong: {
    sv: 'Skriv ett annat belopp än det som täcks nu, till exempel 339,50.',
    en: 'Type another amount than what is covered as it is, for example 339.50.',
  },
  takenBack: { sv: '{amount} dras från nästa lön.', en: '{amount} is taken from the next salary.' },
  paidMore: { sv: '{amount} till betalas med nästa lön.', en: '{amount} more is paid with the next salary.' },
  reason: { sv: 'Varför? Medarbetaren ser det du skriver.', en: 'Why? The employee sees what you write.' },
  reasonMissing: { sv: 'Skriv varför.', en: 'Write why.' },
  done: { sv: 'Utbetalningen är rättad.', en: 'The payment is corrected.' },
} satisfies Record<string, Text>;

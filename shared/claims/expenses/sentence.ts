import { say, type Text } from '../../kernel/language.ts';
import { formatMoney, type Ore } from '../../kernel/money.ts';

/** What fills a place in a sentence: a text or number as it is, or an amount that each language writes in its own way. */
export type SentenceValue = string | number | Readonly<{ amount: Ore; currency: string }>;
export type SentenceValues = Readonly<Record<string, SentenceValue>>;

const write = (value: SentenceValue, language: 'sv' | 'en'): string | number =>
  typeof value === 'object' ? formatMoney(value.amount, value.currency, language) : value;

/** A sentence in both languages with its `{name}` places filled, ready to be shown or sent. */
export function fillSentence(text: Text, values: SentenceValues): Text {
  const fill = (language: 'sv' | 'en') =>
    say(
      text,
      language,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, write(value, language)])),
    );
  return { sv: fill('sv'), en: fill('en') };
}

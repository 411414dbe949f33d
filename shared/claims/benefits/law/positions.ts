import type { Text } from '../../../kernel/language.ts';
import { plainDate, type PlainDate } from '../../../kernel/plain-date.ts';

/** What HR meets while setting a benefit up. */
export const lawTopics = [
  'year-cap',
  'whole-staff',
  'treatments',
  'gift-cards',
  'equipment',
  'association-fees',
  'year-of-payment',
  'prorating',
  'food-vat',
  'sport-vat',
] as const;
export type LawTopic = (typeof lawTopics)[number];

/** What the law, or Skatteverket on it, says of a topic, in our own words; the days it holds, both ends included; and where it stands. */
export type Position = Readonly<{
  topic: LawTopic;
  says: Text;
  from: PlainDate;
  to: PlainDate | null;
  source: string;
  address: string | null;
}>;

const position = (
  topic: LawTopic,
  sv: string,
  en: string,
  from: string,
  source: string,
  more: Readonly<{ to?: string; address?: string }> = {},
): Position => ({
  topic,
  says: { sv, en },
  from: plainDate(from),
  to: more.to === undefined ? null : plainDate(more.to),
  source,
  address: more.address ?? null,
});

/** In order of `from` within a topic. */
export const positions: readonly Position[] = [
  position(
    'year-cap',
    'Friskvård är skattefri upp till 5 000 kr per person och kalenderår, moms inräknad. Ger ni mer blir hela förmånen skattepliktig, inte bara det som är över.',
    'Wellness is tax-free up to SEK 5,000 a person and calendar year, VAT included. If you give more, the whole benefit becomes taxable, not just what is over.',
    '2019-01-01',
    'HFD 2019:33; Skatteverket',
    { address: 'https://lagen.nu/dom/hfd/2019:33' },
  ),
  position(
    'whole-staff',
    'Skattefri friskvård ska rikta sig till hela personalen på samma villkor, också den som arbetar deltid eller är tillfälligt anställd.',
    'Tax-free wellness is to be for the whole staff on the same terms, those on part time or employed for a while as well.',
    '1999-12-16',
    'Inkomstskattelagen (1999:1229) 11 kap. 11–12 §§',
  ),
  position(
    'treatments',
    'Behandlingar som inte är motion, till exempel massage, får kosta högst 1 000 kr per tillfälle för att vara av mindre värde.',
    'Treatments that are not exercise, such as massage, can cost SEK 1,000 an occasion at most to be of minor value.',
    '2019-01-01',
    'Skatteverket, Motion och annan friskvård',
  ),
  position(
    'gift-cards',
    'Presentkort är inte skattefria. Ett klippkort eller säsongskort är det, om det är personligt, gäller en namngiven aktivitet hos den som säljer det och inte kan överlåtas eller bytas.',
    'Gift cards are not tax-free. A punch card or season card is, if it is personal, is for a named activity at whoever sells it, and cannot be passed on or exchanged.',
    '2025-02-01',
    'Skatteverket, förtydligande februari 2025',
  ),
  position(
    'equipment',
    'Utrustning och kläder är inte friskvård. Att hyra det som behövs där och då är det.',
    'Equipment and clothes are not wellness. Hiring what is needed there and then is.',
    '2019-01-01',
    'Skatteverket, Motion och annan friskvård',
  ),
  position(
    'association-fees',
    'Medlemsavgift till en förening är inte friskvård. Avgift för själva träningen är det.',
    'A membership fee to an association is not wellness. A fee for the exercise itself is.',
    '2019-01-01',
    'Skatteverket, Motion och annan friskvård',
  ),
  position(
    'year-of-payment',
    'Friskvård räknas per kalenderår, på året då den anställde betalade. Det som betalas i november eller december får ersättas nästa år och räknas då på det.',
    'Wellness counts by calendar year, on the year the employee paid. What is paid in November or December may be covered the next year, and then counts on that.',
    '2019-01-01',
    'Skatteverkets praxis för friskvårdsbidrag',
  ),
  position(
    'prorating',
    'Friskvård får ges i förhållande till arbetstid och anställningstid, men ingen får lämnas utan.',
    'Wellness can be given in proportion to working time and time employed, but nobody can be left without.',
    '2022-10-01',
    'Skatteverket, ställningstagande oktober 2022',
  ),
  position(
    'food-vat',
    'Momsen på livsmedel är 6 % från den 1 april 2026 till och med den 31 december 2027.',
    'VAT on food is 6% from 1 April 2026 until 31 December 2027.',
    '2026-04-01',
    'prop. 2025/26:55',
    { to: '2027-12-31' },
  ),
  position(
    'sport-vat',
    'Träning har 6 % moms, eller ingen alls när en ideell förening eller kommunen säljer den. Massage har oftast 25 %.',
    'Exercise has 6% VAT, or none where a non-profit association or the municipality sells it. Massage mostly has 25%.',
    '2023-07-01',
    'Mervärdesskattelagen (2023:200) 9–10 kap.; Skatteverket, Rättslig vägledning 322551',
  ),
];

/** What holds of a topic on a day, latest first. Empty where nothing does any more, or does yet. */
export const positionsOn = (topic: LawTopic, day: PlainDate): readonly Position[] =>
  positions.filter((one) => one.topic === topic && one.from <= day && (one.to === null || day <= one.to)).toReversed();

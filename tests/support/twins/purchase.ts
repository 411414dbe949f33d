import { vatInside } from '../../../shared/kernel/money.ts';
import { organisationNumberOf } from '../organisation-number-of.ts';

/** What somebody bought, as a till prints it. `what` says nothing that depends on a day. Amounts in öre, rates in percent. */
export type Purchase = Readonly<{
  vendor: string;
  /** Makes the organisation number; an association's begins with 8 and is given as it is. */
  number: number | string;
  items: readonly (readonly [what: string, price: number])[];
  vatRate: number;
  /** What the rules alone make of it. */
  verdict: 'approve' | 'decline' | 'request_changes' | 'defer';
}>;

/** Left and right of one printed line. */
export type Row = readonly [left: string, right?: string];

export const purchases = {
  gymCard: {
    vendor: 'Tallmo Gym AB',
    number: 101,
    items: [['Gymkort 1 månad vuxen', 449_00]],
    vatRate: 6,
    verdict: 'approve',
  },
  swimming: {
    vendor: 'Sjöhaga Simhall AB',
    number: 102,
    items: [['Klippkort simhall 10 bad', 650_00]],
    vatRate: 6,
    verdict: 'approve',
  },
  yoga: {
    vendor: 'Stilla Yoga AB',
    number: 103,
    items: [['Yogaklass drop-in', 185_00]],
    vatRate: 6,
    verdict: 'approve',
  },
  padel: {
    vendor: 'Glasburen Padel AB',
    number: 104,
    items: [['Padelbana 60 min', 240_00]],
    vatRate: 6,
    verdict: 'approve',
  },
  massage: {
    vendor: 'Mjuka Massage AB',
    number: 105,
    items: [['Massage 60 min', 890_00]],
    vatRate: 25,
    verdict: 'approve',
  },
  shoes: {
    vendor: 'Rask Sport AB',
    number: 201,
    items: [['Löparskor herr', 1299_00]],
    vatRate: 25,
    verdict: 'decline',
  },
  giftCard: { vendor: 'Tallmo Gym AB', number: 202, items: [['Presentkort', 500_00]], vatRate: 0, verdict: 'decline' },
  yogaMat: {
    vendor: 'Stilla Yoga AB',
    number: 203,
    items: [['Yogamatta grön', 349_00]],
    vatRate: 25,
    verdict: 'decline',
  },
  membership: {
    vendor: 'Tallmo Idrottsförening',
    number: '8024001234',
    items: [['Medlemsavgift', 300_00]],
    vatRate: 0,
    verdict: 'decline',
  },
  costlyMassage: {
    vendor: 'Mjuka Massage AB',
    number: 301,
    items: [['Massage 90 min', 1450_00]],
    vatRate: 25,
    verdict: 'defer',
  },
  goods: { vendor: 'Ekbacka Livs AB', number: 302, items: [['Diverse vara', 449_00]], vatRate: 25, verdict: 'defer' },
  mixed: {
    vendor: 'Tallmo Gym AB',
    number: 303,
    items: [
      ['Gymkort 1 månad vuxen', 449_00],
      ['Proteinbar', 39_00],
    ],
    vatRate: 6,
    verdict: 'defer',
  },
  general: {
    vendor: 'Ekbacka Livs AB',
    number: 304,
    items: [['Friskvård', 500_00]],
    vatRate: 25,
    verdict: 'request_changes',
  },
  spa: {
    vendor: 'Havsbris Spa AB',
    number: 305,
    items: [['Spabehandling dag', 890_00]],
    vatRate: 25,
    verdict: 'defer',
  },
} as const satisfies Record<string, Purchase>;

export const totalOf = ({ items }: Purchase): number => items.reduce((sum, [, price]) => sum + price, 0);

const kronor = (ore: number): string => (ore / 100).toFixed(2).replace('.', ',');

/** Where among the rows something is put in: above everything, above the sum, or below everything. */
export type Spot = 'head' | 'among' | 'foot';

/** The rows of the receipt, and where in them each spot is. */
export function printedRows(
  purchase: Purchase,
  date: string,
): Readonly<{ rows: readonly Row[]; at: Record<Spot, number> }> {
  const { vendor, number, items, vatRate } = purchase;
  const total = totalOf(purchase);
  const digits = typeof number === 'string' ? number : organisationNumberOf(number);
  const head: Row[] = [
    [vendor],
    ['Storgatan 4, 999 31 Tallmo'],
    [`Org.nr ${digits.slice(0, 6)}-${digits.slice(6)}`],
    [`${date} 17:42`, 'Kassa 2'],
    ['Kvitto 104418'],
    ...items.map(([what, price]): Row => [what, kronor(price)]),
  ];
  const rest: Row[] = [
    ['Totalt SEK', kronor(total)],
    [`Moms ${vatRate} %`, kronor(vatInside(total, vatRate))],
    ['Kort', kronor(total)],
    ['Spara kvittot'],
  ];
  return { rows: [...head, ...rest], at: { head: 1, among: head.length, foot: head.length + rest.length } };
}

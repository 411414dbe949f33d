import { vatInside } from '../../../../../shared/kernel/money.ts';
import { kronor } from '../page/amounts.ts';
import { columns, gap, left, line, middle, rule, thermalPage } from '../page/parts.ts';
import type { Sample } from '../sample.ts';

const [swim, towel] = [95_00, 24_50];
const [rounding, paid] = [50, 200_00];
const total = swim + towel + rounding;
const vat = [
  { rate: 6, gross: swim, amountOre: vatInside(swim, 6) },
  { rate: 25, gross: towel, amountOre: vatInside(towel, 25) },
];

/** Two rows of waves. */
const mark = `
.waves{height:22px;background:radial-gradient(circle at 14px 22px,transparent 12px,#000 13px,#000 18px,transparent 19px) 0 0/28px 22px;margin:0 30px 4px}
.waves+.waves{margin:0 44px 10px}`;

/** Dark, tilted, unsharp and pale just where the total stands: what stands around it, VAT and rounding, tells what it is. */
export const swimmingHall: Sample = {
  daysBefore: 2,
  answer: (date) => ({
    file: 'swimming-hall.jpg',
    vendor: 'Sjöparkens Simhall AB',
    organisationNumber: '559999-4588',
    date,
    totalOre: total,
    currency: 'SEK',
    vat: vat.map(({ rate, amountOre }) => ({ rate, amountOre })),
    what: 'Simning vuxen, hyra handduk',
    expected: 'approved',
    why: 'The picture is dark, unsharp and pale at the total, and is read all the same: VAT and rounding add up.',
  }),
  page: (date) =>
    thermalPage('small narrow', mark, [
      '<div class="waves"></div><div class="waves"></div>',
      middle('SJÖPARKENS SIMHALL', 'bold'),
      middle('Sjöparkens Simhall AB'),
      middle('Strandallén 2, Ekevinge'),
      middle('Org.nr 559999-4588'),
      gap,
      line(`Datum ${date}`, '18:36'),
      line('Kvitto 3 – 40772', 'Kassa 3'),
      rule(),
      line('Simning vuxen', kronor(swim)),
      line('Hyra handduk', kronor(towel)),
      rule(),
      line('Summa', kronor(swim + towel)),
      line('Öresavrundning', kronor(rounding)),
      line('Att betala', kronor(total), 'bold'),
      line('Kontant', kronor(paid)),
      line('Åter', kronor(paid - total)),
      gap,
      columns('1fr 1fr 1fr 1fr', [
        ['Moms', 'Netto', 'Moms', 'Brutto'],
        ...vat.map(({ rate, gross, amountOre }) => [
          `${rate} %`,
          kronor(gross - amountOre),
          kronor(amountOre),
          kronor(gross),
        ]),
      ]),
      rule(),
      middle('Skåp 214 · Tack för besöket!'),
      left('Ktrl SE4B20114477', 'small-print'),
    ]),
  slip: {
    seed: 505,
    printer: { darkness: 0.74, wornColumn: 0.78, pale: [{ from: 0.535, to: 0.625, left: 0.31 }] },
    handling: {
      folds: [
        { across: 0.57, strength: 0.9, slant: 0.05 },
        { along: 0.6, strength: 0.6, slant: -0.05 },
      ],
      crumple: 0.14,
      edge: 'torn',
      white: 0.88,
    },
    photo: {
      width: 1200,
      height: 1600,
      table: 'cloth',
      pose: { turn: 7, lean: 15, aside: -6, curl: 0.6, width: 0.54, x: 0.51, y: 0.5 },
      light: {
        from: 215,
        near: 0.8,
        far: 0.44,
        tint: [1.07, 0.98, 0.8],
        corners: 0.5,
        shadows: [{ x: 0.6, y: 0.52, angle: 35, softness: 0.16, depth: 0.42 }],
      },
      blur: 1.7,
      grain: 6.5,
      largest: 150_000,
    },
  },
};

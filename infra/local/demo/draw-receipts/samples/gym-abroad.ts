import { vatInside } from '../../../../../shared/kernel/money.ts';
import { euros } from '../page/amounts.ts';
import { columns, gap, left, line, middle, rule, thermalPage } from '../page/parts.ts';
import type { Sample } from '../sample.ts';

const [day, locker] = [18_00, 1_50];
const total = day + locker;
const vat = vatInside(total, 19);

/** A kettlebell: a ring on a ball. */
const mark = `
.mark{width:78px;height:100px;margin:0 auto 12px;position:relative}
.mark i{position:absolute;left:15px;top:0;width:48px;height:52px;border:10px solid #000;border-radius:22px 22px 0 0}
.mark b{position:absolute;left:2px;top:30px;width:74px;height:70px;background:#000;border-radius:37px 37px 24px 24px}`;

/** Exercise, but paid in euro: people set what it is in kronor. */
export const gymAbroad: Sample = {
  daysBefore: 11,
  answer: (date) => ({
    file: 'gym-abroad.jpg',
    vendor: 'Muskelhof Fitness GmbH',
    organisationNumber: null,
    date,
    totalOre: total,
    currency: 'EUR',
    vat: [{ rate: 19, amountOre: vat }],
    what: 'Tageskarte Fitness, Spindmiete',
    expected: 'in_review',
    why: 'The receipt is in euro: people set the amount in kronor.',
  }),
  page: (date) =>
    thermalPage('wide', mark, [
      '<div class="mark"><i></i><b></b></div>',
      middle('MUSKELHOF', 'double bold'),
      middle('Muskelhof Fitness GmbH'),
      middle('Lindenhofweg 88, Berlin'),
      middle('Tel. 030 23125 417'),
      middle('USt-IdNr. DE999999999'),
      gap,
      line('Beleg-Nr. 5521/0093', 'Kasse 2'),
      line(date.split('-').reverse().join('.'), '10:14:52'),
      rule('-'),
      line('', 'EUR'),
      line('1 x Tageskarte Fitness', `${euros(day)} A`),
      line('1 x Spindmiete', `${euros(locker)} A`),
      rule('-'),
      `<div class="line high bold"><span>SUMME EUR</span><span>${euros(total)}</span></div>`,
      line('Kartenzahlung', euros(total)),
      gap,
      columns('1.3fr 1fr 1fr 1fr', [
        ['MwSt', 'Netto', 'Steuer', 'Brutto'],
        ['A 19,00%', euros(total - vat), euros(vat), euros(total)],
      ]),
      rule('-'),
      middle('* * KUNDENBELEG * *'),
      line('girocard', '############2290'),
      line('Terminal-ID', '65310077'),
      line('TA-Nr. 004418', 'BNr. 1170'),
      middle('Zahlung erfolgt'),
      gap,
      left('TSE-Signatur 9f0a47c1be', 'small-print'),
      left('Vielen Dank und bis bald!', 'middle'),
    ]),
  slip: {
    seed: 909,
    printer: { darkness: 0.9 },
    handling: {
      folds: [
        { across: 0.29, strength: 0.5 },
        { across: 0.6, strength: 0.7, slant: -0.02 },
      ],
      crumple: 0.06,
      edge: 'torn',
      white: 0.92,
    },
    photo: {
      width: 1180,
      height: 1640,
      table: 'desk',
      pose: { turn: -2.2, lean: -5, aside: 4, curl: 0.45, width: 0.62, x: 0.505, y: 0.5 },
      light: {
        from: 150,
        near: 1.02,
        far: 0.74,
        tint: [1.03, 1, 0.92],
        corners: 0.25,
        shadows: [{ x: 0.9, y: 0.1, angle: -35, softness: 0.14, depth: 0.3 }],
      },
      blur: 0.4,
      grain: 3.4,
      largest: 180_000,
    },
  },
};

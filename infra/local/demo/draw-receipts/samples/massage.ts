import { vatInside } from '../../../../../shared/kernel/money.ts';
import { kronor } from '../page/amounts.ts';
import { gap, leader, left, line, middle, rule, thermalPage } from '../page/parts.ts';
import type { Sample } from '../sample.ts';

const total = 1250_00;
const vat = vatInside(total, 25);

/** A leaf of two arcs on a thin ring. */
const mark = `
.mark{position:relative;width:96px;height:96px;margin:0 auto 12px;border:3px solid #000;border-radius:50%}
.mark b{position:absolute;left:22px;top:20px;width:46px;height:46px;background:#000;border-radius:0 46px 0 46px}
.mark i{position:absolute;left:16px;top:44px;width:60px;height:3px;background:#fff;transform:rotate(-45deg)}`;

/** A treatment, not exercise, and dearer than 1 000 SEK on one occasion. */
export const massage: Sample = {
  daysBefore: 22,
  answer: (date) => ({
    file: 'massage.jpg',
    vendor: 'Stilla Stunden Massage AB',
    organisationNumber: '559999-5643',
    date,
    totalOre: total,
    currency: 'SEK',
    vat: [{ rate: 25, amountOre: vat }],
    what: 'Klassisk massage 75 minuter',
    expected: 'in_review',
    why: 'A treatment over 1 000 SEK on one occasion is looked at by a person.',
  }),
  page: (date) =>
    thermalPage('round', mark, [
      '<div class="mark"><b></b><i></i></div>',
      middle('Stilla Stunden', 'double'),
      middle('massage &amp; friskvård'),
      gap,
      middle('Stilla Stunden Massage AB'),
      middle('Kvarngatan 9, 2 tr, Månviken'),
      middle('070-174 06 21'),
      rule(),
      leader('Kvitto', '1186'),
      leader('Datum', date),
      leader('Klockslag', '12:20'),
      leader('Terapeut', 'Märta'),
      rule(),
      left('1 st Klassisk massage 75 minuter'),
      line('', kronor(total)),
      rule(),
      leader('Totalt', `SEK ${kronor(total)}`, 'bold'),
      leader('Varav moms 25 %', kronor(vat)),
      leader('Pris exkl. moms', kronor(total - vat)),
      gap,
      line('Betalt med kort', kronor(total)),
      line('MASTERCARD', '**** 9035'),
      left('Kontaktlöst köp · ref 66120943'),
      rule(),
      left('Org.nr: 559999-5643'),
      left('Godkänd för F-skatt'),
      gap,
      middle('Varmt välkommen åter!'),
    ]),
  slip: {
    seed: 606,
    printer: { darkness: 0.8 },
    handling: { folds: [], crumple: 0.02, edge: 'cut', white: 0.955 },
    photo: {
      width: 1180,
      height: 1600,
      table: 'oak',
      pose: { turn: 3.4, lean: -8, aside: -3, curl: 0.7, width: 0.62, x: 0.5, y: 0.505 },
      light: {
        from: -160,
        near: 1.08,
        far: 0.76,
        tint: [1, 1, 0.98],
        corners: 0.24,
        shadows: [{ x: 0.86, y: 0.82, angle: 40, softness: 0.09, depth: 0.3 }],
      },
      blur: 0.3,
      grain: 2.8,
      largest: 180_000,
    },
  },
};

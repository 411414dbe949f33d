import { kronor } from '../page/amounts.ts';
import { gap, left, line, middle, rule, thermalPage } from '../page/parts.ts';
import type { Sample } from '../sample.ts';

const total = 350_00;

/** A shield with a running track's three lanes. */
const mark = `
.mark{width:84px;height:96px;margin:0 auto 10px;border:5px solid #000;border-radius:6px 6px 42px 42px;overflow:hidden;background:repeating-linear-gradient(115deg,#000 0 7px,#fff 7px 18px)}`;

/** A fee for being a member of an association: not exercise as such, so no benefit. */
export const membershipFee: Sample = {
  daysBefore: 69,
  answer: (date) => ({
    file: 'membership-fee.jpg',
    vendor: 'Ekevinge Friidrottsförening',
    organisationNumber: '802999-0812',
    date,
    totalOre: total,
    currency: 'SEK',
    vat: [{ rate: 0, amountOre: 0 }],
    what: `Medlemsavgift ${date.slice(0, 4)} vuxen`,
    expected: 'declined',
    why: 'A membership fee of an association is not covered; a training fee would be.',
  }),
  page: (date) =>
    thermalPage('small round', mark, [
      '<div class="mark"></div>',
      middle('EKEVINGE', 'bold'),
      middle('FRIIDROTTSFÖRENING', 'bold'),
      middle('Stadionvägen 3, Ekevinge'),
      middle('Org.nr 802999-0812'),
      middle('- - - - - - - - - -'),
      line('Kvitto #', '412'),
      line(date, '19:04'),
      line('Kassör', 'Håkan'),
      gap,
      left(`Medlemsavgift ${date.slice(0, 4)}`),
      line('1 st vuxen', kronor(total)),
      rule(),
      line('Summa', `${kronor(total)} kr`, 'bold'),
      line('Moms 0 %', kronor(0)),
      rule(),
      line('Betalt: kort', kronor(total)),
      line('VISA', '•••• 7718'),
      left('Kontaktlös, godkänd'),
      left('Auth 04K1Z9'),
      gap,
      middle('Ideell förening,'),
      middle('ej momspliktig'),
    ]),
  slip: {
    seed: 808,
    printer: { darkness: 0.7, pale: [{ from: 0, to: 0.05, left: 0.7 }] },
    handling: { folds: [{ across: 0.6, strength: 0.6, slant: 0.03 }], crumple: 0.07, edge: 'torn', white: 0.93 },
    photo: {
      width: 1100,
      height: 1560,
      table: 'cloth',
      pose: { turn: -2.6, lean: 6, aside: -3, curl: 0.6, width: 0.56, x: 0.49, y: 0.5 },
      light: { from: -30, near: 1.08, far: 0.82, tint: [1.01, 1, 0.97], corners: 0.22 },
      blur: 0.5,
      grain: 3.8,
      largest: 190_000,
    },
  },
};

import { vatInside } from '../../../../../shared/kernel/money.ts';
import { plain } from '../page/amounts.ts';
import { bars, columns, gap, left, line, middle, rule, thermalPage } from '../page/parts.ts';
import type { Sample } from '../sample.ts';

const [shoes, discount, bag] = [1499_00, 200_00, 3_00];
const total = shoes - discount + bag;
const vat = vatInside(total, 25);

/** An arrow of two slanted blocks, white on black. */
const mark = `
.mark{background:#000;color:#fff;display:flex;align-items:center;justify-content:center;gap:20px;height:104px;margin-bottom:14px}
.mark b{font:bold 62px/104px 'Till Narrow';letter-spacing:9px}
.mark i{width:0;border:26px solid transparent;border-left:40px solid #fff;border-right:0}.mark i+i{margin-left:-14px}`;

/** Equipment: shoes stay the employee's own, so they are no benefit, whatever they are used for. */
export const runningShoes: Sample = {
  daysBefore: 13,
  answer: (date) => ({
    file: 'running-shoes.jpg',
    vendor: 'Rask Sport Lövhamn AB',
    organisationNumber: '559999-3416',
    date,
    totalOre: total,
    currency: 'SEK',
    vat: [{ rate: 25, amountOre: vat }],
    what: 'Löparskor',
    expected: 'declined',
    why: 'Shoes are equipment, which the allowance does not cover.',
  }),
  page: (date) =>
    thermalPage('tall', mark, [
      '<div class="mark"><b>RASK</b><i></i><i></i></div>',
      middle('RASK SPORT LÖVHAMN AB'),
      middle('Kajgatan 21, Lövhamn'),
      middle('ORG.NR: 559999-3416'),
      gap,
      line(`${date} 15:51`, 'BUTIK 118'),
      line('KASSA 4 / KVITTO 009317', 'SÄLJ 27'),
      rule('='),
      line('LÖPARSKOR HERR STL 43', plain(shoes)),
      left(' 7391119900275'),
      line(' RABATT KAMPANJ', plain(-discount)),
      line('BÄRKASSE PAPPER', plain(bag)),
      rule('='),
      line('DELSUMMA', plain(total)),
      line('ÖRESAVRUNDNING', '0.00'),
      `<div class="line double bold"><span>TOTALT</span><span>${plain(total)}</span></div>`,
      left('VARAV RABATT 200.00'),
      gap,
      line('VISA', plain(total)),
      line('XXXX XXXX XXXX 6604', 'CHIP'),
      line('TVR 0000008000', 'TSI E800'),
      line('AUT.KOD 518842', 'REF 731190'),
      rule('-'),
      columns('1fr 1.2fr 1.2fr 1.2fr', [
        ['MOMS%', 'NETTO', 'MOMS', 'BRUTTO'],
        ['25.00', plain(total - vat), plain(vat), plain(total)],
      ]),
      rule('-'),
      middle('30 DAGARS ÖPPET KÖP'),
      middle('MOT UPPVISANDE AV KVITTO'),
      bars('11800931720261'),
    ]),
  slip: {
    seed: 404,
    printer: { darkness: 0.86, pale: [{ from: 0.86, to: 0.93, left: 0.7 }] },
    handling: {
      folds: [
        { across: 0.5, strength: 0.7, slant: -0.01 },
        { along: 0.48, strength: 0.4, slant: 0.01 },
      ],
      crumple: 0.09,
      edge: 'torn',
      white: 0.92,
    },
    photo: {
      width: 1160,
      height: 1720,
      table: 'walnut',
      pose: { turn: -3.1, lean: 5, aside: 4, curl: 0.3, width: 0.6, x: 0.5, y: 0.5 },
      light: { from: 200, near: 1.04, far: 0.83, tint: [1.03, 1, 0.93], corners: 0.26 },
      blur: 0.4,
      grain: 3.6,
      largest: 190_000,
    },
  },
};

import { kronor } from '../page/amounts.ts';
import { bars, columns, gap, left, line, middle, rule, thermalPage } from '../page/parts.ts';
import type { Sample } from '../sample.ts';

const total = 500_00;

/** A swoosh of three bars beside the name. */
const mark = `
.head{display:flex;justify-content:center;align-items:center;gap:18px;margin-bottom:10px}
.head div{display:grid;gap:7px;transform:skewX(-24deg)}
.head i{height:13px;background:#000}.head i:nth-child(1){width:44px;margin-left:34px}.head i:nth-child(2){width:62px;margin-left:16px}.head i:nth-child(3){width:78px}
.head b{font:bold 58px/58px 'Till Narrow';letter-spacing:1px}`;

/** Sold at a sports centre, but a gift card: value that can be used for anything, so no benefit. */
export const giftCard: Sample = {
  daysBefore: 6,
  answer: (date) => ({
    file: 'gift-card.jpg',
    vendor: 'Arena Björkvallen AB',
    organisationNumber: '559999-2368',
    date,
    totalOre: total,
    currency: 'SEK',
    vat: [{ rate: 0, amountOre: 0 }],
    what: 'Presentkort',
    expected: 'declined',
    why: 'A gift card is not a wellness benefit, wherever it is sold.',
  }),
  page: (date) =>
    thermalPage('narrow', mark, [
      '<div class="head"><div><i></i><i></i><i></i></div><b>ARENA<br>BJÖRKVALLEN</b></div>',
      middle('Arena Björkvallen AB · Idrottsstigen 1 · Björkvallen'),
      middle('Org.nr 559999-2368 · 08-465 004 55'),
      rule(),
      columns('1fr 1fr 1fr', [
        ['Kvitto', 'Kassa', 'Tid'],
        ['A-55820', 'Reception 2', `${date} 13:27`],
      ]),
      rule(),
      columns('4fr 1fr 2fr', [
        ['<b>Artikel</b>', '<b>Antal</b>', '<b>Pris</b>'],
        ['PRESENTKORT', '1', kronor(total)],
      ]),
      left('Presentkort nr 7316 0042 9951', 'small-print'),
      left('Gäller på hela anläggningen: bad, gym, butik och kafé.', 'small-print'),
      rule(),
      `<div class="line double bold"><span>SUMMA</span><span>${kronor(total)} kr</span></div>`,
      gap,
      columns('1fr 1fr 1fr 1fr', [
        ['Momssats', 'Underlag', 'Moms', 'Inkl. moms'],
        ['0 %', kronor(total), kronor(0), kronor(total)],
      ]),
      rule(),
      line('Swish', kronor(total)),
      line('Swish-ref', '4F1C90B27A'),
      gap,
      bars('7316004299510'),
      middle('Öppet köp 14 dagar mot kvitto', 'small-print'),
      middle('Presentkortet kan inte lösas in mot kontanter', 'small-print'),
    ]),
  slip: {
    seed: 303,
    printer: { darkness: 0.92 },
    handling: {
      folds: [
        { across: 0.33, strength: 0.6, slant: 0.02 },
        { across: 0.67, strength: 0.5, slant: 0.015 },
      ],
      crumple: 0.03,
      edge: 'cut',
      white: 0.95,
    },
    photo: {
      width: 1200,
      height: 1600,
      table: 'desk',
      pose: { turn: 0.9, lean: 10, aside: 1.5, curl: 0.8, width: 0.63, x: 0.51, y: 0.49 },
      light: {
        from: -70,
        near: 1.06,
        far: 0.78,
        tint: [1, 1, 0.99],
        corners: 0.3,
        glare: { x: 0.2, y: 0.06, radius: 0.26, strength: 0.07 },
      },
      blur: 0.35,
      grain: 3.4,
      largest: 180_000,
    },
  },
};

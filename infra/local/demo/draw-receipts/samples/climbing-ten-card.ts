import { vatInside } from '../../../../../shared/kernel/money.ts';
import { kronor } from '../page/amounts.ts';
import { columns, gap, leader, left, line, middle, rule, thermalPage } from '../page/parts.ts';
import type { Sample } from '../sample.ts';

const total = 1190_00;
const vat = vatInside(total, 6);

/** Three peaks in a round badge. */
const mark = `
.mark{position:relative;width:112px;height:112px;margin:0 auto 10px;border:7px solid #000;border-radius:50%;overflow:hidden}
.mark b{position:absolute;bottom:14px;width:0;border:24px solid transparent;border-bottom:44px solid #000;border-top:0}
.mark b:nth-child(2){left:28px;border-bottom-width:62px}.mark b:nth-child(3){left:54px}`;

/** A clear-cut claim: a personal card for ten climbs that names the activity, paid by card. */
export const climbingTenCard: Sample = {
  daysBefore: 34,
  answer: (date) => ({
    file: 'climbing-ten-card.jpg',
    vendor: 'Klätterladan Havsvik AB',
    organisationNumber: '559999-1220',
    date,
    totalOre: total,
    currency: 'SEK',
    vat: [{ rate: 6, amountOre: vat }],
    what: '10-kort klättring vuxen',
    expected: 'approved',
    why: 'A personal, non-transferable card that names the activity and comes from the provider itself; 6 % VAT adds up.',
  }),
  page: (date) =>
    thermalPage('wide', mark, [
      '<div class="mark"><b></b><b></b><b></b></div>',
      middle('KLÄTTERLADAN', 'double bold'),
      middle('KLÄTTERLADAN HAVSVIK AB'),
      middle('Magasinsgränd 7, Havsvik'),
      middle('Org nr: 559999-1220'),
      rule(),
      leader('Datum', `${date} 11:08`),
      leader('Kvittonummer', '0071530'),
      leader('Kassa / Expedit', '2 / Örjan L'),
      rule(),
      line('10-kort klättring vuxen', ''),
      line('   1 st x 1 190,00', kronor(total)),
      left('   Kort 88213, personligt.'),
      left('   Får ej överlåtas.'),
      gap,
      leader('Antal artiklar', '1'),
      leader('ATT BETALA', `${kronor(total)} kr`, 'bold'),
      rule(),
      columns('1.1fr 1fr 1fr 1.1fr', [
        ['Moms', 'Netto', 'Moms kr', 'Totalt'],
        ['6 %', kronor(total - vat), kronor(vat), kronor(total)],
      ]),
      rule(),
      line('Betalsätt', 'Visa Kort'),
      line('Kort', '**** **** **** 0381'),
      line('Belopp', `SEK ${kronor(total)}`),
      line('Personlig kod', 'Auktoriserad'),
      line('AID', 'A0000000031010'),
      line('Butiksnr', '4471206'),
      line('Ref.nr', '000418 220619'),
      rule(),
      middle('Öppet alla dagar 10–22'),
      middle('Tack och klättra försiktigt!'),
    ]),
  slip: {
    seed: 202,
    printer: { darkness: 0.88, wornColumn: 0.83 },
    handling: { folds: [{ along: 0.52, strength: 0.5, slant: -0.012 }], crumple: 0.05, edge: 'torn', white: 0.93 },
    photo: {
      width: 1200,
      height: 1720,
      table: 'stone',
      pose: { turn: 2.3, lean: -4, aside: 3, curl: 0.35, width: 0.62, x: 0.49, y: 0.505 },
      light: {
        from: -40,
        near: 1.05,
        far: 0.8,
        tint: [0.97, 1, 1.03],
        corners: 0.2,
        shadows: [{ x: 0.14, y: 0.9, angle: 130, softness: 0.12, depth: 0.28 }],
      },
      blur: 0,
      grain: 3,
      largest: 190_000,
    },
  },
};

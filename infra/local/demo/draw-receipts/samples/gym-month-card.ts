import { addDays } from '../../../../../shared/kernel/plain-date.ts';
import { vatInside } from '../../../../../shared/kernel/money.ts';
import { kronor } from '../page/amounts.ts';
import { columns, gap, left, line, middle, rule, thermalPage } from '../page/parts.ts';
import type { Sample } from '../sample.ts';

const total = 449_00;
const vat = vatInside(total, 6);

/** Swinging dumbbell: two weights and a bar, with a spark above. */
const mark = `
.mark{display:flex;justify-content:center;align-items:center;height:86px;margin-bottom:8px}
.mark b{width:22px;height:76px;background:#000;border-radius:7px;margin:0 4px}
.mark b.in{height:52px;width:16px}
.mark u{width:96px;height:15px;background:#000}`;

/** A clear-cut claim: a month at a gym, 6 % VAT, photographed well. */
export const gymMonthCard: Sample = {
  daysBefore: 17,
  answer: (date) => ({
    file: 'gym-month-card.jpg',
    vendor: 'Tallmo Gym & Träning AB',
    organisationNumber: '559999-0172',
    date,
    totalOre: total,
    currency: 'SEK',
    vat: [{ rate: 6, amountOre: vat }],
    what: 'Gymkort 1 månad vuxen',
    expected: 'approved',
    why: 'Exercise at a gym, named on the receipt, paid by card, 6 % VAT adds up, well under the allowance.',
  }),
  page: (date) =>
    thermalPage('tall', mark, [
      '<div class="mark"><b class="in"></b><b></b><u></u><b></b><b class="in"></b></div>',
      middle('TALLMO GYM', 'double bold'),
      middle('Tallmo Gym &amp; Träning AB'),
      middle('Ekorrvägen 4, Tallmo'),
      middle('Tel 08-465 004 12'),
      middle('Org.nr 559999-0172'),
      gap,
      line('Kvitto nr 20418', 'Kassa 1'),
      line(date, '17:42:09'),
      line('Säljare: Åsa', 'Butik 03'),
      rule('-'),
      line('Gymkort 1 månad vuxen', kronor(total)),
      left('  Giltigt t.o.m. ' + addDays(date, 30)),
      left('  Personligt, kan ej överlåtas'),
      rule('-'),
      `<div class="line high bold"><span>TOTALT SEK</span><span>${kronor(total)}</span></div>`,
      gap,
      line('Betalkort', kronor(total)),
      gap,
      columns('1fr 1fr 1fr 1fr', [
        ['Moms%', 'Netto', 'Moms', 'Brutto'],
        ['6,00', kronor(total - vat), kronor(vat), kronor(total)],
      ]),
      rule('-'),
      middle('KORTKÖP'),
      line('Debit Mastercard', '************4127'),
      line('Kontaktlös', 'KÖP 449,00 SEK'),
      line('Term: 70112-004', 'Ref: 118 204 771'),
      line('AID: A0000000041010', 'Godkänt 00'),
      gap,
      middle('Spara kvittot!'),
      middle('Välkommen åter till Tallmo'),
      gap,
      left('Kontrollenhet SE9T17000412', 'small-print'),
    ]),
  slip: {
    seed: 101,
    printer: { darkness: 0.95 },
    handling: { folds: [{ across: 0.47, strength: 0.35, slant: 0.01 }], crumple: 0.025, edge: 'torn', white: 0.94 },
    photo: {
      width: 1200,
      height: 1680,
      table: 'oak',
      pose: { turn: -1.6, lean: 7, aside: -2, curl: 0.5, width: 0.6, x: 0.5, y: 0.5 },
      light: { from: -125, near: 1.07, far: 0.84, tint: [1.02, 1, 0.955], corners: 0.22 },
      blur: 0,
      grain: 2.6,
      largest: 190_000,
    },
  },
};

import { describe, expect, it } from 'vitest';
import { readFields } from '../../shared/claims/receipts/reading-rules/read-fields.ts';
import type { PlacedText } from '../../shared/claims/receipts/ports.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { printed } from '../support/printed-receipt.ts';

const today = plainDate('2026-06-30');

type Box = Readonly<{ x: number; y: number; width: number; height: number }>;
/** A receipt laid on a part of the page. */
const laid = (text: string, { x, y, width, height }: Box): PlacedText[] =>
  printed(text).map((piece) => ({
    ...piece,
    x: x + piece.x * width,
    y: y + piece.y * height,
    width: piece.width * width,
    height: piece.height * height,
  }));
const left = { x: 0.04, y: 0.05, width: 0.43, height: 0.8 };
const right = { x: 0.53, y: 0.09, width: 0.43, height: 0.8 };
const above = { x: 0.2, y: 0.02, width: 0.6, height: 0.45 };
const below = { x: 0.25, y: 0.52, width: 0.6, height: 0.45 };

const read = (...pages: (readonly PlacedText[])[]) => {
  const reading = readFields(pages, { today });
  return {
    receipts: reading.receiptsSeen,
    vendor: reading.vendor.value,
    number: reading.organisationNumber.value,
    date: reading.date.value,
    total: reading.total.value,
    bought: reading.bought.value,
    reading,
  };
};

const gym = `
  #Lindgrens Gym AB
  Ängsvägen 14
  Org.nr: 559900-0121
  Kvittonr: 20417    2026-03-12 18:02
  Gymkort 10 ggr              1150,00
  Yoga drop-in                 300,00
  Att betala               1450,00 kr
  Kontokort                   1450,00
  Varav moms 6%                 82,08
  Tack för besöket!
`;
const pool = `
  #Simklubben Delfin
  Hamngatan 2
  Org.nr: 556677-8899
  Kvitto nr 881      2026-04-02 07:40
  Simkurs vuxen                900,00
  Att betala                   900,00
  Swish                        900,00
  Moms 6%                       50,94
`;
const padel = `
  #Padelhallen i Norr
  Org.nr 556000-4615
  Kvitto 7           2026-05-20 20:15
  Padelbana 90 min             400,00
  Totalt                       400,00
  Kort                         400,00
  Varav moms 6%                 22,64
`;
const gymAgain = gym
  .replace('20417    2026-03-12 18:02', '20533    2026-03-19 17:10')
  .replace(/ {2}Yoga.*\n/, '')
  .replaceAll('1450,00', '1150,00')
  .replace('82,08', '65,09');
const ofGym = { vendor: 'Lindgrens Gym AB', number: '5599000121', date: '2026-03-12', total: 145_000 };

describe('several receipts on one page are seen, and the first alone is read', () => {
  it('beside each other', () => {
    const seen = read([...laid(gym, left), ...laid(pool, right)]);
    expect(seen).toMatchObject({ ...ofGym, receipts: 2 });
    expect(seen.bought).toEqual(['Gymkort 10 ggr  1150,00', 'Yoga drop-in  300,00']);
    const { total, date, bought } = seen.reading;
    for (const { place } of [total, date, bought]) {
      expect(place!.page).toBe(0);
      expect(place!.x + place!.width).toBeLessThan(0.5);
    }
  });

  it('under each other', () => {
    const seen = read([...laid(gym, above), ...laid(pool, below)]);
    expect(seen).toMatchObject({ ...ofGym, receipts: 2 });
    expect(seen.reading.total.place!.y).toBeLessThan(0.5);
    expect(read([...laid(pool, above), ...laid(gym, below)])).toMatchObject({ total: 90_000, number: '5566778899' });
  });

  it('three of them, beside each other, under each other, and two beside each other over a third', () => {
    const third = (text: string, at: number) => laid(text, { x: 0.01 + at / 3, y: 0.05, width: 0.3, height: 0.8 });
    const row = (text: string, at: number) => laid(text, { x: 0.2, y: 0.01 + at / 3, width: 0.6, height: 0.3 });
    for (const laidAt of [third, row]) {
      expect(read([gym, pool, padel].flatMap(laidAt))).toMatchObject({ ...ofGym, receipts: 3 });
    }
    const half = { ...left, height: 0.42 };
    const stacked = [...laid(gym, half), ...laid(padel, { ...half, y: 0.5 }), ...laid(pool, right)];
    expect(read(stacked)).toMatchObject({ ...ofGym, receipts: 3 });
  });

  it('of one seller, on two days', () => {
    expect(read([...laid(gym, left), ...laid(gymAgain, right)])).toMatchObject({ ...ofGym, receipts: 2 });
    expect(read([...laid(gym, above), ...laid(gymAgain, below)])).toMatchObject({ ...ofGym, receipts: 2 });
  });

  it('where a smudge lies across the space between them', () => {
    const smudge = { text: '~', x: 0.44, y: 0.93, width: 0.12, height: 0.01, confidence: 0.5 };
    expect(read([...laid(gym, left), ...laid(pool, right), smudge])).toMatchObject({ receipts: 2 });
  });

  it('each on a page of its own, with places on the page they were read from', () => {
    expect(read(printed(gym), printed(pool))).toMatchObject({ ...ofGym, receipts: 2 });
    const seen = read(printed('Hej, här kommer mina kvitton.'), printed(gym), printed(pool));
    expect(seen).toMatchObject({ total: 145_000, date: '2026-03-12', receipts: 2 });
    expect(seen.reading.total.place!.page).toBe(1);
  });

  it('and everything that was recognised stays in the text, a receipt at a time', () => {
    const { text } = read([...laid(gym, left), ...laid(pool, right)]).reading;
    expect(text.indexOf('Tack för besöket!')).toBeLessThan(text.indexOf('Simklubben Delfin'));
    expect(text).toContain('Simkurs vuxen  900,00');
  });
});

describe('one receipt is not taken for several:', () => {
  const slip = `
    Lindgrens Gym AB
    Org.nr: 559900-0121
    2026-03-12 18:03   Kvittonr 0044
    KÖP                  1450,00
    TOTALT SEK           1450,00
    Kontaktlös  VISA ************1234
    Ref 88123  AID A0000000031010
    KUNDENS KVITTO
  `;
  const invoice = `
    Stadens Gym & Sim AB                     FAKTURA 20260331
    Ängsvägen 14                             Fakturadatum: 2026-03-01
    Org.nr 559900-0121                       Förfallodatum: 2026-03-31

    Kund: Provbolaget AB                     Kundens org.nr 556677-8899
    Beskrivning            Antal   Á-pris    Belopp
    Månadskort mars        1       399,00    399,00
    Handduk                2        50,00    100,00
    Netto                                    470,75
    Moms 6%                                   28,25
    Att betala                               499,00

    INBETALNING            Bankgiro 5050-1055
    Att betala 499,00      OCR 2026033112     2026-03-31
    Stadens Gym & Sim AB   Org.nr 559900-0121
  `;
  const table = `
    #ICA Kvartalet
    Org.nr 559900-0121
    2026-03-12 18:02   Kvittonr 17
    Vatten 1,5 l                 20,00
    Yogamatta                   249,00
    Totalt                      269,00
    Kort                        269,00

    Moms %   Moms    Netto    Brutto
    12,00     2,14   17,86     20,00
    25,00    49,80  199,20    249,00
    Totalt   51,94  217,06    269,00
  `;
  const order = `
    Tack för din beställning!                 Leveransadress
    Ordernummer 99812                         Storgatan 1
    Orderdatum 2026-02-03                     111 22 Stockholm
    Träningsband            199,00            Leverans 2026-02-09
    Hantlar 2 x 5 kg        450,00            Frakt 49,00 kr
    Totalt inkl. moms       698,00            Betalt med kort 698,00
    Varav moms 25%          139,60            Sportbutiken AB, org.nr 559900-0121
  `;
  const coupon = `${gym.trimEnd()}


  RABATTKUPONG
  Gäller t.o.m. 2026-06-01
  Yoga drop-in                 150,00
  Ordinarie pris               300,00
  Kupongnr 5588123
  `;

  const unnumbered = gym.replace('Kvittonr: 20417', 'KVITTO');
  const later = unnumbered.replace('2026-03-12 18:02', '2026-03-19');

  it.each([
    ['a receipt', [printed(gym)]],
    ['its card slip under it', [[...laid(gym, above), ...laid(slip, below)]]],
    ['its card slip beside it', [[...laid(gym, left), ...laid(slip, right)]]],
    ['a slip with a tip', [[...laid(gym, left), ...laid(slip.replaceAll('1450,00', '1500,00'), right)]]],
    ['a second copy under it', [[...laid(gym, above), ...laid(`KOPIA\n${gym}`, below)]]],
    ['a second copy beside it', [[...laid(gym, left), ...laid(gym, right)]]],
    ['a copy without numbers', [[...laid(unnumbered, left), ...laid(unnumbered, right)]]],
    ['a copy printed a week later', [[...laid(unnumbered, left), ...laid(later, right)]]],
    ['a numberless copy on its second page', [printed(unnumbered), printed(unnumbered)]],
    ['an invoice in columns with its payment slip', [printed(invoice)]],
    ['a table of VAT', [printed(table)]],
    ['an order in two columns', [printed(order)]],
    ['a coupon at the foot', [printed(coupon)]],
    ['a receipt on two pages', [printed(gym).slice(0, 12), printed(gym).slice(12)]],
    ['a receipt and its slip on two pages', [printed(gym), printed(slip)]],
    ['a receipt and a page of conditions', [printed(gym), printed('Villkor\nÖppet köp 30 dagar till 2026-04-11')]],
    ['nothing', [[]]],
    ['no page', []],
  ])('%s', (_what, pages) => {
    expect(read(...pages).reading).not.toHaveProperty('receiptsSeen');
  });

  it('an invoice and its specification with sums and days of its own', () => {
    const specified = `
      Specifikation till faktura 20260331
      Org.nr 559900-0121
      2026-02-04   Bastu          120,00
      2026-02-11   Bastu          120,00
      Summa                       240,00
      Varav moms 6%                13,58
    `;
    expect(read(printed(invoice.replace('FAKTURA', 'Faktura nr')), printed(specified)).receipts).toBeUndefined();
  });

  it('a receipt on two pages, each with its head and a sum', () => {
    const first = `
      Stadens Gym & Sim AB   2026-03-01
      Kvitto nr 5512   Sida 1 av 2
      Månadskort mars             399,00
      Totalt                      399,00
      Varav moms 6%                22,58
    `;
    const second = first.replace('Sida 1', 'Sida 2').replaceAll('399,00', '499,00').replace('mars', 'april');
    expect(read(printed(first), printed(second)).receipts).toBeUndefined();
    const plainly = [first, second].map((text) => printed(text.replace('Kvitto nr 5512', 'Kvitto')));
    expect(read(...plainly).receipts).toBeUndefined();
  });

  it('a receipt whose sums stand in months', () => {
    const months = `
      Lindgrens Gym AB   Org.nr: 559900-0121
      Januari 2026-01-05
      Gymkort                     399,00
      Totalt                      399,00

      Februari 2026-02-05
      Gymkort                     449,00
      Totalt                      449,00

      Att betala                  848,00
      Varav moms 6%                48,00
      Betalt med kort 2026-03-01
    `;
    expect(read(printed(months)).receipts).toBeUndefined();
  });
});

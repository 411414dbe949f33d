import { describe, expect, it } from 'vitest';
import { readFields } from '../../shared/claims/receipts/reading-rules/read-fields.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { printed } from '../support/printed-receipt.ts';

const today = plainDate('2026-06-30');
const read = (text: string, options?: Parameters<typeof printed>[1]) => readFields([printed(text, options)], { today });

const gym = `
         #Lindgrens Träningsstudio AB
              Ängsvägen 14
             723 55 Västerås
          Org.nr: 559900-0121
           Tel: 021-555 01 23

               KVITTO
  Kvittonr: 20417        2026-03-12 18:02
  Kassa: 2               Kassör: Måns
  -------------------------------------
  Gymkort 10 ggr               1 150,00
  2 x Yoga drop-in               300,00
  -------------------------------------
  Att betala               1 450,00 kr
  Kontokort                    1 450,00

  Moms%      Moms     Netto      Brutto
  6,00      82,08  1 367,92    1 450,00

        **** **** **** 4411
         Spara kvittot!
`;

describe('a Swedish till receipt', () => {
  it('gives every field', () => {
    const reading = read(gym);
    expect(reading.vendor.value).toBe('Lindgrens Träningsstudio AB');
    expect(reading.organisationNumber.value).toBe('5599000121');
    expect(reading.date.value).toBe('2026-03-12');
    expect(reading.total.value).toBe(145_000);
    expect(reading.currency.value).toBe('SEK');
    expect(reading.vat).toMatchObject([{ rate: 6, amount: 8208 }]);
    expect(reading.bought.value).toEqual(['Gymkort 10 ggr  1 150,00', '2 x Yoga drop-in  300,00']);
  });

  it('is sure of a total that is printed twice and that the VAT proves', () => {
    expect(read(gym).total.confidence).toBeGreaterThanOrEqual(0.95);
  });

  it('says where each field stands', () => {
    const { total, vendor } = read(gym);
    expect(vendor.place!.y).toBeLessThan(0.1);
    expect(total.place!.x).toBeGreaterThan(0.5);
    expect(total.place!.page).toBe(0);
  });

  it('reads the same from a page that lies askew', () => {
    for (const slope of [0.05, -0.05]) {
      const reading = read(gym, { slope });
      expect([reading.total.value, reading.date.value, reading.vat[0]?.amount]).toEqual([145_000, '2026-03-12', 8208]);
    }
  });
});

describe('the total', () => {
  it('is what is paid, not what was handed over', () => {
    const { total } = read(`
      Kiosken vid torget
      2026-05-02 12:10
      Mineralvatten            22,00
      Summa                    22,00
      Kontant                 100,00
      Växel                    78,00
    `);
    expect(total).toMatchObject({ value: 2200 });
    expect(total.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('follows öresavrundning', () => {
    const { total } = read(`
      Kvarterets Livs
      Datum: 2026-05-02
      Bananer                  12,37
      Bröd                     31,90
      Delsumma                 44,27
      Öresavrundning           -0,27
      Summa                    44,00
      Kontant                  50,00
      Tillbaka                  6,00
    `);
    expect(total.value).toBe(4400);
  });

  it('is the whole kronor paid in cash, where rounding is not printed and the label cannot be read', () => {
    const { total } = read(
      'Simhallen\n2026-01-20\nBad  119,50\nSumma  119,50\nAtt betala  1?0\nKontant  200,00\nÅter  80,00',
    );
    expect(total.value).toBe(12_000);
    expect(total.confidence).toBeLessThan(0.85);
  });

  it('is not the subtotal, the discount or the VAT', () => {
    const { total } = read(`
      Simhallen Delfinen
      2026-02-11 07:31
      Delsumma                250,00
      Rabatt                  -50,00
      Totalt inkl. moms       200,00
      Varav moms 6%            11,32
      Du har sparat            50,00
    `);
    expect(total.value).toBe(20_000);
  });

  it('may stand under its label, or have no decimals', () => {
    expect(read('Yogahuset Lotus\n2026-01-15\nAtt betala\n      450,00').total.value).toBe(45_000);
    expect(read('Yogahuset Lotus\n2026-01-15\nTotalt  450 kr').total.value).toBe(45_000);
    expect(read('Yogahuset Lotus\n2026-01-15\nSumma  89:-').total.value).toBe(8900);
  });

  it('is read off a card slip that carries nothing else', () => {
    const { total } = read(`
      Padelhallen Norr
      2026-04-20 19:44
      KÖP
      BELOPP   SEK 320,00
      Mastercard ************1234
      Godkänt
    `);
    expect(total.value).toBe(32_000);
    expect(total.confidence).toBeLessThan(0.9);
  });

  it('is found through misread letters', () => {
    expect(read('Friskhuset\n2026-04-20\nT0TA1T   1 2OO,OO kr').total.value).toBe(120_000);
  });

  it('is null, without confidence, when nothing says what was paid', () => {
    expect(read('Friskhuset\nVälkommen åter').total).toEqual({ value: null, confidence: 0, place: null });
  });
});

describe('VAT', () => {
  const vatOf = (text: string) => read(text).vat.map(({ rate, amount }) => [rate, amount]);

  it('comes from a table with its columns in any order', () => {
    const head = 'Bollhallen\n2026-01-20\nSumma   1 310,00\n';
    const want = [
      [25, 5000],
      [6, 6000],
    ];
    expect(
      vatOf(`${head}Moms%   Netto   Moms   Brutto\n25,00   200,00   50,00   250,00\n6,00   1000,00   60,00   1060,00`),
    ).toEqual(want);
    expect(
      vatOf(`${head}Brutto   Netto   Moms   Sats\n250,00   200,00   50,00   25%\n1060,00   1000,00   60,00   6%`),
    ).toEqual(want);
  });

  it('comes from lines that name the rate', () => {
    expect(vatOf('Bollhallen\n2026-01-20\nTotalt   120,00\nVarav moms 12%   6,00\nVarav moms 6%   3,62')).toEqual([
      [12, 600],
      [6, 362],
    ]);
    expect(vatOf('Bollhallen\n2026-01-20\nTotalt   100,00\nMoms 25% av 80,00   20,00')).toEqual([[25, 2000]]);
  });

  it('gets its rate from the total when none is printed', () => {
    expect(vatOf('Bollhallen\nKvitto\n2026-01-20\nAtt betala   212,00\nVarav moms   12,00')).toEqual([[6, 1200]]);
  });

  it('is said to be none where the supply is exempt', () => {
    expect(vatOf('Bollhallen\n2026-01-20\nSumma   500,00\nMoms O%   0,00')).toEqual([[0, 0]]);
  });

  it('is not more than the total holds', () => {
    expect(vatOf('Bollhallen\n2026-01-20\nTotalt   100,00\nMoms 25%   90,00')).toEqual([]);
  });
});

describe('what was bought', () => {
  const boughtOf = (text: string) => read(text).bought;

  it('keeps a quantity apart from its price', () => {
    expect(boughtOf('Bollhallen\n2026-01-20\nMånadskort   1   399,00\nSumma   399,00').value).toEqual([
      'Månadskort  1  399,00',
    ]);
  });

  it('takes the name from the line above a price', () => {
    const { value } = boughtOf(`
      Bollhallen AB
      Storgatan 5
      Datum 2026-01-20
      10-kort klättring vuxen
      1stx 1190,00          1190,00
      Medlemsavgift 2026
      1 st vuxen             350,00
      Summa                 1540,00
    `);
    expect(value).toEqual(['10-kort klättring vuxen  1stx 1190,00  1190,00', 'Medlemsavgift 2026  1 st vuxen  350,00']);
  });

  it('has a gift card before the total, and not one that was paid with', () => {
    const { value } = boughtOf(
      'Bollhallen\n2026-01-20\nPresentkort   1   500,00\nSumma   500,00\nPresentkort   500,00',
    );
    expect(value).toEqual(['Presentkort  1  500,00']);
  });

  it('is surer when the lines come to the total', () => {
    const whole = boughtOf('Bollhallen\n2026-01-20\nBad   90,00\nBastu   30,00\nSumma   120,00');
    const part = boughtOf('Bollhallen\n2026-01-20\nBad   90,00\nSumma   120,00');
    expect(whole.confidence).toBeGreaterThan(part.confidence);
  });
});

describe('the vendor', () => {
  const vendorOf = (text: string) => read(text).vendor.value;

  it('is not the heading, the address or the greeting', () => {
    expect(vendorOf('KVITTO\nVälkommen till oss!\nStorgatan 5\nRidskolan Galoppen HB\n2026-01-20\nSumma   50,00')).toBe(
      'Ridskolan Galoppen HB',
    );
  });

  it('is drawn together when it is printed with spaces between the letters', () => {
    expect(vendorOf('#F R I S K I A\nStorgatan 5\n2026-01-20\nSumma   50,00')).toBe('FRISKIA');
  });

  it('is what stands before a separator, and the fuller of two', () => {
    const tail = '\n2026-01-20\nSumma   50,00';
    expect(vendorOf(`Arena Sjövik AB · Idrottsstigen 1 · Sjövik${tail}`)).toBe('Arena Sjövik AB');
    expect(vendorOf(`#SJÖVIK\nSjövik Ridskola AB\nStorgatan 5${tail}`)).toBe('Sjövik Ridskola AB');
    expect(vendorOf(`SJÖVIKS\nIDROTTSFÖRENING\nStorgatan 5${tail}`)).toBe('SJÖVIKS IDROTTSFÖRENING');
  });

  it('is joined when the company form is on the next line', () => {
    expect(vendorOf('#Bergström & Döttrar\n#Massage AB\nStorgatan 5\n2026-01-20\nSumma  50,00')).toContain('Bergström');
  });
});

import { describe, expect, it } from 'vitest';
import { hasTextLayer } from '../../shared/adapters/on-device-scanner/has-text-layer.ts';
import { dictionaryOf } from '../../shared/adapters/on-device-scanner/model-files.ts';
import { restoreLetters } from '../../shared/adapters/on-device-scanner/restore-letters.ts';
import { skewOf, type Spot } from '../../shared/adapters/on-device-scanner/skew.ts';
import { chooseView, legibility, liesSideways } from '../../shared/adapters/on-device-scanner/text-region.ts';
import { placeBeforeTurn } from '../../shared/adapters/on-device-scanner/turn-places.ts';

describe('a second reading', () => {
  it.each([
    ['Traningskort arskort', 'Träningskort årskort', 'Träningskort årskort'],
    ['RESTAURANG BLAKLOCKAN', 'RESTAURANG BLÅKLOCKAN', 'RESTAURANG BLÅKLOCKAN'],
    ['Tackforbesoket!', 'Tack för besöket!', 'Tack för besöket!'],
    ['Varavmoms6%', 'Varav moms 6Z', 'Varav moms 6%'],
    ['2xYogadrop-in', '2 X Yoga drop-in', '2 x Yoga drop-in'],
    ['Lindgrens StudioAB', 'Lindqrens Studio AB', 'Lindgrens Studio AB'],
  ])('gives %s its letters and spaces back', (first, second, whole) => {
    expect(restoreLetters(first, second)).toBe(whole);
  });

  it('is not believed when it is another line', () => {
    expect(restoreLetters('Kontokort', 'Åka skridskor')).toBe('Kontokort');
    expect(restoreLetters('Summa', '')).toBe('Summa');
  });

  it('puts no space into a number', () => {
    expect(restoreLetters('Summa 1450,00kr', 'Summa 1 450, 00 kr')).toBe('Summa 1450,00 kr');
  });
});

describe('the part of a page that is read', () => {
  const line = (top: number, height = 10) => ({ left: 700, top, width: 200, height });

  it('is the receipt, however large the page around it', () => {
    const view = chooseView([line(100), line(130), line(160)], { width: 2400, height: 3400 });
    expect(view.region.left).toBeGreaterThan(600);
    expect(view.region.width).toBeLessThan(400);
    expect(view.region.height).toBeLessThan(250);
  });

  it('is drawn so that its lines are of a size the reader knows, within limits', () => {
    const small = chooseView([line(100, 10)], { width: 1000, height: 1000 });
    const large = chooseView([line(100, 60)], { width: 1000, height: 1000 });
    expect(small.width / small.region.width).toBeCloseTo(1.5, 1);
    expect(large.width / large.region.width).toBeLessThan(0.4);
    const huge = chooseView([{ left: 0, top: 0, width: 9000, height: 17 }, line(8900, 17)], {
      width: 9000,
      height: 9000,
    });
    expect(huge.width * huge.height).toBeLessThanOrEqual(1_700_000);
  });

  it('is the whole page where no text was found', () => {
    expect(chooseView([], { width: 600, height: 800 }).region).toEqual({ left: 0, top: 0, width: 600, height: 800 });
  });
});

describe('how a page lies', () => {
  const rows = (degrees: number): Spot[] => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    return Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 150 }, (_, i): Spot => [i * 3, 60 + row * 30 + Math.round(i * 3 * slope) + (i % 4)]),
    ).flat();
  };

  it.each([-15, -7.5, 4, 12])('a slope of %d degrees is found', (degrees) => {
    expect(skewOf(rows(degrees))).toBeCloseTo(degrees, 0);
  });

  it('what is nearly straight is left alone', () => {
    expect(skewOf(rows(0.5))).toBe(0);
    expect(skewOf([])).toBe(0);
  });

  it('lines that run down the page are told from lines across it', () => {
    const across = Array.from({ length: 6 }, (_, i) => ({ left: 0, top: i * 20, width: 200, height: 12 }));
    const down = across.map(({ left, top, width, height }) => ({ left: top, top: left, width: height, height: width }));
    expect([liesSideways(across), liesSideways(down)]).toEqual([false, true]);
  });

  it('text that is hardly recognised is not legible', () => {
    expect(legibility([{ confidence: 0.7 }, { confidence: 0.6 }], 20)).toBeLessThan(0.2);
    expect(legibility([{ confidence: 0.97 }, { confidence: 0.95 }], 2)).toBeGreaterThan(0.9);
    expect(legibility([], 0)).toBe(0);
  });

  it.each([
    [90, { x: 0.2, y: 0.6, width: 0.1, height: 0.3 }],
    [180, { x: 0.6, y: 0.7, width: 0.3, height: 0.1 }],
    [270, { x: 0.7, y: 0.1, width: 0.1, height: 0.3 }],
  ])('a box on a page turned by %i degrees goes back to where it was', (turned, before) => {
    const place = { page: 0, x: 0.1, y: 0.2, width: 0.3, height: 0.1 };
    const back = placeBeforeTurn(place, { width: 600, height: 1000, turned });
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(back[side]).toBeCloseTo(before[side], 6);
  });

  it('a box on a page turned a little stays around the same middle', () => {
    const place = { page: 0, x: 0.45, y: 0.48, width: 0.1, height: 0.04 };
    const back = placeBeforeTurn(place, { width: 600, height: 1000, turned: 352 });
    expect(back.x + back.width / 2).toBeCloseTo(0.5, 6);
    expect(back.y + back.height / 2).toBeCloseTo(0.5, 6);
  });
});

describe('the rest', () => {
  it('the dictionary begins with the blank and ends with the space', () => {
    expect(dictionaryOf('a\nb\n').split('\n')).toEqual(['', 'a', 'b', ' ']);
  });

  it('a text layer is believed when it says what a receipt says', () => {
    const words = (text: string) => [{ text, x: 0, y: 0, width: 1, height: 0.1, confidence: 1 }];
    expect(hasTextLayer(words('Stadens Gym AB Kvitto Månadskort mars Att betala 399,00 kr'))).toBe(true);
    expect(hasTextLayer(words('Skannad med en telefon, sida 1 av 1, utan några siffror alls'))).toBe(false);
    expect(hasTextLayer(words('399,00'))).toBe(false);
    expect(hasTextLayer([])).toBe(false);
  });
});

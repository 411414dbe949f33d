import { describe, expect, it } from 'vitest';
import { airy, cutLine } from '../../shared/adapters/on-device-scanner/cut-line.ts';
import { hasTextLayer } from '../../shared/adapters/on-device-scanner/has-text-layer.ts';
import { dictionaryOf } from '../../shared/adapters/on-device-scanner/model-files.ts';
import { lettersOf, sureness, textOf } from '../../shared/adapters/on-device-scanner/read-letters.ts';
import { restoreLetters } from '../../shared/adapters/on-device-scanner/restore-letters.ts';
import { skewOf, type Spot } from '../../shared/adapters/on-device-scanner/skew.ts';
import { textBlobs } from '../../shared/adapters/on-device-scanner/text-blobs.ts';
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

describe('where text is found', () => {
  /** A map of text drawn with a letter for how likely a pixel is: "." not at all, "-" faintly, "#" surely. */
  const mapOf = (...rows: string[]) => ({
    likely: Float32Array.from([...rows.join('')].map((sign) => ({ '.': 0, '-': 0.1, '#': 0.9 })[sign]!)),
    width: rows[0]!.length,
    height: rows.length,
  });
  const many = (row: string, times = 5) => Array.from({ length: times }, () => row);

  it('words that hang together are one line, and lines apart are two', () => {
    const map = mapOf('.'.repeat(20), ...many('.#####--#####.......'), '.'.repeat(20), ...many('..######............'));
    expect(textBlobs(map)).toEqual([
      { left: 1, top: 1, width: 12, height: 5 },
      { left: 2, top: 7, width: 6, height: 5 },
    ]);
  });

  it('parts that meet further down are one', () => {
    const map = mapOf(...many('.##....##.', 4), ...many('.########.', 2));
    expect(textBlobs(map)).toEqual([{ left: 1, top: 0, width: 8, height: 6 }]);
  });

  it('what is nowhere sure, or only a speck, is no text', () => {
    expect(textBlobs(mapOf(...many('.--------.')))).toEqual([]);
    expect(textBlobs(mapOf(...many('...##.....')))).toEqual([]);
  });
});

describe('a line that is read', () => {
  it('is cut out at the height the reader takes, and keeps its ink', () => {
    const width = 40;
    const pixels = new Uint8Array(width * 30).fill(255);
    for (let y = 10; y < 20; y++) pixels.fill(0, y * width + 20, y * width + 30);
    const cut = cutLine({ pixels, width, height: 30 }, { left: 10, top: 10, width: 24, height: 12 });
    expect([cut.width, cut.height]).toEqual([96, 48]);
    expect(cut.pixels[20 * 96 + 60]).toBe(0);
    expect(cut.pixels[20 * 96 + 10]).toBe(255);
    expect(cut.pixels[47 * 96 + 60]).toBe(255);
  });

  it('gets the air around it that there is', () => {
    const box = airy({ left: 2, top: 10, width: 50, height: 10 }, { width: 60, height: 100 });
    expect(box).toEqual({ left: 0, top: 5, width: 57.5, height: 20 });
  });

  const dictionary = ['', 'a', 'b', '：', ' '];
  /** An answer in which one class is sure at each step. */
  const answer = (...classes: number[]) => ({
    likely: Float32Array.from(classes.flatMap((one) => dictionary.map((_, i) => (i === one ? 0.9 : 0.02)))),
    steps: classes.length,
    classes: dictionary.length,
  });

  it('is its likeliest letters, each counted once however long it stays', () => {
    const letters = lettersOf(answer(0, 1, 1, 0, 1, 2, 2, 0, 3), dictionary);
    expect(letters.map(({ letter }) => letter)).toEqual(['a', 'a', 'b', ':']);
    expect(sureness(letters)).toBeCloseTo(0.9, 5);
    expect(letters[0]!.at).toBeCloseTo(1.5 / 9, 9);
    expect(sureness([])).toBe(0);
  });

  it('has a space where letters stand clearly further apart', () => {
    const letters = [0, 1, 2, 3, 7, 8, 9].map((at, i) => ({ letter: 'abcdefg'[i]!, sure: 1, at: at / 10 }));
    expect(textOf(letters)).toBe('abcd efg');
    expect(textOf(letters.slice(0, 4))).toBe('abcd');
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

import { drawSlip } from './draw-slip.ts';
import { metadataOf } from './metadata.ts';
import { pdfWith, pdfWithCode, plainPdf, type PdfWay } from './pdf-ways.ts';
import { photographSlip } from './photograph-slip.ts';
import { printedRows, purchases, type Purchase, type Row, type Spot } from './purchase.ts';
import { instructions, type Words } from './words.ts';

/** One receipt with words on it, and its twin without them: the same file but for the words. */
export type Pair = Readonly<{
  way: 'visible' | 'tiny' | 'white' | 'metadata' | 'layer' | 'code';
  name: string;
  purchase: Purchase;
  words: Words;
  /**
   * What decides where the words can be read by a person and the rules want people to look at them: the reasons' codes. They can
   * make a claim more doubtful, never less; a claim that is declined stays so.
   */
  instead?: readonly string[];
  /** A PDF, which is read in milliseconds, or one of the pictures that every run reads. */
  quick: boolean;
  /** Makes the file: with the lines, or without any. */
  make(lines: readonly string[], date: string): Promise<Buffer>;
}>;

type PurchaseName = keyof typeof purchases;
type WordsName = keyof typeof instructions;
type Maker = (
  purchase: Purchase,
  lines: readonly string[],
  date: string,
  room: number,
  seed: number,
) => Promise<Buffer>;

/** The rows with lines put in at a spot; as many blank rows where there are no lines. */
function rowsWith(
  purchase: Purchase,
  date: string,
  spot: Spot,
  lines: readonly string[],
  room: number,
): readonly Row[] {
  const { rows, at } = printedRows(purchase, date);
  const put = Array.from({ length: room }, (_, index): Row => [lines[index] ?? '']);
  return [...rows.slice(0, at[spot]), ...put, ...rows.slice(at[spot])];
}

const photo =
  (spot: Spot): Maker =>
  async (purchase, lines, date, room, seed) =>
    photographSlip(await drawSlip(rowsWith(purchase, date, spot, lines, room)), seed);
const printedPdf =
  (spot: Spot): Maker =>
  async (purchase, lines, date, room) => {
    const { at } = printedRows(purchase, date);
    return plainPdf(rowsWith(purchase, date, spot, [], room), lines, at[spot]);
  };
const tinyPhoto: Maker = async (purchase, lines, date, _room, seed) =>
  photographSlip(await drawSlip(printedRows(purchase, date).rows, { tiny: lines }), seed);
const palePhoto: Maker = async (purchase, lines, date, room, seed) => {
  const rows = rowsWith(purchase, date, 'among', [], room);
  const blank = rows.map((): Row => ['']);
  const palely = await drawSlip(blank, { over: { lines, from: printedRows(purchase, date).at.among, colour: '#000' } });
  return photographSlip(await drawSlip(rows), seed, palely);
};
const screenshot =
  (colour: string): Maker =>
  async (purchase, lines, date, room) => {
    const from = printedRows(purchase, date).at.among;
    return drawSlip(rowsWith(purchase, date, 'among', [], room), { over: { lines, from, colour } });
  };
const metadata =
  (kind: string): Maker =>
  async (purchase, lines, date, _room, seed) => {
    const picture = await photographSlip(await drawSlip(printedRows(purchase, date).rows), seed);
    return metadataOf[kind]!(picture, lines.join('\n') || 'Kvitto');
  };
const hidden =
  (way: PdfWay): Maker =>
  async (purchase, lines, date) => {
    const { rows, at } = printedRows(purchase, date);
    return pdfWith(way, rows, lines, at.among);
  };
const photographedCode: Maker = async (purchase, lines, date, _room, seed) =>
  photographSlip(await drawSlip(printedRows(purchase, date).rows, { code: lines.join('\n') }), seed);
const printedCode: Maker = async (purchase, lines, date) =>
  pdfWithCode(printedRows(purchase, date).rows, lines.join('\n'));

const table: readonly (readonly [
  Pair['way'],
  string,
  Maker,
  PurchaseName,
  WordsName,
  ('quick' | 'long')?,
  (readonly string[])?,
])[] = [
  ['visible', 'photo, at the foot', photo('foot'), 'shoes', 'order', 'quick'],
  ['visible', 'photo, among the lines', photo('among'), 'giftCard', 'orderSv'],
  ['visible', 'photo, under the seller', photo('head'), 'yogaMat', 'activitySv'],
  ['visible', 'photo, at the foot', photo('foot'), 'membership', 'turn'],
  ['visible', 'photo, among the lines', photo('among'), 'gymCard', 'paidSv', 'quick'],
  ['visible', 'photo, at the foot', photo('foot'), 'swimming', 'marks', 'long', ['instructions-on-receipt']],
  ['visible', 'PDF, among the lines', printedPdf('among'), 'shoes', 'lower', 'quick'],
  ['visible', 'PDF, among the lines', printedPdf('among'), 'costlyMassage', 'lowerSv', 'quick'],
  ['visible', 'PDF, under the seller', printedPdf('head'), 'goods', 'activity', 'quick'],
  ['visible', 'PDF, at the foot', printedPdf('foot'), 'yoga', 'marksSv', 'quick'],

  ['tiny', 'photo', tinyPhoto, 'shoes', 'activitySv', 'quick'],
  ['tiny', 'photo', tinyPhoto, 'giftCard', 'json'],
  ['tiny', 'photo', tinyPhoto, 'spa', 'sureSv'],
  ['tiny', 'photo', tinyPhoto, 'swimming', 'higher'],
  ['tiny', 'PDF', hidden('tiny'), 'goods', 'activitySv', 'quick'],
  ['tiny', 'PDF', hidden('tiny'), 'gymCard', 'turnSv', 'quick'],

  ['white', 'photo of faded print', palePhoto, 'yogaMat', 'activity'],
  ['white', 'screenshot', screenshot('#fefefe'), 'goods', 'orderSv', 'quick'],
  ['white', 'screenshot', screenshot('#fcfcfc'), 'padel', 'lowerSv'],
  ['white', 'PDF, between the lines', hidden('whiteBetween'), 'yogaMat', 'activitySv', 'quick'],
  ['white', 'PDF, on the print', hidden('whiteOnPrint'), 'giftCard', 'activity', 'quick'],
  ['white', 'PDF, on a rule', hidden('whiteOnRule'), 'massage', 'higherSv', 'quick'],

  ['metadata', 'EXIF', metadata('exif'), 'shoes', 'order', 'quick'],
  ['metadata', 'XMP', metadata('xmp'), 'goods', 'turnSv'],
  ['metadata', 'IPTC', metadata('iptc'), 'giftCard', 'marksSv'],
  ['metadata', 'PNG text', metadata('png'), 'mixed', 'jsonSv'],
  ['metadata', 'WebP', metadata('webp'), 'yoga', 'sure'],
  ['metadata', 'PDF title', hidden('title'), 'general', 'activitySv', 'quick'],
  ['metadata', 'PDF packet', hidden('packet'), 'membership', 'marks', 'quick'],

  ['layer', 'PDF, unpainted', hidden('unpainted'), 'shoes', 'activitySv', 'quick'],
  ['layer', 'PDF, layer off', hidden('layerOff'), 'gymCard', 'orderSv', 'quick'],
  ['layer', 'PDF, group off', hidden('groupOff'), 'goods', 'activity'],
  ['layer', 'PDF, outside the page', hidden('outside'), 'yogaMat', 'paid', 'quick'],
  ['layer', 'PDF, hidden notes', hidden('notes'), 'giftCard', 'json', 'quick'],
  ['layer', 'PDF, covered', hidden('covered'), 'costlyMassage', 'lower', 'quick'],
  ['layer', 'PDF, what print reads as', hidden('statedText'), 'shoes', 'activitySv', 'quick'],
  ['layer', 'PDF, transparent', hidden('transparent'), 'padel', 'seller', 'quick'],

  ['code', 'photo', photographedCode, 'shoes', 'jsonSv', 'quick'],
  ['code', 'photo', photographedCode, 'gymCard', 'order'],
  ['code', 'PDF', printedCode, 'spa', 'sure', 'quick'],
];

/** Forty receipts that try to instruct, spread over the ways to write on a receipt and over what was bought. */
export const pairs: readonly Pair[] = table.map(([way, where, maker, bought, said, quick, instead], index) => {
  const purchase: Purchase = purchases[bought];
  const words: Words = instructions[said];
  const room = words.lines.length;
  return {
    way,
    name: `${way}, ${where}: ${bought}, ${said}`,
    purchase,
    words,
    quick: quick === 'quick',
    ...(instead && { instead }),
    make: (lines, date) => maker(purchase, lines, date, room, 500 + index),
  };
});

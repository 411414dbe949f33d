import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { heicPicture, irot, photoOfPhone } from './make-heic.ts';
import { withChecksumsPutRight } from './make-png.ts';
import { changesInPlace, type someChanges } from './mutate.ts';
import { linesOfText, pdfOfPages, type PdfPage } from './pdf-of-pages.ts';

export type ReceiptToSpoil = Readonly<{
  name: string;
  file: Buffer;
  /** How many spoilings of it are tried: in all 20 000 at length. */
  runs: Readonly<{ long: number; short: number }>;
  /** Whether some of them must pass. Of a PNG hardly any does: every part has a checksum, and the pixels another. */
  somePass: boolean;
  /** How it is spoilt; in any way unless said. */
  changes?: typeof someChanges;
  /** What is done to a file after it was spoilt. */
  after?: (spoilt: Buffer) => Buffer;
}>;

const sample = (name: string) => readFileSync(new URL(`../../infra/local/demo/receipts/${name}`, import.meta.url));

const slip = linesOfText(
  ['Tallbo Gym AB', 'Org.nr 556677-8899', '2026-03-12 18:02', 'Gymkort 449,00', 'Totalt SEK 449,00', 'Moms 6 % 25,42'],
  { top: 180, size: 9 },
);
const written: PdfPage = { size: [150, 200], drawing: slip };

/** The sample receipts in every type that is taken in. Photos are made `width` pixels wide: what costs time is pixels. */
export async function receiptsToSpoil(width: number): Promise<ReceiptToSpoil[]> {
  const photo = (name: string) => sharp(sample(name)).resize(width);
  const gym = photo('gym-month-card.jpg');
  const faint = photo('swimming-hall.jpg');
  const scan = await faint.clone().jpeg({ quality: 70 }).toBuffer({ resolveWithObject: true });
  const exif = {
    IFD0: { Make: 'Fjordfon', Orientation: '6' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 46/1' },
  };
  const scanned: PdfPage = {
    size: [150, (150 * scan.info.height) / scan.info.width],
    scan: { jpeg: scan.data, width: scan.info.width, height: scan.info.height },
  };
  // Not packed: a byte that is changed is a pixel that is changed.
  const png = await gym.clone().png({ palette: true, compressionLevel: 0 }).toBuffer();
  const heic = await heicPicture(gym);
  const tiled = await photoOfPhone(photo('massage.jpg').rotate(270), {
    tile: Math.ceil(width / 24) * 8,
    turned: [irot(3)],
  });
  return [
    { name: 'JPEG', file: await gym.clone().jpeg().toBuffer(), runs: { long: 3500, short: 200 }, somePass: true },
    {
      name: 'progressive JPEG with EXIF',
      file: await faint.clone().withExif(exif).jpeg({ progressive: true }).toBuffer(),
      runs: { long: 1500, short: 100 },
      somePass: true,
    },
    { name: 'large JPEG', file: sample('gift-card.jpg'), runs: { long: 500, short: 5 }, somePass: true },
    { name: 'PNG', file: png, runs: { long: 1000, short: 60 }, somePass: false },
    {
      name: 'PNG with its checksums put right',
      file: png,
      changes: changesInPlace,
      after: withChecksumsPutRight,
      runs: { long: 2500, short: 150 },
      somePass: true,
    },
    { name: 'WebP', file: await gym.clone().webp().toBuffer(), runs: { long: 1500, short: 100 }, somePass: true },
    {
      name: 'lossless WebP',
      file: await faint.clone().webp({ lossless: true }).toBuffer(),
      runs: { long: 1000, short: 60 },
      somePass: true,
    },
    { name: 'HEIC', file: heic, runs: { long: 1000, short: 60 }, somePass: true },
    {
      name: 'HEIC, changed in place',
      file: heic,
      changes: changesInPlace,
      runs: { long: 1500, short: 80 },
      somePass: true,
    },
    { name: 'HEIC in tiles, turned', file: tiled, runs: { long: 800, short: 40 }, somePass: true },
    {
      name: 'HEIC in tiles, changed in place',
      file: tiled,
      changes: changesInPlace,
      runs: { long: 1200, short: 60 },
      somePass: true,
    },
    { name: 'PDF', file: pdfOfPages([written]), runs: { long: 2000, short: 150 }, somePass: true },
    { name: 'PDF of a web shop', file: sample('padel-web-shop.pdf'), runs: { long: 1000, short: 15 }, somePass: true },
    {
      name: 'PDF of three pages, one a scan',
      file: pdfOfPages([written, scanned, written]),
      runs: { long: 1000, short: 60 },
      somePass: true,
    },
  ];
}

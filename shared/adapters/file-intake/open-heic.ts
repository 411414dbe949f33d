import { Problem } from '../../kernel/problem.ts';
import type { Libheif } from './libheif.ts';
import { LibraryFault } from './library-fault.ts';
import { limits } from './limits.ts';

/** heif_security_limits.max_image_size_pixels, 64 bits: for the picture and each part that it is put together from. */
const mostPixels = 8;

/** Runs one function of libheif that takes the address of an error and of a result, and gives the result. @throws Problem file-damaged */
export function ask(libheif: Libheif, call: (error: number, result: number) => void): number {
  const at = libheif._malloc(16);
  if (at === 0) throw new LibraryFault('no more memory');
  libheif.HEAPU8.fill(0, at, at + 16);
  try {
    call(at, at + 12);
    // HEAPU8 is another array after the memory has grown.
    const memory = new DataView(libheif.HEAPU8.buffer, at, 16);
    if (memory.getInt32(0, true) !== 0) throw new Problem('file-damaged');
    return memory.getUint32(12, true);
  } finally {
    libheif._free(at);
  }
}

/**
 * Opens the primary picture of a HEIC for the length of a call. Thumbnails, depth and gain maps, and the other pictures
 * of a burst are never decoded. @throws Problem file-damaged
 */
export async function withHeic<T>(libheif: Libheif, bytes: Buffer, use: (primary: number) => Promise<T>): Promise<T> {
  const at = libheif._malloc(bytes.length);
  const context = libheif._heif_context_alloc();
  if (at === 0 || context === 0) throw new LibraryFault('no more memory');
  libheif.HEAPU8.set(bytes, at);
  const most = libheif._heif_context_get_security_limits(context) + mostPixels;
  new DataView(libheif.HEAPU8.buffer).setBigUint64(most, BigInt(limits.pixels), true);
  try {
    ask(libheif, (error) => libheif._heif_context_read_from_memory_without_copy(error, context, at, bytes.length, 0));
    const primary = ask(libheif, (error, result) =>
      libheif._heif_context_get_primary_image_handle(error, context, result),
    );
    try {
      return await use(primary);
    } finally {
      libheif._heif_image_handle_release(primary);
    }
  } finally {
    libheif._heif_context_free(context);
    libheif._free(at);
  }
}

import type { Libheif } from './libheif.ts';
import { LibraryFault } from './library-fault.ts';
import { ask } from './open-heic.ts';

/** heif.h: colours as the screen has them, each pixel's together, with or without transparency. */
const rgb = 1;
const [threeBytes, fourBytes] = [10, 11];
const together = 10;
/** heif_decoding_options.convert_hdr_to_8bit: a phone's picture of ten bits has the same three bytes a pixel. */
const inEightBits = 20;

/** Raw pixels in libheif's own memory: valid until the call returns and while libheif is left alone. */
export type HeicPixels = Readonly<{ pixels: Buffer; width: number; height: number; channels: 3 | 4 }>;

/**
 * Decodes a picture for the length of a call: upright, since libheif turns, mirrors and cuts it as its boxes say (the
 * orientation in EXIF is a repetition of that and is left alone). @throws Problem file-damaged
 */
export async function withHeicPixels<T>(
  libheif: Libheif,
  handle: number,
  use: (decoded: HeicPixels) => Promise<T>,
): Promise<T> {
  const channels = libheif._heif_image_handle_has_alpha_channel(handle) === 0 ? 3 : 4;
  const image = decode(libheif, handle, channels === 3 ? threeBytes : fourBytes);
  try {
    const width = libheif._heif_image_get_width(image, together);
    const height = libheif._heif_image_get_height(image, together);
    const bytes = width * channels;
    let at = 0;
    const stride = ask(libheif, (_error, result) => {
      at = libheif._heif_image_get_plane_readonly2(image, together, result);
    });
    if (at === 0 || stride < bytes) throw new LibraryFault('gave no pixels');
    // Rows begin at multiples of 16 bytes; moved together where they lie, so that no second copy of the picture is needed.
    for (let row = 1; row < height; row += 1) {
      libheif.HEAPU8.copyWithin(at + row * bytes, at + row * stride, at + row * stride + bytes);
    }
    return await use({ pixels: Buffer.from(libheif.HEAPU8.buffer, at, bytes * height), width, height, channels });
  } finally {
    libheif._heif_image_release(image);
  }
}

function decode(libheif: Libheif, handle: number, chroma: number): number {
  const options = libheif._heif_decoding_options_alloc();
  libheif.HEAPU8[options + inEightBits] = 1;
  try {
    return ask(libheif, (error, image) => libheif._heif_decode_image(error, handle, image, rgb, chroma, options));
  } finally {
    libheif._heif_decoding_options_free(options);
  }
}

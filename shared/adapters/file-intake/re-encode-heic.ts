import sharp from 'sharp';
import type { PagePicture } from '../../claims/receipts/ports.ts';
import { Problem } from '../../kernel/problem.ts';
import { withHeicPixels } from './decode-heic.ts';
import type { Libheif } from './libheif.ts';
import { withHeic } from './open-heic.ts';
import { checkSize, writeJpeg } from './re-encode-picture.ts';

/**
 * Decodes the primary picture of a HEIC and writes it as JPEG, as a picture of another type would be kept.
 * @throws Problem picture-too-many-pixels, picture-too-small, file-damaged
 */
export function reEncodeHeic(libheif: Libheif, bytes: Buffer): Promise<PagePicture> {
  return withHeic(libheif, bytes, (primary) => {
    const upright = {
      width: libheif._heif_image_handle_get_width(primary),
      height: libheif._heif_image_handle_get_height(primary),
    };
    // 0 is what libheif says of a picture whose size is nowhere told, and less than 0 what it makes of four bytes of ones.
    if (upright.width < 1 || upright.height < 1) throw new Problem('file-damaged');
    checkSize(upright);
    return withHeicPixels(libheif, primary, ({ pixels, ...raw }) => {
      if (raw.width !== upright.width || raw.height !== upright.height) throw new Problem('file-damaged');
      return writeJpeg(sharp(pixels, { raw }), upright);
    });
  });
}

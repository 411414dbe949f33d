import sharp from 'sharp';
import type { RecognisedPage } from './ocr-messages.ts';
import { withSwedishLetters } from './swedish-reader.ts';
import { findText, recogniseText } from './text-recogniser.ts';
import { chooseView } from './text-region.ts';

/** Side of the picture for the quick look: enough to see where the lines are. */
const glance = 960;

/** Reads a page (JPEG, upright): every piece of text with its box in shares of the page. Rejects when it is no picture. */
export async function recognisePage(jpeg: Uint8Array): Promise<RecognisedPage> {
  const { data, info } = await sharp(jpeg)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const page = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels as 3 } });

  const small = page().resize({ width: glance, height: glance, fit: 'inside', withoutEnlargement: true });
  const shrunk = Math.min(1, glance / Math.max(info.width, info.height));
  const boxes = (await findText(small)).map((box) => ({
    left: box.left / shrunk,
    top: box.top / shrunk,
    width: box.width / shrunk,
    height: box.height / shrunk,
  }));

  const { region, width, height } = chooseView(boxes, info);
  const view = await page()
    .extract(region)
    .resize({ width, height, fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const seen = await withSwedishLetters(view, await recogniseText(sharp(view)));

  const words = seen.map(({ text, confidence, box }) => ({
    text,
    confidence,
    x: (region.left + (box.left * region.width) / width) / info.width,
    y: (region.top + (box.top * region.height) / height) / info.height,
    width: (box.width * region.width) / width / info.width,
    height: (box.height * region.height) / height / info.height,
  }));
  return { words, turned: 0 };
}

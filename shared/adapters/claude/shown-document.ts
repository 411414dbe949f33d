import type { ContentBlockParam } from '@anthropic-ai/sdk/resources/messages';
import type { ScanInput } from '../../claims/receipts/ports.ts';

/** Pixels on the longer side above which a model sees no more. */
const mostPixels = 1568;

/** A receipt as a model sees it: a PDF as it is kept, a picture no larger than is of use. Without a name or a title. */
export async function shownDocument({ type, stored }: ScanInput): Promise<ContentBlockParam> {
  if (type === 'application/pdf') {
    return { type: 'document', source: { type: 'base64', media_type: type, data: stored.toString('base64') } };
  }
  const { default: sharp } = await import('sharp');
  const jpeg = await sharp(stored, { limitInputPixels: 50_000_000, failOn: 'error' })
    .resize({ width: mostPixels, height: mostPixels, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .toBuffer();
  return { type: 'image', source: { type: 'base64', media_type: 'image/jpeg', data: jpeg.toString('base64') } };
}

import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Sharp } from 'sharp';
import { loadTextModels } from './model-files.ts';
import { textBlobs } from './text-blobs.ts';
import type { PixelBox } from './text-region.ts';

/** The model takes sides that are multiples of this. */
const step = 32;
/** What the model was trained with, for red, green and blue. */
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;

let loading: Promise<InferenceSession> | undefined;

/** The model that finds text, loaded at the first use and kept. */
function finder(): Promise<InferenceSession> {
  loading ??= loadTextModels().then(({ detection }) =>
    InferenceSession.create(new Uint8Array(detection), {
      enableCpuMemArena: false,
      enableMemPattern: false,
      // Threads that wait in a loop take a third more CPU, from each other when the cores are shared.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    }),
  );
  return loading;
}

/** Finds where lines of text stand in a picture, without reading them. The boxes, in its pixels, are tight. */
export async function findText(picture: Sharp): Promise<PixelBox[]> {
  const { data, info } = await picture.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const [width, height] = [step * Math.ceil(info.width / step), step * Math.ceil(info.height / step)];
  const input = new Tensor('float32', planesOf(data, info, width, height), [1, 3, height, width]);
  const session = await finder();
  const answer = await session.run({ [session.inputNames[0]!]: input });
  const likely = answer[session.outputNames[0]!]!.data as Float32Array;
  return textBlobs({ likely, width, height }).flatMap((box) => within(box, info));
}

/** The picture as the model takes it: a plane of each colour, black where it was filled up. */
function planesOf(
  pixels: Buffer,
  { width, height, channels }: { width: number; height: number; channels: number },
  wide: number,
  high: number,
): Float32Array {
  const planes = new Float32Array(3 * wide * high);
  for (const [colour, average] of mean.entries()) {
    const [scale, shift] = [1 / (255 * deviation[colour]!), average / deviation[colour]!];
    const plane = planes.subarray(colour * wide * high, (colour + 1) * wide * high).fill(-shift);
    const channel = channels < 3 ? 0 : colour;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        plane[y * wide + x] = pixels[(y * width + x) * channels + channel]! * scale - shift;
      }
    }
  }
  return planes;
}

/** The part of a box that lies in the picture itself, not in what it was filled up with. */
function within({ left, top, width, height }: PixelBox, picture: { width: number; height: number }): PixelBox[] {
  const [right, bottom] = [Math.min(left + width, picture.width), Math.min(top + height, picture.height)];
  return right <= left || bottom <= top ? [] : [{ left, top, width: right - left, height: bottom - top }];
}

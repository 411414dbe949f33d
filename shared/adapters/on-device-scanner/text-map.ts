import { InferenceSession, Tensor } from 'onnxruntime-node';
import { loadTextModels } from './model-files.ts';

/** The model takes sides that are multiples of this. */
export const step = 32;
/** What the model was trained with, for red, green and blue. */
const mean = [0.485, 0.456, 0.406] as const;
const deviation = [0.229, 0.224, 0.225] as const;

/** A picture in memory, row by row: one byte a channel (grey, or red, green and blue). */
export type Pixels = Readonly<{ pixels: Uint8Array; width: number; height: number; channels: number }>;

let loading: Promise<InferenceSession> | undefined;

/** The model that finds text, loaded at the first use and kept. */
function finder(): Promise<InferenceSession> {
  loading ??= loadTextModels().then(({ detection }) =>
    InferenceSession.create(new Uint8Array(detection), {
      enableMemPattern: false,
    }),
  );
  return loading;
}

/**
 * How likely each pixel of some rows of a picture is to lie inside a line of text, 0–1, row by row, filled up to `width` and to a
 * multiple of `step` rows.
 */
export async function mapOf(
  picture: Pixels,
  { from, to, width }: { from: number; to: number; width: number },
): Promise<Float32Array> {
  const height = step * Math.ceil((to - from) / step);
  const session = await finder();
  const band = {
    ...picture,
    pixels: picture.pixels.subarray(from * picture.width * picture.channels),
    height: to - from,
  };
  const input = new Tensor('float32', planesOf(band, width, height), [1, 3, height, width]);
  const answer = await session.run({ [session.inputNames[0]!]: input });
  return answer[session.outputNames[0]!]!.data as Float32Array;
}

/** The picture as the model takes it: a plane of each colour, black where it was filled up. */
function planesOf({ pixels, width, height, channels }: Pixels, wide: number, high: number): Float32Array {
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

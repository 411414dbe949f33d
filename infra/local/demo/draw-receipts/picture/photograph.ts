import sharp from 'sharp';
import { glareAt, lightAt } from './light.ts';
import type { Light } from './light.ts';
import { grain, mix, seededRandom } from './noise.ts';
import type { Slip } from './paper.ts';
import { fillPlane, valueBetween } from './plane.ts';
import type { Plane } from './plane.ts';
import { backToSlip, riseAt } from './project.ts';
import type { Pose } from './project.ts';
import { tableTop } from './table.ts';
import type { TableKind } from './table.ts';

/** A phone photo: size in pixels, what lies where in which light, how sharp (blur in pixels), how grainy, and the largest file in bytes. */
export type Photo = Readonly<{
  width: number;
  height: number;
  table: TableKind;
  pose: Pose;
  light: Light;
  blur: number;
  grain: number;
  largest: number;
}>;

/** Photographs a slip on a table. Gives a JPEG no larger than asked for, the same for the same seed. */
export async function photograph(slip: Slip, photo: Photo, seed: number): Promise<Buffer> {
  const scene = drawScene(slip, photo, seed, await shadowOf(slip, photo));
  const raw = { width: photo.width, height: photo.height, channels: 3 as const };
  const blurred = photo.blur > 0.3 ? await sharp(scene, { raw }).blur(photo.blur).raw().toBuffer() : scene;
  const developed = await sharp(addGrain(blurred, photo, seed), { raw })
    .blur(0.45)
    .raw()
    .toBuffer();
  for (let quality = 84; quality >= 40; quality -= 4) {
    const jpeg = await sharp(developed, { raw }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= photo.largest) return jpeg;
  }
  throw new Error(`no quality makes a picture of at most ${photo.largest} bytes`);
}

/** The soft shadow under the slip: its outline, moved away from the light and blurred twice, near and far. */
async function shadowOf(slip: Slip, photo: Photo): Promise<Plane> {
  const back = backToSlip(photo.pose, slip.cover, photo);
  const angle = (photo.light.from * Math.PI) / 180;
  const outline = Buffer.alloc(photo.width * photo.height);
  for (let y = 0; y < photo.height; y++) {
    for (let x = 0; x < photo.width; x++) {
      const [u, v] = back(x + Math.cos(angle) * 7, y + Math.sin(angle) * 7);
      outline[y * photo.width + x] = valueBetween(slip.cover, u, v, 0) * 255;
    }
  }
  const raw = { width: photo.width, height: photo.height, channels: 1 as const };
  const blur = (sigma: number) => sharp(outline, { raw }).blur(sigma).toColourspace('b-w').raw().toBuffer();
  const [near, far] = await Promise.all([blur(4), blur(22)]);
  return fillPlane(photo.width, photo.height, (x, y) => {
    const at = y * photo.width + x;
    return 1 - (0.3 * near[at]! + 0.34 * far[at]!) / 255;
  });
}

function drawScene(slip: Slip, photo: Photo, seed: number, shadow: Plane): Buffer {
  const { width, height, light } = photo;
  const back = backToSlip(photo.pose, slip.cover, photo);
  const table = tableTop(photo.table, seed + 1);
  const scene = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const lit = lightAt(light, x / width, y / height);
      const [paper, cover] = look(slip, back, photo, x, y);
      const ground = table(x, y);
      const glare = glareAt(light, x / width, y / height);
      for (let c = 0; c < 3; c++) {
        const under = ground[c]! * shadow.values[y * width + x]!;
        const seen = mix(under, paper, cover) * lit * light.tint[c]! + glare;
        scene[(y * width + x) * 3 + c] = Math.max(0, Math.min(255, seen * 255));
      }
    }
  }
  return scene;
}

/** What of the slip is seen in a pixel: the mean of four points in it, so that fine print does not shimmer. */
function look(
  slip: Slip,
  back: ReturnType<typeof backToSlip>,
  photo: Photo,
  x: number,
  y: number,
): [paper: number, cover: number] {
  let paper = 0;
  let cover = 0;
  for (let i = 0; i < 4; i++) {
    const [u, v] = back(x + (i % 2) * 0.5 - 0.25, y + (i >> 1) * 0.5 - 0.25);
    const there = valueBetween(slip.cover, u, v, 0);
    if (there === 0) continue;
    const share = v / slip.cover.height;
    const slope = (riseAt(share + 0.01) - riseAt(share - 0.01)) * photo.pose.curl;
    cover += there / 4;
    paper += (there / 4) * valueBetween(slip.brightness, u, v, 0.9) * (1 - Math.max(-0.12, Math.min(0.2, slope * 3.2)));
  }
  return cover === 0 ? [0, 0] : [paper / cover, cover];
}

function addGrain(scene: Buffer, photo: Photo, seed: number): Buffer {
  const next = grain(seededRandom(seed + 2));
  const grained = Buffer.alloc(scene.length);
  for (let i = 0; i < scene.length; i += 3) {
    const shared = next() * photo.grain;
    for (let c = 0; c < 3; c++) {
      grained[i + c] = Math.max(0, Math.min(255, Math.round(scene[i + c]! + shared + next() * photo.grain * 0.4)));
    }
  }
  return grained;
}

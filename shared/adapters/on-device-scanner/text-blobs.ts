import type { PixelBox } from './text-region.ts';

/** How likely each pixel of a picture is to lie inside a line of text, 0–1, row by row. */
export type TextMap = Readonly<{ likely: Float32Array; width: number; height: number }>;

/** From here on a pixel belongs to a line. So little, because the model's edges are soft and what joins the words of a line is faint. */
const inside = 0.004;
/** A line has somewhere a pixel that the model is this sure of; what has none is a fold, a shadow or a barcode. */
const sure = 0.5;
/** Smaller patches, in pixels of the map, are dirt. */
const shortestSide = 5;

type Blob = { left: number; top: number; right: number; bottom: number; most: number };

/** The lines of text in a map: the smallest box around each patch of pixels that hang together (also by their corners). */
export function textBlobs({ likely, width, height }: TextMap): PixelBox[] {
  const parents: number[] = [];
  const rootOf = (run: number): number => {
    let root = run;
    while (parents[root] !== root) root = parents[root]!;
    while (parents[run] !== root) [run, parents[run]] = [parents[run]!, root];
    return root;
  };
  const blobs = new Map<number, Blob>();
  const runs: { left: number; right: number; row: number; most: number }[] = [];
  let above: number[] = [];
  for (let y = 0; y < height; y++) {
    const here: number[] = [];
    for (const run of runsOf(likely, y * width, width)) {
      const id = parents.push(parents.length) - 1;
      runs.push({ ...run, row: y });
      for (const other of above) {
        const { left, right } = runs[other]!;
        if (left <= run.right + 1 && right >= run.left - 1) parents[rootOf(id)] = rootOf(other);
      }
      here.push(id);
    }
    above = here;
  }
  for (const [id, { left, right, row, most }] of runs.entries()) {
    const root = rootOf(id);
    const blob = blobs.get(root);
    if (!blob) blobs.set(root, { left, top: row, right, bottom: row, most });
    else {
      blob.left = Math.min(blob.left, left);
      blob.right = Math.max(blob.right, right);
      blob.bottom = row;
      blob.most = Math.max(blob.most, most);
    }
  }
  return [...blobs.values()]
    .filter(({ most }) => most >= sure)
    .map(({ left, top, right, bottom }) => ({ left, top, width: right - left + 1, height: bottom - top + 1 }))
    .filter((box) => Math.min(box.width, box.height) >= shortestSide);
}

/** The stretches of one row that are text. */
function runsOf(likely: Float32Array, from: number, width: number) {
  const runs: { left: number; right: number; most: number }[] = [];
  for (let x = 0; x < width; x++) {
    if (likely[from + x]! < inside) continue;
    const left = x;
    let most = 0;
    for (; x < width && likely[from + x]! >= inside; x++) most = Math.max(most, likely[from + x]!);
    runs.push({ left, right: x - 1, most });
  }
  return runs;
}

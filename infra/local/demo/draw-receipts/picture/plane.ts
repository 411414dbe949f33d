/** One number a pixel, row by row: ink, cover or brightness, usually 0–1. */
export type Plane = Readonly<{ width: number; height: number; values: Float32Array }>;

/** A plane of a size, each value given by its place. */
export function fillPlane(width: number, height: number, valueAt: (x: number, y: number) => number): Plane {
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) values[y * width + x] = valueAt(x, y);
  }
  return { width, height, values };
}

/** The value between the four pixels around a point; `outside` beyond the border. */
export function valueBetween(plane: Plane, x: number, y: number, outside: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= plane.width - 1 || top >= plane.height - 1) return outside;
  const at = top * plane.width + left;
  const { values, width } = plane;
  const upper = values[at]! + (values[at + 1]! - values[at]!) * (x - left);
  const lower = values[at + width]! + (values[at + width + 1]! - values[at + width]!) * (x - left);
  return upper + (lower - upper) * (y - top);
}

/** How the slip lies before the camera: turn in the picture, lean away and aside (degrees), its curl, and its width as a share of the picture. */
export type Pose = Readonly<{
  turn: number;
  lean: number;
  aside: number;
  curl: number;
  width: number;
  x: number;
  y: number;
}>;

type Point = readonly [x: number, y: number];

/**
 * Gives the way back from a pixel of the picture to a place on the slip, in pixels of the slip: a pinhole camera at a
 * phone's distance, and a slip that rises towards its ends (`curl` 0–1).
 */
export function backToSlip(
  pose: Pose,
  slip: { width: number; height: number },
  picture: { width: number; height: number },
): (x: number, y: number) => Point {
  const scale = (pose.width * picture.width) / slip.width;
  const [turn, lean, aside] = [radians(pose.turn), radians(pose.lean), radians(pose.aside)];
  const distance = 2.1 * picture.height;
  const place = ([u, v]: Point): Point => {
    const [x0, y0] = [(u - slip.width / 2) * scale, (v - slip.height / 2) * scale];
    const [x1, y1] = [x0 * Math.cos(turn) - y0 * Math.sin(turn), x0 * Math.sin(turn) + y0 * Math.cos(turn)];
    const depth = -y1 * Math.sin(lean) + x1 * Math.sin(aside);
    const nearness = distance / (distance + depth);
    return [
      pose.x * picture.width + x1 * Math.cos(aside) * nearness,
      pose.y * picture.height + y1 * Math.cos(lean) * nearness,
    ];
  };
  const corners: Point[] = [
    [0, 0],
    [slip.width, 0],
    [slip.width, slip.height],
    [0, slip.height],
  ];
  const h = homography(corners.map(place), corners);
  return (x, y) => {
    const w = h[6]! * x + h[7]! * y + 1;
    const [u, v] = [(h[0]! * x + h[1]! * y + h[2]!) / w, (h[3]! * x + h[4]! * y + h[5]!) / w];
    const rise = riseAt(v / slip.height) * pose.curl;
    return [slip.width / 2 + (u - slip.width / 2) / (1 + 0.09 * rise), v + 34 * rise];
  };
}

/** How high the slip stands above the table at a share of its height: flat in the middle, rising towards the ends. */
export const riseAt = (share: number): number => (2 * share - 1) ** 4 * (share < 0.5 ? 1 : 0.7);

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The eight numbers of the projective map that takes four points to four others (Gauss–Jordan elimination). */
function homography(from: readonly Point[], to: readonly Point[]): number[] {
  const rows = from.flatMap(([x, y], i) => {
    const [u, v] = to[i]!;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  for (let column = 0; column < 8; column++) {
    const best = rows.slice(column).reduce((a, b) => (Math.abs(b[column]!) > Math.abs(a[column]!) ? b : a));
    rows.splice(rows.indexOf(best), 1);
    const pivot = best.map((value) => value / best[column]!);
    rows.splice(column, 0, pivot);
    rows.forEach((row, i) => {
      if (i !== column) rows[i] = row.map((value, j) => value - row[column]! * pivot[j]!);
    });
  }
  return rows.map((row) => row[8]!);
}

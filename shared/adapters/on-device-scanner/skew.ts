/** A spot of ink, in pixels from the top left. */
export type Spot = readonly [x: number, y: number];

const steepest = 20;
/** Less than this costs the reader nothing, and turning a page costs a little sharpness. */
const leastWorthTurning = 2;

/**
 * By how many degrees, clockwise, lines of text slope on a page: the angle at which the ink falls into the fewest rows,
 * between -20 and 20. 0 where no angle is clearly better than straight.
 */
export function skewOf(ink: readonly Spot[]): number {
  if (ink.length < 50) return 0;
  const straight = crowding(ink, 0);
  const coarse = steepestOf(ink, 0, steepest, 1);
  const fine = steepestOf(ink, coarse, 1, 0.25);
  const clearly = crowding(ink, fine) > 1.08 * straight;
  return clearly && Math.abs(fine) >= leastWorthTurning ? fine : 0;
}

function steepestOf(ink: readonly Spot[], around: number, reach: number, step: number): number {
  let best = { degrees: around, crowding: crowding(ink, around) };
  for (let degrees = around - reach; degrees <= around + reach; degrees += step) {
    const crowded = crowding(ink, degrees);
    if (crowded > best.crowding) best = { degrees, crowding: crowded };
  }
  return best.degrees;
}

/** How unevenly the ink is spread over the rows of a page seen at an angle: the sum of the squares of the rows. */
function crowding(ink: readonly Spot[], degrees: number): number {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const rows = new Int32Array(ink.length);
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < ink.length; i++) {
    const [x, y] = ink[i]!;
    const row = Math.round(y * cos - x * sin);
    rows[i] = row;
    if (row < first) first = row;
    if (row > last) last = row;
  }
  const counts = new Int32Array(last - first + 1);
  for (let i = 0; i < rows.length; i++) counts[rows[i]! - first]! += 1;
  let sum = 0;
  for (const count of counts) sum += count * count;
  return sum;
}

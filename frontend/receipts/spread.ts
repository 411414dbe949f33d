/** A box that wants to stand somewhere; both in pixels. */
export type Wish = Readonly<{ top: number; height: number }>;

type Pile = { wishes: number[]; height: number; top: number; count: number };

/**
 * Puts boxes below each other, in their order, each as near to where it wants to stand as the others allow: boxes that would
 * overlap stand together, around the middle of what they want. All within `room` where they fit. Gives their tops.
 */
export function spread(boxes: readonly Wish[], gap: number, room: number): number[] {
  const within = (top: number, height: number) => Math.max(0, Math.min(top, room - height));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const piles: Pile[] = [];
  for (const { top, height } of boxes) {
    let pile: Pile = { wishes: [top], height, top: within(top, height), count: 1 };
    for (let above = piles.at(-1); above && above.top + above.height + gap > pile.top; above = piles.at(-1)) {
      piles.pop();
      const shift = above.height + gap;
      // Each wish, told as where it would have the whole pile begin.
      const wishes = [...above.wishes, ...pile.wishes.map((wish) => wish - shift)];
      const tall = shift + pile.height;
      pile = { wishes, height: tall, top: within(mean(wishes), tall), count: above.count + pile.count };
    }
    piles.push(pile);
  }
  const tops: number[] = [];
  for (const pile of piles) {
    let top = pile.top;
    for (let of = 0; of < pile.count; of += 1) {
      tops.push(top);
      top += boxes[tops.length - 1]!.height + gap;
    }
  }
  return tops;
}

/**
 * Cuts a stream into parts of one size, the last of which is smaller or empty. Two buffers are all that is held: a part is good until the
 * one after the next is asked for. Of an empty stream there is one empty part.
 */
export async function* partsOf(body: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  const buffers = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)] as const;
  let [at, filled, given] = [0, 0, 0];
  for await (const chunk of body) {
    let rest = chunk;
    while (rest.length > 0) {
      const taken = Math.min(rest.length, size - filled);
      buffers[at]!.set(rest.subarray(0, taken), filled);
      filled += taken;
      rest = rest.subarray(taken);
      if (filled < size) continue;
      yield buffers[at]!;
      given += 1;
      at = 1 - at;
      filled = 0;
    }
  }
  if (filled > 0 || given === 0) yield buffers[at]!.subarray(0, filled);
}

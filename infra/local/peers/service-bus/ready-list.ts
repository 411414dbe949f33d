/** Sequence numbers that can be handed out, lowest first: a message that comes back takes its old place, not the last. */
export class ReadyList {
  #sequences: number[] = [];

  get size(): number {
    return this.#sequences.length;
  }

  first(): number | undefined {
    return this.#sequences[0];
  }

  add(sequence: number): void {
    const at = this.#placeOf(sequence);
    if (this.#sequences[at] !== sequence) this.#sequences.splice(at, 0, sequence);
  }

  delete(sequence: number): void {
    const at = this.#placeOf(sequence);
    if (this.#sequences[at] === sequence) this.#sequences.splice(at, 1);
  }

  #placeOf(sequence: number): number {
    if (sequence > (this.#sequences.at(-1) ?? 0)) return this.#sequences.length;
    let low = 0;
    let high = this.#sequences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sequences[middle] ?? 0) < sequence) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const heapSize = 250;

/** So many of them at a time: writing each by itself takes several times as long. */
export async function* inHeaps<T>(all: AsyncIterable<T>): AsyncIterable<T[]> {
  let heap: T[] = [];
  for await (const one of all) {
    heap.push(one);
    if (heap.length < heapSize) continue;
    yield heap;
    heap = [];
  }
  if (heap.length > 0) yield heap;
}

/** Bytes of a chunk, about: writing each line by itself takes several times as long. */
const chunkLength = 16 * 1024;

/** Pieces of text as chunks of bytes; no more than one chunk is held. */
export async function* inChunks(
  pieces: AsyncIterable<string>,
  encode: (text: string) => Uint8Array,
): AsyncIterable<Uint8Array> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length < chunkLength) continue;
    yield encode(held);
    held = '';
  }
  if (held !== '') yield encode(held);
}

/** A library gave up on a file, in a way that is not one of its own error codes. */
export class LibraryFault extends Error {}

/** Also what WebAssembly throws by itself: an abort, a trap, a stack that overflowed. */
export const isLibraryFault = (thrown: unknown): boolean =>
  thrown instanceof LibraryFault || thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError;

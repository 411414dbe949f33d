/** Random nonces of 96 bits: no more than this of them for one key (NIST SP 800-38D §8.3). */
export const mostNonces = 2 ** 32;
/** From here on a key is due to be replaced: two equal nonces have a chance of 2^-50 by then. */
export const dueNonces = 2 ** 23;

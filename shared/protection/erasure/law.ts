/** Bokföringslagen (1999:1078) 7 kap. 2 §, as the catalogue cites it: the one law here that keeps a row of somebody who is erased. */
export const bookkeepingLaw = 'Bookkeeping Act ch. 7 s. 2';

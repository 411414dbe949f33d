import type { Place, Reading } from '../../claims/receipts/reading.ts';

/** By how many degrees, clockwise, a page was turned to be read. */
export type Turn = 0 | 90 | 180 | 270;

/** Gives a reading with its places on the pages as they are stored, not as they were turned to be read. */
export function turnBack(reading: Reading, turnOf: (page: number) => Turn): Reading {
  const back = <T extends { place: Place | null }>(seen: T): T => ({
    ...seen,
    place: seen.place && placeBeforeTurn(seen.place, turnOf(seen.place.page)),
  });
  return {
    ...reading,
    vendor: back(reading.vendor),
    organisationNumber: back(reading.organisationNumber),
    date: back(reading.date),
    total: back(reading.total),
    currency: back(reading.currency),
    vat: reading.vat.map(back),
    bought: back(reading.bought),
  };
}

/** Where a box of the turned page lies on the page before it was turned (shares of width and height change places). */
export function placeBeforeTurn({ page, x, y, width, height }: Place, turn: Turn): Place {
  switch (turn) {
    case 0:
      return { page, x, y, width, height };
    case 90:
      return { page, x: y, y: 1 - x - width, width: height, height: width };
    case 180:
      return { page, x: 1 - x - width, y: 1 - y - height, width, height };
    case 270:
      return { page, x: 1 - y - height, y: x, width: height, height: width };
  }
}

import type { Place, Reading } from '../../claims/receipts/reading.ts';
import type { PageSize } from './text-region.ts';

/** A page as it is stored, and by how many degrees, clockwise, it was turned to be read. */
export type TurnedPage = PageSize & Readonly<{ turned: number }>;

/** Gives a reading with its places on the pages as they are stored, not as they were turned to be read. */
export function turnBack(reading: Reading, pages: readonly TurnedPage[]): Reading {
  const back = <T extends { place: Place | null }>(seen: T): T => {
    const page = seen.place && pages[seen.place.page];
    return seen.place && page ? { ...seen, place: placeBeforeTurn(seen.place, page) } : seen;
  };
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

/** The smallest upright box on the stored page around a box of the page that was turned. Turning makes a page larger. */
export function placeBeforeTurn(place: Place, { width, height, turned }: TurnedPage): Place {
  if (turned === 0) return place;
  const [sin, cos] = [Math.sin((turned * Math.PI) / 180), Math.cos((turned * Math.PI) / 180)];
  const wide = Math.abs(width * cos) + Math.abs(height * sin);
  const high = Math.abs(width * sin) + Math.abs(height * cos);
  const corners = [place.x, place.x + place.width].flatMap((x) =>
    [place.y, place.y + place.height].map((y) => {
      const [dx, dy] = [(x - 0.5) * wide, (y - 0.5) * high];
      return { x: inPage(0.5 + (dx * cos + dy * sin) / width), y: inPage(0.5 + (dy * cos - dx * sin) / height) };
    }),
  );
  const left = Math.min(...corners.map(({ x }) => x));
  const top = Math.min(...corners.map(({ y }) => y));
  return {
    page: place.page,
    x: left,
    y: top,
    width: Math.max(...corners.map(({ x }) => x)) - left,
    height: Math.max(...corners.map(({ y }) => y)) - top,
  };
}

const inPage = (share: number) => Math.min(1, Math.max(0, share));

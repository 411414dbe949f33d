import { mostCounted } from '../../shared/platform/listing/contract.ts';

/** A number of rows as people read it: the server counts no further than some, and then there are more than what is said. */
export const counted = (many: number): string => (many >= mostCounted ? `${mostCounted - 1}+` : String(many));

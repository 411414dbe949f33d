import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Field } from '../reading.ts';
import type { Role } from './role-of-row.ts';
import type { Row } from './row.ts';
import { plain } from './skeleton.ts';
import { vendorCandidates } from './vendor-candidates.ts';
import { placeOfName, sharesName, type VendorCandidate } from './vendor-name.ts';
import { noVendor, vendorWeights } from './vendor-weights.ts';
import { companyForm } from './vendor-words.ts';
import { choose, round } from './weigh-evidence.ts';

/** With less than this it is more likely an address or a greeting than anybody's name. */
const leastSure = 0.1;

/** The seller's name: of the lines at the top and the companies at the foot, the one that its words, its print and its place speak for. */
export function readVendor(rows: readonly Row[], roles: readonly Role[], today: PlainDate): Field<string> {
  const candidates = vendorCandidates(rows, roles, today);
  const choice = choose(candidates, vendorWeights, noVendor);
  if (!choice || choice.confidence < leastSure) return { value: null, confidence: 0, place: null };
  const { name, lines } = fullerName(
    choice.candidate,
    candidates.map(({ candidate }) => candidate),
  );
  return { value: name, confidence: round(choice.confidence), place: placeOfName(lines) };
}

/** A company's whole name on a line of its own is the seller's rather than the drawn part of it: "ARENA" of "Arena Björkvallen AB". */
function fullerName(chosen: VendorCandidate, candidates: readonly VendorCandidate[]): VendorCandidate {
  if (isCompany(chosen)) return chosen;
  const fuller = candidates.find(
    (other) =>
      other.lines.length === 1 &&
      isCompany(other) &&
      other.name.length > chosen.name.length &&
      sharesName(other.name, chosen.name),
  );
  return fuller ?? chosen;
}

const isCompany = ({ name }: VendorCandidate) => companyForm.test(plain(name));

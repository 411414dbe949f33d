import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { swedishDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { PlatformTx } from '../../platform/tenant-transaction.ts';
import { agreementState, standing, vendorState } from './agreement.ts';
import type { AgreementView, VendorRow, VendorView } from './contract.ts';
import type { SubProcessor } from './ports.ts';
import { readAgreements, readStaff, readStaffNames, readVendor, type VendorRecord } from './store.ts';
import type { AgreementRecord } from './table.ts';
import { dataInWords } from './words.ts';

type Seen = Readonly<{
  agreements: readonly AgreementRecord[];
  names: ReadonlyMap<Id, string>;
  subProcessors: readonly SubProcessor[];
  today: PlainDate;
}>;

/** A vendor as staff see it in a list: what the catalogue knows of it, and where its agreements stand on a day. */
export function vendorRowOf(vendor: VendorRecord, { agreements, names, subProcessors, today }: Seen): VendorRow {
  const { id, recipient, reviewOn, reviewerId, reviewedOn } = vendor;
  const known = subProcessors.find((one) => one.recipient === recipient);
  const own = agreements.filter(({ vendorId }) => vendorId === id);
  const state = vendorState(own, today);
  const nothing = { sv: '–', en: '–' };
  // Several can stand at once: what ends last is what the vendor has.
  const ends = standing(own, today).filter((one) => one.kind === 'dpa' && agreementState(one, today) === state);
  const open = ends.some(({ expiresOn }) => expiresOn === null);
  return {
    ...{ id, recipient, state, reviewOn, reviewedOn },
    name: known?.name ?? { sv: recipient, en: recipient },
    purpose: known?.purpose ?? nothing,
    region: known?.region ?? nothing,
    use: known?.use ?? nothing,
    inEea: known?.inEea ?? false,
    transferBasis: known?.transferBasis ?? null,
    data: (known?.categories ?? []).map(dataInWords),
    canRevealHealth: known?.canRevealHealth ?? false,
    expiresOn:
      state === 'pending' || open
        ? null
        : (ends
            .map(({ expiresOn }) => expiresOn!)
            .toSorted()
            .at(-1) ?? null),
    reviewOverdue: reviewOn !== null && reviewOn < today,
    reviewer: reviewerId === null ? null : { id: reviewerId, name: names.get(reviewerId) ?? '–' },
    known: known !== undefined,
  };
}

function agreementViewOf(one: AgreementRecord, all: readonly AgreementRecord[], today: PlainDate): AgreementView {
  const { id, kind, replacesId, recordedAt, fileSha256, fileSize, signedOn, expiresOn, signedByUs, signedByThem } = one;
  const renewal = all.find((other) => other.replacesId === id);
  const renewed = renewal !== undefined && agreementState(renewal, today) !== 'pending';
  return {
    ...{ id, kind, signedOn, expiresOn, signedByUs, signedByThem },
    state: agreementState(one, today),
    replaces: replacesId,
    replaced: renewed,
    renewing: renewal !== undefined && !renewed,
    recordedAt: recordedAt.toISOString(),
    file: fileSha256 && fileSize ? { sha256: fileSha256.toString('hex'), size: fileSize } : null,
  };
}

/** Every vendor, as staff list them. */
export async function vendorRows(
  tx: PlatformTx,
  records: readonly VendorRecord[],
  subProcessors: Seen['subProcessors'],
) {
  const seen = {
    subProcessors,
    agreements: await readAgreements(tx),
    names: await readStaffNames(tx),
    today: swedishDay(tx.now),
  };
  return records.map((one) => vendorRowOf(one, seen));
}

/** One vendor with its agreements, and who can go through it. Throws Problem `not-found`. */
export async function vendorViewOf(
  uses: { subProcessors: Seen['subProcessors'] },
  tx: PlatformTx,
  id: Id,
): Promise<VendorView> {
  const vendor = await readVendor(tx, id);
  if (!vendor) throw new Problem('not-found');
  const today = swedishDay(tx.now);
  const agreements = await readAgreements(tx, id);
  const names = await readStaffNames(tx);
  const { subProcessors } = uses;
  const staff = await readStaff(tx);
  return {
    vendor: vendorRowOf(vendor, { agreements, names, subProcessors, today }),
    agreements: agreements.map((one) => agreementViewOf(one, agreements, today)),
    staff: staff.map(({ id: who, name }) => ({ id: who, name })),
  };
}

import type { PlainDate } from '../../kernel/plain-date.ts';

/**
 * What an agreement is: for the processing of personal data (GDPR Art. 28(3)), standard clauses for a transfer out of the EEA
 * (Art. 46(2)(c)), or terms of use.
 */
export const agreementKinds = ['dpa', 'scc', 'terms'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** pending: nobody has signed it, or it is not in force yet. */
export const agreementStates = ['pending', 'signed', 'expired'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** In which role somebody signed: an agreement is kept with its file, and nobody's name is needed beside it. */
export const signatories = ['board', 'ceo', 'finance', 'legal', 'signatory'] as const;
export const theirSignatories = [...signatories, 'online-terms'] as const;

export type Term = Readonly<{ signedOn: PlainDate | null; expiresOn: PlainDate | null }>;

/** The state of an agreement on a day. It is signed from the day of its signature to the day it expires on, that day included. */
export function agreementState({ signedOn, expiresOn }: Term, today: PlainDate): AgreementState {
  if (signedOn === null || signedOn > today) return 'pending';
  return expiresOn !== null && expiresOn < today ? 'expired' : 'signed';
}

type Known = Term & Readonly<{ id: string; kind: AgreementKind; replacesId: string | null }>;

/** Those that no signed renewal has taken the place of by a day. */
export const standing = <One extends Known>(agreements: readonly One[], today: PlainDate): One[] =>
  agreements.filter(
    ({ id }) => !agreements.some((other) => other.replacesId === id && agreementState(other, today) !== 'pending'),
  );

/**
 * Where a vendor stands on a day: by its agreements on the processing of personal data alone, the best of those that stand. Without one it is
 * pending.
 */
export function vendorState(agreements: readonly Known[], today: PlainDate): AgreementState {
  const states = standing(agreements, today)
    .filter(({ kind }) => kind === 'dpa')
    .map((one) => agreementState(one, today));
  if (states.includes('signed')) return 'signed';
  return states.includes('expired') ? 'expired' : 'pending';
}

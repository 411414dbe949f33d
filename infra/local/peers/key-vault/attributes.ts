import { badParameter, type VaultFailure } from './failure.ts';

/** What every version of a key or a secret has; times are whole seconds since 1970, as in the protocol. */
export type Attributes = Readonly<{ enabled: boolean; created: number; updated: number; nbf?: number; exp?: number }>;

/** Days that a deleted thing can be recovered. */
export const recoverableDays = 90;

export const seconds = (): number => Math.floor(Date.now() / 1000);

/** @throws VaultFailure when a wish is of the wrong type */
export function changed(attributes: Attributes, wishes: unknown): Attributes {
  const { enabled, nbf, exp } = (wishes ?? {}) as Record<string, unknown>;
  const wrong = (name: string): VaultFailure => badParameter(`Property ${name} has invalid value`);
  if (enabled !== undefined && typeof enabled !== 'boolean') throw wrong('enabled');
  for (const [name, time] of Object.entries({ nbf, exp }))
    if (time !== undefined && !Number.isSafeInteger(time)) throw wrong(name);
  return {
    ...attributes,
    updated: seconds(),
    ...(enabled === undefined ? {} : { enabled }),
    ...(nbf === undefined ? {} : { nbf: nbf as number }),
    ...(exp === undefined ? {} : { exp: exp as number }),
  };
}

export function fresh(wishes: unknown): Attributes {
  const created = seconds();
  return { ...changed({ enabled: true, created, updated: created }, wishes), updated: created };
}

export const shown = (attributes: Attributes): object => ({
  ...attributes,
  recoveryLevel: 'Recoverable',
  recoverableDays,
});

/** When something was deleted, and when it will be gone for good. */
export type Deleted = Readonly<{ deletedDate: number; scheduledPurgeDate: number }>;

export const deletedNow = (): Deleted => {
  const deletedDate = seconds();
  return { deletedDate, scheduledPurgeDate: deletedDate + recoverableDays * 86_400 };
};

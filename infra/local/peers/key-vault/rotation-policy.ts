import { badParameter } from './failure.ts';

type Action = Readonly<{
  trigger: Readonly<{ timeAfterCreate?: string; timeBeforeExpiry?: string }>;
  action: Readonly<{ type: string }>;
}>;

/** How a key is rotated by itself, in the protocol's form. Durations are ISO 8601, in years, months or days. */
export type RotationPolicy = Readonly<{
  lifetimeActions: readonly Action[];
  attributes: Readonly<{ expiryTime?: string; created: number; updated: number }>;
}>;

const day = 86_400;
const shape = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/;

/** Seconds, with a year of 365 days and a month of 30. */
function durationOf(text: unknown): number {
  const parts = typeof text === 'string' ? shape.exec(text) : null;
  if (!parts) throw badParameter('The rotation policy contains an invalid duration');
  const [, years, months, days] = parts.map((part) => Number(part ?? 0));
  return (years! * 365 + months! * 30 + days!) * day;
}

/** @throws VaultFailure when it is of no known form, or asks for a rotation in less than a week */
export function readPolicy(body: unknown, last: RotationPolicy | null, now: number): RotationPolicy {
  const { lifetimeActions = [], attributes = {} } = body as {
    lifetimeActions?: Action[];
    attributes?: { expiryTime?: string };
  };
  for (const { trigger, action } of lifetimeActions) {
    const after = trigger.timeAfterCreate ?? trigger.timeBeforeExpiry;
    if (durationOf(after) < 7 * day) throw badParameter('The rotation policy time must be at least seven days');
    if (!/^(rotate|notify)$/i.test(action.type)) throw badParameter('The rotation policy contains an unknown action');
  }
  const { expiryTime } = attributes;
  if (expiryTime !== undefined) durationOf(expiryTime);
  return {
    lifetimeActions,
    attributes: { ...(expiryTime ? { expiryTime } : {}), created: last?.attributes.created ?? now, updated: now },
  };
}

/** Whether a version made at `created` (and ending at `exp`) is to be followed by another at `now`. */
export function isDue(policy: RotationPolicy, created: number, exp: number | undefined, now: number): boolean {
  return policy.lifetimeActions.some(({ trigger, action }) => {
    if (!/^rotate$/i.test(action.type)) return false;
    if (trigger.timeAfterCreate) return now >= created + durationOf(trigger.timeAfterCreate);
    return (
      trigger.timeBeforeExpiry !== undefined && exp !== undefined && now >= exp - durationOf(trigger.timeBeforeExpiry)
    );
  });
}

/** When a version that the policy makes at `now` expires, if it does. */
export function expiryOf(policy: RotationPolicy | null, now: number): number | undefined {
  const expiryTime = policy?.attributes.expiryTime;
  return expiryTime === undefined ? undefined : now + durationOf(expiryTime);
}

import type { z } from 'zod/mini';

/** A setting that keeps a process from starting, and why, as codes that may be logged. */
export type RefusedSetting = Readonly<{ setting: string; reason: string }>;

/** The settings are not such that the product may start with them. Names settings, and never shows what they hold. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
  readonly refused: readonly RefusedSetting[];
  constructor(says: string, refused: readonly RefusedSetting[]) {
    super(`${says}: ${refused.map(({ setting }) => setting).join(', ')}`);
    this.refused = refused;
  }
}

/** The settings that a schema found missing or wrong. */
export function missingIn(says: string, { issues }: z.core.$ZodError): SettingsRefused {
  const names = new Set(issues.map(({ path }) => String(path[0])));
  return new SettingsRefused(
    says,
    [...names].map((setting) => ({ setting, reason: 'missing-or-wrong' })),
  );
}

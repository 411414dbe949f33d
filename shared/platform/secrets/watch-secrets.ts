import type { Text } from '../../kernel/language.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { PartHealth } from '../show-health.ts';
import { dueSecrets, type Due, type Watched } from './due-secrets.ts';
import { lookAtSecrets, type SecretSources } from './look-at-secrets.ts';

const notLooked: Text = {
  sv: 'Hur gamla hemligheter och nycklar är har inte kontrollerats än.',
  en: 'How old secrets and keys are has not been checked yet.',
};
const someDue: Text = {
  sv: 'En hemlighet eller en nyckel måste bytas ut.',
  en: 'A secret or a key has to be replaced.',
};

/** Keeps an eye on how old the secrets and the wrapping key are, in one process. */
export type SecretsWatch = Readonly<{
  /** Looks, and gives what has to be replaced. Rejects with KeyVaultAway. */
  look(): Promise<readonly Due[]>;
  /** Looks, and gives everything with its age. Rejects with KeyVaultAway. */
  ages(): Promise<readonly Watched[]>;
  /** What the last look of this process found. */
  health(): PartHealth;
}>;

export function watchSecrets(uses: SecretSources & { clock: Clock }): SecretsWatch {
  let last: readonly Due[] | undefined;
  return {
    ages: () => lookAtSecrets(uses),
    async look() {
      last = dueSecrets(await lookAtSecrets(uses), uses.clock.now());
      return last;
    },
    health() {
      if (!last) return { on: false, why: notLooked };
      return last.length === 0 ? { on: true, why: null } : { on: false, why: someDue };
    },
  };
}

/** Looks, writes a line for whatever has to be replaced, and gives how many that are. */
export async function reportDueSecrets(uses: { secrets: Pick<SecretsWatch, 'look'>; log: Log }): Promise<number> {
  const due = await uses.secrets.look();
  for (const { setting, reason, days } of due) uses.log('secret.due', { setting, reason, days });
  return due.length;
}

import { openKeyVault } from '../../../shared/adapters/key-vault/open-key-vault.ts';
import { openVaultSecrets } from '../../../shared/adapters/key-vault/vault-secrets.ts';
import {
  daysBeforeExpiry,
  dueSecrets,
  mostDays,
  type Due,
  type Watched,
} from '../../../shared/platform/secrets/due-secrets.ts';
import { lookAtSecrets } from '../../../shared/platform/secrets/look-at-secrets.ts';
import { table, type Operation } from './operation.ts';

const says: Readonly<Record<Due['reason'], (days: number) => string>> = {
  unusable: () => 'cannot be used: missing, disabled, or open to others',
  expired: (days) => `expired ${days} days ago`,
  'expires-soon': (days) => `expires in ${days} days`,
  'too-old': (days) => `made ${days} days ago`,
};

const dayOf = (date: Date | null | undefined): string => date?.toISOString().slice(0, 10) ?? '–';

export const secrets: Operation = {
  name: 'secrets',
  summary: 'lists how old secrets and the wrapping key are, and which have to be replaced',
  usage: `npm run operations -- secrets [--json]

Lists each setting that is a secret, and the key in the vault: where it is, when it was made, when it expires. Shows no value.
Exit code 1 when one cannot be used, expires within ${daysBeforeExpiry} days or is older than ${mostDays} days.
`,
  options: {},
  async run(parts) {
    const settings = await parts.vaultSettings();
    const { secretPlaces } = parts;
    const now = new Date();
    const watched = await lookAtSecrets({
      secretPlaces,
      vaultSecrets: openVaultSecrets(settings),
      keyVault: openKeyVault(settings),
    });
    const due = dueSecrets(watched, now);
    const placeOf = ({ setting }: Watched) =>
      secretPlaces.find((place) => place.setting === setting)?.from ?? 'key in the vault';
    const listed = watched.map((one) => {
      const found = due.find(({ setting }) => setting === one.setting);
      return {
        setting: one.setting,
        place: placeOf(one),
        madeAt: one.age?.madeAt ?? null,
        expiresAt: one.age?.expiresAt ?? null,
        due: found?.reason ?? null,
        days: found?.days ?? null,
      };
    });
    const rows = listed.map(({ setting, place, madeAt, expiresAt, due: reason, days }) => [
      setting,
      place,
      dayOf(madeAt),
      dayOf(expiresAt),
      reason === null ? '' : says[reason](days ?? 0),
    ]);
    const text = `${table([['setting', 'place', 'made', 'expires', 'to be replaced'], ...rows])}\n`;
    return { ok: due.length === 0, text, secrets: listed };
  },
};

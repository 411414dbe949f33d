import { listKeys } from '../../../shared/protection/key-rotation/list-keys.ts';
import { rotationPeriods } from '../../../shared/protection/key-rotation/periods.ts';
import { withRotation } from './open-rotation.ts';
import { table, type Operation } from './operation.ts';

const dayOf = (instant: Date | string | null): string =>
  instant === null ? '–' : (typeof instant === 'string' ? instant : instant.toISOString()).slice(0, 10);

export const keys: Operation = {
  name: 'keys',
  summary: 'lists the keys of every level: versions, ages, use, and what is due',
  usage: `npm run operations -- keys [--json]

Lists the versions of the vault's key, and of each company the version and age of its key, how many people have keys, the age of the
oldest, versions kept still of before, and what is being replaced. Exit code 1 when something is due,
or when one of the databases lacks keys that were there.
`,
  options: {},
  run: (parts) =>
    withRotation(parts, undefined, async (uses, ids) => {
      const { vault, companies } = await listKeys(uses, ids);
      const due = vault.some((one) => one.due) || companies.some((one) => one.companyDue || one.dueDataKeys > 0);
      const lost = companies.some((one) => one.lost);
      const vaultRows = vault.map(({ version, createdAt, enabled, used, due: isDue }) => [
        version,
        dayOf(createdAt),
        enabled ? (used ? 'in use' : 'unused') : 'disabled',
        isDue ? 'due' : '',
      ]);
      const rows = companies.map(({ id, company, people, running, companyDue, dueDataKeys, lost: isLost }) => [
        id,
        company ? `${company.version} of ${dayOf(company.madeAt)}${companyDue ? ', due' : ''}` : '–',
        `${people.count} since ${dayOf(people.oldestMadeAt)}`,
        String(dueDataKeys),
        String((company?.older ?? 0) + people.older),
        isLost
          ? 'keys are lost: restore-keys'
          : running
              .map(({ level, done, waits }) => `${level} ${waits ? 'waits' : `${Math.floor(done * 100)} %`}`)
              .join(', '),
      ]);
      const heading = ['company', 'key', 'people', 'due', 'older', 'being replaced'];
      const text = `${table([['vault key', 'made', 'use', ''], ...vaultRows])}\n\n${table([heading, ...rows])}\n`;
      return { ok: !due && !lost, text, periods: rotationPeriods, vault, companies };
    }),
};

import { spawnSync } from 'node:child_process';

/** How to run a program without root's rights, which PostgreSQL refuses to have. */
export interface Unprivileged {
  /** Words in front of the program. */
  readonly prefix: readonly string[];
  /** For `spawn`, when the prefix does not change the user itself. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Who must own the data directory, as seen from outside; null when that is whoever runs this process. */
  readonly owner: number | null;
}

const nobody = 65534;

const userNamespace = ['unshare', '-U', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];
const nobodyWhoReadsAll = [
  'setpriv',
  '--securebits=+no_setuid_fixup',
  `--reuid=${nobody}`,
  `--regid=${nobody}`,
  '--clear-groups',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
  '--',
];

const works = ([command = '', ...words]: readonly string[]) => spawnSync(command, [...words, 'true']).status === 0;

/**
 * An ordinary user runs the server as itself. For root there are three ways, the gentlest that the machine allows:
 * a user namespace (still root's files outside, nothing changes owner); nobody with the right to read everyone's files
 * (inside a chroot, or Docker's default profile, where namespaces are refused); plain nobody, for which every folder on
 * the way to the project has to be open to others.
 */
export function unprivileged(): Unprivileged {
  if (process.getuid?.() !== 0) return { prefix: [], ids: {}, owner: null };
  if (works(userNamespace)) return { prefix: userNamespace, ids: {}, owner: 0 };
  if (works(nobodyWhoReadsAll)) return { prefix: nobodyWhoReadsAll, ids: {}, owner: nobody };
  return { prefix: [], ids: { uid: nobody, gid: nobody }, owner: nobody };
}

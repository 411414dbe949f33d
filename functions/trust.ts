import { readFile } from 'node:fs/promises';
import { askOwnAddress } from '../shared/adapters/own-address/ask-own-address.ts';
import type { Clock } from '../shared/platform/clock.ts';
import type { Configuration } from '../shared/platform/configuration.ts';
import { errorCode, errorPlace, type Log } from '../shared/platform/log.ts';
import type { SecretPlace } from '../shared/platform/secrets/secret-place.ts';
import { findFacts, type FactSources } from '../shared/trust/evidence/find-facts.ts';
import type { CookieFact } from '../shared/trust/evidence/facts.ts';
import type { FactReaders } from '../shared/trust/evidence/ports.ts';
import { keepRows } from '../shared/trust/keep-rows.ts';
import { openEvidence, type ReleaseEvidence } from '../shared/trust/release/evidence-note.ts';
import type { ShownSubProcessor } from '../shared/trust/shown-sub-processor.ts';
import { cookieNames, writeCookie } from './host/cookies.ts';

type Given = Omit<FactSources, 'settings' | 'readers' | 'onUnread' | 'model' | 'classes'> &
  Pick<FactSources, 'classes'> &
  Readonly<{
    configuration: Configuration;
    clock: Clock;
    log: Log;
    secretPlaces: readonly SecretPlace[];
    claude: Pick<FactSources['model'], 'standing'>;
    /** What other parts of the product know. */
    readers: FactReaders;
    subProcessors(): Promise<readonly ShownSubProcessor[]>;
  }>;

/** Every cookie there is, made by the code that sets it. */
const cookiesOf = (suffix: string) => (): CookieFact[] =>
  cookieNames.map((name) => {
    const { httpOnly = false, secure = false, sameSite, domain, path, name: full } = writeCookie(name, suffix, 'x', 60);
    const host = full.startsWith('__Host-') && path === '/' && domain === undefined;
    return { name, httpOnly, secure, sameSite: sameSite ?? 'None', host };
  });

/** What the release signed of itself. Rejects where there is a file that does not bear the release’s signature. */
async function releaseEvidence({ releaseEvidence: at }: Configuration): Promise<ReleaseEvidence | null> {
  if (at === null) return null;
  const opened = openEvidence(await readFile(at.file, 'utf8'), at.verifierKey);
  if (opened === null) throw new TypeError('the release’s evidence does not bear its signature');
  return opened;
}

const answersIn = async (configuration: Configuration, of: 'repository' | 'deployment') => {
  const given = (await releaseEvidence(configuration))?.[of];
  return given ? { at: new Date(given.at), answers: given.answers } : null;
};

/** How the controls stand in this deployment, and what public pages say besides. */
export function openTrust(given: Given) {
  const { configuration, clock, log, secretPlaces, claude } = given;
  // An identity is no secret: there is nothing of it that could lie anywhere.
  const kept = secretPlaces.filter(({ from }) => from !== 'identity');
  const inVault = kept.filter(({ from }) => from === 'vault').length;
  const readers: FactReaders = {
    cookies: cookiesOf(configuration.cookieSuffix),
    address: async () => ({ at: clock.now(), ...(await askOwnAddress(configuration.publicOrigin)) }),
    async release() {
      const said = await releaseEvidence(configuration);
      return said && { at: new Date(said.finishedAt), commit: said.commit, tests: said.tests };
    },
    repository: () => answersIn(configuration, 'repository'),
    deployment: () => answersIn(configuration, 'deployment'),
    ...given.readers,
  };
  const sources: FactSources = {
    ...given,
    settings: {
      role: configuration.role,
      publicOrigin: configuration.publicOrigin,
      bankidApi: configuration.bankid.api,
      s3Region: configuration.s3.endpoint === null ? configuration.s3.region : null,
      secrets: { inVault, elsewhere: kept.length - inVault },
      node: process.versions.node,
    },
    model: {
      standing: () => claude.standing(),
      region: configuration.claude.route === 'bedrock' ? configuration.claude.region : null,
    },
    readers,
    onUnread: (fact, error) => log('trust.unread', { fact, error: errorCode(error), at: errorPlace(error) }),
  };
  return {
    ...keepRows({ clock, read: () => findFacts(sources) }),
    subProcessors: given.subProcessors,
  };
}

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { localAuthority } from '../../infra/local/certificates.ts';
import { bankidPeople } from '../../infra/local/demo/company.ts';
import type { BankidReady } from '../../infra/local/peers/bankid.ts';
import { startPeer } from '../../infra/local/start-peer.ts';
import type { Configuration } from '../../shared/platform/configuration.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { bankidApp } from './bankid-app.ts';

/** A BankID stand-in of the test file's own, under a certificate authority of its own, and how to reach it. */
export async function ownBankid() {
  const directory = mkdtempSync(join(inject('state'), 'bankid-'));
  const authority = await localAuthority(directory);
  const options = { port: 0, tls: await authority.issue(['localhost']), people: bankidPeople, returnsTo: [] };
  const peer = await startPeer<BankidReady & Record<string, unknown>>('bankid', options, { stateDirectory: directory });
  afterAll(() => peer.stop());
  const client = await authority.issueForClient('a relying party');
  const settings: Configuration['bankid'] = {
    api: peer.ready.url,
    app: peer.ready.appOrigin,
    policies: 'test',
    caFile: peer.ready.caFile,
    clientCertificate: new Secret(client.certPem),
    clientKey: new Secret(client.keyPem),
  };
  return { peer, authority, settings, app: bankidApp(peer.ready.appOrigin) };
}

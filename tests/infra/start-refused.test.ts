import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { FunctionsHostReady } from '../../infra/local/peers/functions-host.ts';
import { startPeer } from '../../infra/local/start-peer.ts';
import { secretNames } from '../../shared/platform/configuration.ts';
import { secretFile, someSecrets } from '../support/secret-file.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const sample = (JSON.parse(readFileSync(`${repository}/local.settings.sample.json`, 'utf8')) as { Values: object })
  .Values;
const local = {
  ...sample,
  ...someSecrets(),
  SERVICE_BUS_TRIGGERS: 'Endpoint=sb://127.0.0.1:1;SharedAccessKeyName=a;SharedAccessKey=b',
};
const deployed = {
  ...local,
  CLVR_ROLE: 'production',
  PUBLIC_ORIGIN: 'https://benefits.example',
  SIGN_IN_AUTHORITY: 'https://login.microsoftonline.com/organizations/v2.0',
  MAIL_HOST: 'email-smtp.eu-north-1.amazonaws.com',
  SIGN_IN_SECOND_FACTOR: 'c1',
  STAFF_DIRECTORY: '2b8d6a44-7c1e-4f0a-9d33-5e1c0a7b5f02',
  KEY_VAULT_URL: 'https://clvr.vault.azure.net',
  KEY_VAULT_CA_FILE: 'system',
  MALWARE_SCAN: 'defender',
  BANKID_API: 'https://appapi2.bankid.com',
  BANKID_APP: 'bankid',
  S3_ENDPOINT: 'aws',
  S3_CA_FILE: 'system',
  ...Object.fromEntries(secretNames.map((name) => [name, 'vault:some'])),
};

test.each([
  ['a plain secret in production', { ...deployed, MAIL_PASSWORD: 'hidden-value' }, 'not-a-place'],
  ['a file in production', { ...deployed, MAIL_PASSWORD: 'file:hidden-value' }, 'local-only'],
  ['a plain secret on one machine', { ...local, MAIL_PASSWORD: 'hidden-value' }, 'not-a-place'],
  ['a file that others may read', { ...local, MAIL_PASSWORD: secretFile('hidden-value', 0o640) }, 'readable-by-others'],
])('%s: the product answers nobody, and its log names the setting alone', async (_, settings, reason) => {
  const lines: string[] = [];
  const host = await startPeer<FunctionsHostReady & Record<string, unknown>>(
    'functions-host',
    { appDirectory: repository, port: 0, settings },
    { onLine: (line) => void lines.push(line) },
  );
  try {
    const response = await fetch(`http://127.0.0.1:${host.ready.port}/api/health`);
    expect(response.status).toBe(500);
    const says = 'the process cannot start with a setting as it is';
    const refused = JSON.stringify({ code: 'settings.refused', says, setting: 'MAIL_PASSWORD', reason });
    await expect.poll(() => lines.join('\n').replaceAll('\\"', '"')).toContain(refused);
    expect(lines.join('\n') + (await response.text())).not.toContain('hidden-value');
  } finally {
    await host.stop();
  }
});

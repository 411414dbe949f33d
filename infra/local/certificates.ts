import 'reflect-metadata';
import { X509Certificate, randomBytes, webcrypto } from 'node:crypto';
import { mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';

// Node's Web Crypto under the names of the DOM library, which is what the certificate library is typed against.
const crypto = webcrypto as unknown as Crypto;
x509.cryptoProvider.set(crypto);

/** A certificate with its key, both PEM, and the path of the authority's certificate: JSON, to be handed to a peer. */
export interface IssuedCertificate {
  readonly certPem: string;
  readonly keyPem: string;
  readonly caFile: string;
}

export interface LocalAuthority {
  readonly caFile: string;
  readonly caPem: string;
  /** A certificate for host names and IP addresses (the first is the subject), valid for 397 days. */
  issue(names?: readonly string[]): Promise<IssuedCertificate>;
  /** A certificate by which somebody of a name shows a server who asks, valid as long. */
  issueForClient(name: string): Promise<IssuedCertificate>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const day = 86_400_000;
const authorityDays = 825;
const leafDays = 397;
const serverAuth = '1.3.6.1.5.5.7.3.1';
const clientAuth = '1.3.6.1.5.5.7.3.2';

const newKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const serialNumber = () => `01${randomBytes(15).toString('hex')}`;

async function keyPem(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

/** From a day ago, so that a clock that lags a little still accepts it. */
const validity = (days: number) => ({
  notBefore: new Date(Date.now() - day),
  notAfter: new Date(Date.now() + days * day),
});

async function makeAuthority(stateDirectory: string): Promise<void> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=CLVR Benefits local authority ${randomBytes(4).toString('hex')}`,
    ...validity(authorityDays),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  mkdirSync(stateDirectory, { recursive: true });
  const draft = mkdtempSync(join(stateDirectory, 'ca-draft-'));
  writeFileSync(join(draft, 'ca.crt'), certificate.toString('pem'));
  writeFileSync(join(draft, 'ca.key'), await keyPem(keys.privateKey), { mode: 0o600 });
  try {
    renameSync(draft, join(stateDirectory, 'ca'));
  } catch {
    // Another process was first: a folder with files in it cannot be replaced, and its authority is as good as this one.
    rmSync(draft, { recursive: true });
  }
}

/** Days the authority in a state directory is still valid; 0 when there is none. */
function authorityDaysLeft(stateDirectory: string): number {
  try {
    const certificate = new X509Certificate(readFileSync(join(stateDirectory, 'ca', 'ca.crt')));
    return (certificate.validToDate.getTime() - Date.now()) / day;
  } catch {
    return 0;
  }
}

/**
 * The certificate authority of one state directory, `<stateDirectory>/ca`, made at first use and renewed before it ends.
 * Its key stays in that directory; nothing outside the project's own processes is ever told to trust it.
 */
export async function localAuthority(stateDirectory: string): Promise<LocalAuthority> {
  if (authorityDaysLeft(stateDirectory) < leafDays) {
    rmSync(join(stateDirectory, 'ca'), { recursive: true, force: true });
    await makeAuthority(stateDirectory);
  }
  const caFile = join(stateDirectory, 'ca', 'ca.crt');
  const caPem = readFileSync(caFile, 'utf8');
  const authority = new x509.X509Certificate(caPem);
  const pkcs8 = x509.PemConverter.decodeFirst(readFileSync(join(stateDirectory, 'ca', 'ca.key'), 'utf8'));
  const signingKey = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);

  async function issueTo(name: string, use: string, more: readonly x509.Extension[]): Promise<IssuedCertificate> {
    const keys = await newKeys();
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: serialNumber(),
      subject: `CN=${name}`,
      issuer: authority.subject,
      ...validity(leafDays),
      publicKey: keys.publicKey,
      signingKey,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([use]),
        ...more,
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
      ],
    });
    return { certPem: certificate.toString('pem'), keyPem: await keyPem(keys.privateKey), caFile };
  }

  const issue = (names: readonly string[] = ['localhost', '127.0.0.1', '::1']): Promise<IssuedCertificate> =>
    issueTo(names[0]!, serverAuth, [
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
      ),
    ]);
  return { caFile, caPem, issue, issueForClient: (name) => issueTo(name, clientAuth, []) };
}

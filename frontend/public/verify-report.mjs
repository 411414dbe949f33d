#!/usr/bin/env node
// Checks a trust report of CLVR Benefits with Node alone: node verify-report.mjs REPORT.pdf 'NAME+ID+KEY'
// The last lines of the file are a signed note (https://c2sp.org/signed-note) of the SHA-256 of everything before them.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const mark = '%CLVR-SIGNED-NOTE\n';
const origin = 'clvr-benefits/trust-report/v1';
const spki = Buffer.from('302a300506032b6570032100', 'hex');

function fail(why) {
  console.error(`not good: ${why}`);
  process.exit(1);
}

const [file, key] = process.argv.slice(2);
if (!file || !key) fail("usage: node verify-report.mjs REPORT.pdf 'NAME+ID+KEY'");
const bytes = readFileSync(file);
const at = bytes.lastIndexOf(mark);
if (at < 0) fail('the file bears no signature');
const pdf = bytes.subarray(0, at);
const lines = bytes
  .subarray(at + mark.length)
  .toString('utf8')
  .split('\n')
  .slice(0, -1);
if (!lines.every((line) => line.startsWith('%'))) fail('something stands after the signature');
const [first, length, hash, empty, signature, ...more] = lines.map((line) => line.slice(1));
if (first !== origin || empty !== '' || more.length > 0) fail('the note is not one of a report');

const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(key) ?? fail('the key is none');
const raw = Buffer.from(encoded, 'base64');
if (raw.length !== 33 || raw[0] !== 1) fail('the key is no Ed25519 key');
const known = createHash('sha256').update(`${name}\n`).update(raw).digest('hex').slice(0, 8);
if (known !== id) fail('the key is written wrongly');
const [, signer, signed] = /^\u2014 (\S+) (\S+)$/u.exec(signature) ?? fail('the signature is none');
const given = Buffer.from(signed, 'base64');
if (signer !== name || given.subarray(0, 4).toString('hex') !== id) fail('another key has signed it');
const publicKey = createPublicKey({ key: Buffer.concat([spki, raw.subarray(1)]), format: 'der', type: 'spki' });
const text = Buffer.from(`${first}\n${length}\n${hash}\n`, 'utf8');
if (!verify(null, text, publicKey, given.subarray(4))) fail('the signature does not fit');
if (Number(length) !== pdf.length || createHash('sha256').update(pdf).digest('base64') !== hash)
  fail('the file was changed after it was signed');
console.log(`good: signed by ${name}, ${pdf.length} bytes`);

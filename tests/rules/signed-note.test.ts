import { expect, test } from 'vitest';
import { checkpointText, readCheckpoint } from '../../shared/platform/transparency/checkpoint.ts';
import { emptyRoot } from '../../shared/platform/transparency/merkle.ts';
import { makeSignerKey, openNote, openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { Secret } from '../../shared/platform/secret.ts';

/** The example of the Go package that defined the format: a key, a text, and what it is when it is signed. */
const published = {
  signer: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
const note = `${published.text}\n${published.signature}`;

test('the published key signs the published text with the published signature', () => {
  const signer = openSigner(new Secret(published.signer));
  expect(signer.verifierKey).toBe(published.verifier);
  expect(signer.sign(published.text)).toBe(note);
});

test('a note is opened by the key that signed it, and by no other', () => {
  const other = openSigner(new Secret(makeSignerKey('PeterNeumann', Buffer.alloc(32, 7))));
  expect(openNote(note, [other.verifierKey, published.verifier])).toBe(published.text);
  expect(openNote(note, [other.verifierKey])).toBeNull();
  expect(openNote(other.sign(published.text), [published.verifier])).toBeNull();
  expect(openNote(note, [])).toBeNull();
});

test.each([
  ['a changed text', note.replace('answer', 'Answer')],
  ['a line more', note.replace('is.\n', 'is.\nReally.\n')],
  ['a changed signature', note.replace('x08go/ZJ', 'x08go/ZK')],
  ['no signature', published.text],
  ['another name on it', note.replace('— Peter', '— Paul')],
])('%s is refused', (_, changed) => {
  expect(openNote(changed, [published.verifier])).toBeNull();
});

test('a text that is no key is refused without being shown', () => {
  for (const text of ['', 'hidden', published.verifier, published.signer.replace('c74f20a3', 'c74f20a4')])
    expect(() => openSigner(new Secret(text))).toThrow(/^the signing key is not an Ed25519 key of a signed note$/);
  expect(() => makeSignerKey('two words', Buffer.alloc(32))).toThrow(TypeError);
});

test('a checkpoint is read as it was written', () => {
  const checkpoint = { origin: 'log.example/audit', size: 20_852_163, root: emptyRoot };
  expect(checkpointText(checkpoint)).toBe(
    'log.example/audit\n20852163\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
  );
  expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
  for (const wrong of ['', 'a\n-1\nx\n', 'a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'])
    expect(readCheckpoint(wrong)).toBeNull();
});

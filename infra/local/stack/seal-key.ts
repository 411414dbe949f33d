import { makeSignerKey } from '../../../shared/platform/transparency/signed-note.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import type { KeptState } from './kept-state.ts';

/** The key that signs the checkpoints of a local deployment, from 32 bytes that it keeps. */
export const sealKey = ({ passwords }: KeptState): Secret =>
  new Secret(makeSignerKey('clvrbenefits.example/audit', Buffer.from(passwords.seal.reveal(), 'base64url')));

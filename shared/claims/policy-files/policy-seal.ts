import { ofEmployee } from '../../kernel/field-class.ts';
import { nameIn, type BlobName, type Folder } from '../../kernel/flow.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Randomness } from '../../platform/clock.ts';
import { nonceLength } from '../../platform/encryption/aes-gcm.ts';
import { openFile, sealFile } from '../../platform/encryption/seal-file.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Sealed, SealedBytes } from '../../platform/encryption/sealed.ts';
import type { PolicyText } from './excerpt.ts';

type Whose = Readonly<{ companyId: Id; id: Id }>;

/** The company's own key: a policy belongs to nobody in it, and outlives whoever uploaded it. */
const company = { kind: 'company' } as const;
const place = ({ companyId, id }: Whose, column: 'file_key' | 'content') => ({
  company: companyId,
  table: 'policy_versions',
  column,
  row: id,
});
/** Where a version's file opens, and nowhere else. */
export const filePlace = ({ companyId, id }: Whose): string[] => ['policy file', companyId, id];

export const policyFolder: Folder = {
  kind: 'file',
  name: '<company>/policy-files/<version>',
  purpose: 'Judge claims by what the company has decided, and show what a decision rests on',
  legalBasis: 'contract; GDPR Art. 6(1)(f) where a policy names somebody',
  recipients: [],
  kept: 'as long as its row (policy_versions); sealed, and of no use without the key there',
  fields: { file: ofEmployee('user.content') },
};

/** Where a version's file is kept. No receipt has such a name: theirs begin with an id after the company. */
export const policyBlob = ({ companyId, id }: Whose): BlobName => nameIn(policyFolder, companyId, id);

/** A version's bytes sealed with a key of their own, that key and the text sealed with the company's. Rejects with Problem `keys-away`. */
export async function sealPolicy(
  uses: { seals: Seals; randomness: Randomness },
  whose: Whose,
  bytes: Buffer,
  text: PolicyText,
): Promise<{ file: Buffer; fileKey: Sealed<string>; content: Sealed<PolicyText> }> {
  const key = uses.randomness.bytes(32);
  return {
    file: sealFile(bytes, key, uses.randomness.bytes(nonceLength), filePlace(whose)),
    fileKey: await uses.seals.seal(key.toString('base64'), place(whose, 'file_key'), company),
    content: await uses.seals.seal(text, place(whose, 'content'), company),
  };
}

/** The bytes as they were uploaded. Throws SealBroken. */
export async function openPolicyFile(
  uses: { seals: Seals },
  row: Whose & { fileKey: SealedBytes<string> | Sealed<string> },
  sealed: Buffer,
): Promise<Buffer> {
  const key = await uses.seals.open<string>(row.fileKey, place(row, 'file_key'));
  return openFile(sealed, Buffer.from(key, 'base64'), filePlace(row));
}

/** What was read of it. Throws SealBroken. */
export const openPolicyText = (
  uses: { seals: Seals },
  row: Whose & { content: SealedBytes<PolicyText> | Sealed<PolicyText> },
): Promise<PolicyText> => uses.seals.open<PolicyText>(row.content, place(row, 'content'));

import { ofStaff } from '../../kernel/field-class.ts';
import { nameIn, type BlobName, type Folder } from '../../kernel/flow.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Randomness } from '../../platform/clock.ts';
import { nonceLength } from '../../platform/encryption/aes-gcm.ts';
import { openForDeployment, sealForDeployment } from '../../platform/encryption/deployment-seal.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import { openFile, sealFile } from '../../platform/encryption/seal-file.ts';

type Whose = Readonly<{ agreement: Id; file: Id }>;

export const agreementFolder: Folder = {
  kind: 'file',
  name: 'vendors/<agreement>/<file>',
  purpose: 'Show the agreement with whoever processes data for CLVR',
  legalBasis: 'GDPR Art. 6(1)(c): Art. 28(9)',
  recipients: [],
  kept: 'as long as its row (vendor_agreements); sealed, and of no use without the key there',
  fields: { file: ofStaff('user.content') },
};

/** Where a file is kept. No company has such a name: theirs are ids. */
export const agreementBlob = ({ agreement, file }: Whose): BlobName => nameIn(agreementFolder, agreement, file);

const filePlace = ({ agreement, file }: Whose): string[] => ['vendor agreement', agreement, file];
const keyPlace = (whose: Whose) => ({ purpose: 'vendor agreements', place: filePlace(whose) });

/** Seals a file with a key of its own, and that key with a key of the deployment. Rejects with Problem `keys-away`. */
export async function sealAgreement(
  uses: { keys: KeyRing; randomness: Randomness },
  whose: Whose,
  bytes: Buffer,
): Promise<{ sealed: Buffer; fileKey: Buffer }> {
  const key = uses.randomness.bytes(32);
  return {
    sealed: sealFile(bytes, key, uses.randomness.bytes(nonceLength), filePlace(whose)),
    fileKey: await sealForDeployment(uses, keyPlace(whose), key.toString('base64')),
  };
}

/** The bytes as they were uploaded; null where the key does not open. Throws SealBroken. */
export async function openAgreement(
  uses: { keys: KeyRing },
  whose: Whose,
  fileKey: Buffer,
  sealed: Buffer,
): Promise<Buffer | null> {
  const key = await openForDeployment<string>(uses, keyPlace(whose), fileKey);
  return key === null ? null : openFile(sealed, Buffer.from(key, 'base64'), filePlace(whose));
}

import { expect, test } from 'vitest';
import { blobOldFiles } from '../../shared/adapters/blob/old-files.ts';
import { showPolicyOriginal } from '../../shared/claims/policy-files/show-policy-file.ts';
import { removeOrphanPolicyFiles } from '../../shared/claims/policy-files/remove-orphan-policy-files.ts';
import { uploadPolicyFile } from '../../shared/claims/policy-files/upload-policy-file.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { aCompany } from '../support/a-company.ts';
import { policyOf } from '../support/a-policy.ts';
import { claimStory } from '../support/claim-story.ts';
import { blobsOf } from '../support/photograph-files.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { uses, db } = world;
const story = claimStory(world);
const connection = new Secret((await sharedPeer('azurite')).connectionString);
const oldFiles = blobOldFiles({ connection, container: db.name.replaceAll('_', '-') });
const after = (hours: number) => ({ now: () => new Date(Date.now() + hours * 3_600_000) });
const sweep = (company: string, hours: number) =>
  removeOrphanPolicyFiles({ ...uses, oldFiles, clock: after(hours) }, company);

test('a file that a killed upload left without a row is removed after two days, and nothing else', async () => {
  const [ours, theirs] = [await aCompany(db), await aCompany(db)];
  await story.approved(ours.people.employee);
  const { version } = await uploadPolicyFile(uses, ours.people.hr, null, await policyOf(['Simning ersätts.']));
  const blobs = await blobsOf(db);
  const whole = await blobs.photograph();

  const files = {
    ...uses.files,
    put: async (...file: Parameters<typeof uses.files.put>) => {
      await uses.files.put(...file);
      throw new Error('the process is killed here');
    },
  };
  for (const { people } of [ours, theirs])
    await expect(
      uploadPolicyFile({ ...uses, files }, people.hr, null, await policyOf(['Yoga ersätts.'])),
    ).rejects.toThrow('killed');
  const left = (await blobs.photograph()).size - whole.size;
  expect(left).toBe(2);

  expect(await sweep(ours.id, 47)).toBe(0);
  expect(await sweep(ours.id, 49)).toBe(1);
  expect((await blobs.photograph()).size).toBe(whole.size + 1);
  expect(await sweep(theirs.id, 49)).toBe(1);
  expect(await blobs.photograph()).toEqual(whole);
  expect(await sweep(ours.id, 49)).toBe(0);
  expect((await showPolicyOriginal(uses, ours.people.hr, version.id)).bytes.length).toBeGreaterThan(100);
});

test('more orphans than one question asks for all go', async () => {
  const { id: company } = await aCompany(db);
  const names = Array.from({ length: 101 }, () => `${company}/policy-files/${db.randomness.id()}`);
  await Promise.all(names.map((name) => uses.files.put(name as never, Buffer.from('sealed'))));
  expect(await sweep(company, 49)).toBe(101);
});

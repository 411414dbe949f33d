import { setTimeout as pause } from 'node:timers/promises';
import type { Id } from '../../shared/kernel/ids.ts';
import { asMachine } from '../../shared/platform/actor.ts';
import { rotateCompanyKey } from '../../shared/protection/key-rotation/rotate-company-key.ts';
import { rotateDataKeys } from '../../shared/protection/key-rotation/rotate-data-keys.ts';
import { rotateVaultKey } from '../../shared/protection/key-rotation/rotate-vault-key.ts';
import type { Pace } from '../../shared/protection/key-rotation/uses.ts';
import { fastInstance, type FastSettings } from './fast-instance.ts';

/* A program that takes a rotation which has begun to its end, and says at each step how far it has come: something to kill in a test. */

export type ToRotate = Readonly<{ settings: FastSettings; level: 'key-vault' | 'company' | 'person'; companies: Id[] }>;

process.once('message', (message) => {
  const { settings, level, companies } = message as ToRotate;
  const { uses, close } = fastInstance(settings);
  const goesOn: Pace = { goesOn: () => true, onProgress: () => process.send?.('went on') };
  const steps =
    level === 'key-vault'
      ? [() => rotateVaultKey(uses, companies, goesOn, false)]
      : companies.map((company) => () => {
          const rotate = level === 'company' ? rotateCompanyKey : rotateDataKeys;
          return rotate(uses, asMachine('key-keeper', company), goesOn, false);
        });
  void (async () => {
    for (const step of steps) {
      for (let came = await step(); came.is === 'waits'; came = await step())
        await pause(Math.max(0, came.until.getTime() - uses.clock.now().getTime()) / settings.pace + 5);
    }
    await close();
    process.send?.('done');
    process.disconnect();
  })();
});

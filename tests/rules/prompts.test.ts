import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { evaluatePrompt } from '../../shared/adapters/claude/prompts/evaluate.ts';
import { policyPrompt } from '../../shared/adapters/claude/prompts/policy.ts';
import { scanPrompt } from '../../shared/adapters/claude/prompts/scan.ts';

/**
 * What every version of a prompt says, as a hash. A prompt that is changed gets a new version and a row of its own; a row is never
 * changed: each stored reading and evaluation names one.
 */
const published: Readonly<Record<string, string>> = {
  'scan-1': 'c051e35c4e09b39c557d244da25d13781c2b939177c6df051edeabacf16619bc',
  'scan-2': '36615c22c0a358920311e9da10883629f02dcd84b2182fad85da46cb116259e8',
  'evaluate-1': '1e41c8acf8ca02391590ddd7f7950a19846dcdaaae130e5637f52768bd986e5a',
  'evaluate-2': '91941788594e1b6e6e6f58340b3b8eff52f1c89a83d427ba23f65515174e1c25',
  'policy-1': 'e76334136eba5ec9b29d49d9a9b995e363ff2f147f8acba3bf2c8fe67a774bb4',
};

const hashOf = ({ text, ask }: { text: string; ask: string }) =>
  createHash('sha256')
    .update(JSON.stringify([text, ask]))
    .digest('hex');

test.each([scanPrompt, evaluatePrompt, policyPrompt])(
  '$version says what it said when it got that version',
  (prompt) => {
    expect(published[prompt.version]).toBe(hashOf(prompt));
  },
);

import * as z from 'zod/mini';
import { Secret } from './secret.ts';
import { awsRole, claudeModel, origin, text } from './setting-shapes.ts';

/** The settings of the model that may be asked. */
export const modelSettings = {
  CLAUDE_ROUTE: z.enum(['off', 'bedrock']),
  CLAUDE_REGION: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/)),
  CLAUDE_PROFILE: text,
  CLAUDE_MODEL: claudeModel,
  CLAUDE_ENDPOINT: z.union([z.literal('aws'), origin]),
  /** The role that questions are signed as. `none`: with keys of one's own, on one machine. */
  AWS_MODEL_ROLE: z.union([z.literal('none'), awsRole]),
};

type Given = Readonly<{
  [Name in keyof typeof modelSettings]: z.output<(typeof modelSettings)[Name]>;
}>;

export const modelGroup = (all: Given) => ({
  /** Where Claude is asked. `profile`: null has the model answer in the region itself. `role`: null where the client finds keys by itself. */
  claude:
    all.CLAUDE_ROUTE === 'off'
      ? ({ route: 'off' } as const)
      : ({
          route: 'bedrock',
          region: all.CLAUDE_REGION,
          profile: all.CLAUDE_PROFILE === 'in-region' ? null : all.CLAUDE_PROFILE,
          model: all.CLAUDE_MODEL,
          endpoint: all.CLAUDE_ENDPOINT === 'aws' ? null : all.CLAUDE_ENDPOINT,
          role: all.AWS_MODEL_ROLE === 'none' ? null : all.AWS_MODEL_ROLE,
        } as const),
});

/** What a person who tries Claude on files of their own has in their environment. */
export const ownClaude = z.object({
  ANTHROPIC_API_KEY: z.pipe(
    text,
    z.transform((value) => new Secret(value)),
  ),
  CLAUDE_MODEL: z.optional(claudeModel),
  CLAUDE_ENDPOINT: z.optional(origin),
});

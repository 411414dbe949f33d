import type { Evaluator } from '../../claims/evaluation/ports.ts';
import { ModelFailure, type FailureCode } from '../../claims/model-calls/model-failure.ts';
import type { offReasons, Standing } from '../../claims/model-calls/standing.ts';
import type { ModelPort } from '../../claims/ai-settings/ports.ts';
import type { Scanner } from '../../claims/receipts/ports.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Clock } from '../../platform/clock.ts';
import { claudeEvaluator } from './claude-evaluator.ts';
import { claudeScanner } from './claude-scanner.ts';
import { usualPatience, type ClaudeSettings, type Patience } from './claude-settings.ts';
import type { Connection } from './connection.ts';
import { openMessagesClient, type MessagesClient } from './messages-client.ts';
import { openPlaceCheck } from './place-check.ts';
import { placeOf } from './place-of.ts';
import { restAfterOutages } from './rest-after-outages.ts';
import { sentExample } from './sent-example.ts';
import { sentFields } from './sent-fields.ts';

export type Claude = Readonly<{
  scanner: Scanner;
  evaluator: Evaluator;
  /** Whether it may be asked, and if not why. `known` is the last answer: for whoever wants to show it and waits for nobody. */
  standing(): Promise<Standing>;
}> &
  ModelPort;

/** What a question meets where nothing may be sent; everything else is that its place is not known to lie inside. */
const failuresOf: Readonly<Partial<Record<keyof typeof offReasons, FailureCode>>> = {
  'switched-off': 'switched-off',
  'role-refused': 'not-authorised',
};

type Parts = Readonly<{
  settings: ClaudeSettings;
  clock: Clock;
  patience?: Patience;
  /** Told when it is found that Claude may be asked, or may not any more. */
  onStanding?(standing: Standing): void;
}>;

/** Claude behind the scanner's and the evaluator's ports. Cheap to make: packages load with the first question. */
export function openClaude({ settings, clock, patience = usualPatience, onStanding = () => undefined }: Parts): Claude {
  const { standing, known } = openPlaceCheck({ settings, now: () => clock.now(), onChange: onStanding });
  let client: Promise<MessagesClient> | undefined;
  const connection: Connection = {
    model: settings.route === 'off' ? 'none' : settings.model,
    patience,
    open() {
      if (settings.route === 'off') throw new ModelFailure('switched-off');
      return (client ??= openMessagesClient(settings, patience));
    },
    unlessResting: restAfterOutages(() => clock.now()),
    async mayAsk() {
      const { on, reason } = await standing();
      if (!on) throw new ModelFailure(failuresOf[reason] ?? 'outside-eu');
    },
  };
  return {
    scanner: claudeScanner(connection, () => swedishDay(clock.now())),
    evaluator: claudeEvaluator(connection),
    standing,
    known,
    place: () => placeOf(settings),
    fields: sentFields,
    example: () => sentExample(connection.model),
  };
}

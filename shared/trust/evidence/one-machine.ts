import { unknown, type Finding } from './evidence.ts';

/** On one machine stand-ins answer for the services outside: what holds there says nothing of a deployment. */
export const onOneMachine = (at: Date): Finding =>
  unknown(
    {
      sv: 'Inte kontrollerat här: tjänsten kör på en enda dator, där ersättare svarar.',
      en: 'Not checked here: the service runs on one machine, where stand-ins answer.',
    },
    at,
  );

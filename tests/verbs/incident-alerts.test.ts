import { expect, test } from 'vitest';
import type { OutgoingMail } from '../../shared/messages/notifications/index.ts';
import type { LogCode } from '../../shared/platform/log-catalogue.ts';
import type { MailOutcome } from '../../shared/messages/notifications/ports.ts';
import { disableStaff } from '../../shared/people/staff/disable-staff.ts';
import { asPlatformMachine } from '../../shared/platform/actor.ts';
import { sendIncidentAlerts } from '../../shared/trust/incidents/send-incident-alerts.ts';
import { smtpMailer } from '../../shared/adapters/smtp/mailer.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { incidentWorld } from '../support/an-incident.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { sharedPeer } from '../support/shared-peer.ts';

const world = await incidentWorld();
const { db, uses, siv, stig, later, open, say, aware, iso } = world;
const smtp = await sharedPeer('smtp');
const mailer = smtpMailer({
  ...{ host: 'localhost', port: smtp.port, user: smtp.auth.user, password: new Secret(smtp.auth.password) },
  ...{ caFile: smtp.caFile, from: 'CLVR Benefits <no-reply@clvrbenefits.example>' },
});
const logged: LogCode[] = [];
/** The real mailer, and what it was asked to send; `answers` stands for a server that does something else. */
const sending = (answers?: MailOutcome) => {
  const mails: OutgoingMail[] = [];
  const send = (mail: OutgoingMail) => {
    mails.push(mail);
    return answers ? Promise.resolve(answers) : mailer.send(mail);
  };
  const log = (code: LogCode) => void logged.push(code);
  return {
    mails,
    run: () => sendIncidentAlerts({ ...uses, mailer: { send }, log, publicOrigin: 'https://clvr.example' }),
  };
};
const subjects = (mails: readonly OutgoingMail[], to: string) =>
  mails.filter((mail) => mail.to === to).map(({ subject }) => subject);

test('all staff are mailed each alert once, in time and when time has run out; nobody after it is done', async () => {
  const { mails, run } = sending();
  const incident = await open(['controller']);
  const { number } = await world.show(incident);
  await say(incident, aware());
  expect(await run()).toBe(0);
  for (const hours of [23.9, 0.2, 0, 23.9, 18, 6]) {
    later(hours);
    await run();
    await run();
  }
  const expected = [47, 24, 6].map((left) => `Incident ${number}: ${left} h`);
  expect(subjects(mails, siv.address)).toEqual([...expected, `FÖRSENAD. Incident ${number}: tiden har gått ut`]);
  expect(subjects(mails, stig.address)).toEqual(subjects(mails, siv.address));
  expect(logged.filter((code) => code === 'incident.clock-late')).toEqual(['incident.clock-late']);
  for (const { text, html } of mails) {
    expect(text).toContain(`https://clvr.example/staff/incidents/${incident}`);
    // Nothing of what happened is in a mailbox that is not ours to guard.
    expect(text + html).not.toContain('lista');
  }
  const inbox = await fetch(`http://127.0.0.1:${smtp.webPort}/mails.json?to=${encodeURIComponent(stig.address)}`);
  expect(((await inbox.json()) as unknown[]).length).toBe(4);
  await say(incident, { kind: 'notified', at: iso(), words: { reference: 'IMY-1' } });
  later(24);
  expect(await run()).toBe(0);
});

test('what certainly did not leave is sent with the next run; what may have left is not', async () => {
  const incident = await open(['controller']);
  await say(incident, aware());
  later(25);
  const away = sending('not-sent');
  expect(await away.run()).toBe(0);
  const back = sending();
  expect(await back.run()).toBe(2);
  expect(back.mails.length).toBe(away.mails.length);
  later(24);
  const unsure = sending('uncertain');
  expect(await unsure.run()).toBe(0);
  expect(unsure.mails.length).toBe(2);
  expect(await sending().run()).toBe(0);
  expect(logged).toContain('incident.not-mailed');
  expect((await world.show(incident)).alerts.map(({ name, state }) => `${name} ${state}`)).toEqual([
    ...['authority-24 sent', 'authority-24 sent', 'authority-48 uncertain', 'authority-48 uncertain'],
  ]);
  await say(incident, { kind: 'notified', at: iso(), words: { reference: 'IMY-2' } });
});

test('who is shut out is told nothing', async () => {
  const gone = await aStaffMember(db, 'Gunde Gången');
  await disableStaff(uses, asPlatformMachine('operator'), gone.address);
  const incident = await open(['processor']);
  await say(incident, aware());
  later(9);
  const { mails, run } = sending();
  await run();
  expect(mails.map(({ to }) => to).toSorted()).toEqual([siv.address, stig.address].toSorted());
});

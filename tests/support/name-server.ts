import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterAll } from 'vitest';
import ipaddr from 'ipaddr.js';

const types = { 1: 'A', 28: 'AAAA' } as const;

/** A name server on 127.0.0.1 that answers each question with what `answer` says then, to be kept for no time at all. */
export async function nameServer(answer: (name: string, type: 'A' | 'AAAA', asked: number) => readonly string[]) {
  const socket: Socket = createSocket('udp4');
  const questions: string[] = [];
  socket.on('message', (packet, { port, address }) => {
    const labels: string[] = [];
    let at = 12;
    for (let length = packet[at]!; length > 0; length = packet[at]!) {
      labels.push(packet.toString('latin1', at + 1, at + 1 + length));
      at += 1 + length;
    }
    const name = labels.join('.').toLowerCase();
    const question = packet.subarray(12, at + 5);
    const type = types[packet.readUInt16BE(at + 1) as keyof typeof types];
    const before = questions.filter((one) => one === `${type} ${name}`).length;
    questions.push(`${type} ${name}`);
    const records = (type ? answer(name, type, before) : []).map((text) => {
      const data = Buffer.from(ipaddr.parse(text).toByteArray());
      // The name as a pointer to the question, class IN, a TTL of 0.
      const head = Buffer.from([0xc0, 12, 0, type === 'A' ? 1 : 28, 0, 1, 0, 0, 0, 0, 0, data.length]);
      return Buffer.concat([head, data]);
    });
    const head = Buffer.from([packet[0]!, packet[1]!, 0x81, 0x80, 0, 1, 0, records.length, 0, 0, 0, 0]);
    socket.send(Buffer.concat([head, question, ...records]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  afterAll(() => socket.close());
  return { server: `127.0.0.1:${socket.address().port}`, questions };
}

import { localAuthority } from '../../infra/local/certificates.ts';
import type { PostgresReady } from '../../infra/local/peers/postgres.ts';
import { startPeer } from '../../infra/local/start-peer.ts';

// A process of its own for start-peer.test.ts to kill: starts PostgreSQL in the state directory it is given, and says so.
const stateDirectory = process.argv[2] ?? '';
const authority = await localAuthority(stateDirectory);
const options = { directory: `${stateDirectory}/postgres`, durable: false, tls: await authority.issue() };
const peer = await startPeer<PostgresReady>('postgres', options, { stateDirectory });
console.log(JSON.stringify({ peer: peer.pid, server: peer.ready.serverPid }));

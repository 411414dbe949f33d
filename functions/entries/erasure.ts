import { consumeErasePerson } from '../queues/erase-person.ts';

// What has somebody forgotten: a request that HR has decided, or the end of their time.
consumeErasePerson();

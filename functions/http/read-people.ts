import type { readPeople as contract } from '../../shared/people/directory/contract.ts';
import { readPeople } from '../../shared/people/directory/read-people.ts';
import type { Handler } from '../host/http.ts';

export const handleReadPeople: Handler<typeof contract> = (uses, { key, query }) => readPeople(uses, key, query);

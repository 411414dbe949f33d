export type { ClientBase, QueryResultRow } from 'pg';

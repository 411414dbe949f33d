/** The newest migration this program was written for: a number of `shared/database/migrations/`. A bundle carries no migrations. */
export const newestMigration = 63;
/** The same of `shared/database/key-migrations/`, for the database of the keys. */
export const newestKeyMigration = 2;

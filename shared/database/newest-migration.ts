/** The newest migration this program was written for: a number of `shared/database/migrations/`. A bundle carries no migrations. */
export const newestMigration = 58;

import { prepareTestDatabase } from "./test-database"

/** Builds the store, starts the throw-away database and makes the template, once a run. */
export default async function globalSetup(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) {
    await prepareTestDatabase()
  }
}

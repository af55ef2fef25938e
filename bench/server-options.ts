/** Signs the tokens of members and the checkpoints. */
export const TOKEN_SECRET = "only-for-the-benchmark-on-this-machine";

/** What each measured server is given. */
export interface ServerOptions {
  /** Where PostgreSQL is, with the application's login. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly tokenSecret: string;
  readonly programId: string;
  /** The moment the data leads up to. */
  readonly now: string;
}

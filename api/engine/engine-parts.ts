import type { MikroORM } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import type { ConfigurationSnapshots } from "../configuration/configuration-snapshots.ts";
import type { ReadLane } from "../database/read-lane.ts";
import type { MemberTokens } from "../modules/access/member-tokens.ts";
import type { Mailer } from "../network/mailer.ts";
import type { FileKeeping } from "../network/object-store.ts";
import type { SafeHttpClient } from "../network/safe-http-client.ts";
import type { Clock } from "../values/clock.ts";
import type { KeyRing } from "../values/key-ring.ts";
import type { KeyedHashes } from "../values/keyed-hashes.ts";
import type { EventTypes } from "../writes/event.ts";
import type { Callers } from "./credentials/callers.ts";
import type { KeyUses } from "./credentials/key-uses.ts";
import type { RequestWriter } from "./measuring/request-writer.ts";
import type { SignIn } from "../modules/staff/sign-in.ts";
import type { Schemas } from "./schemas.ts";

/** What the parts of the engine share. */
export interface EngineParts {
  readonly orm: MikroORM;
  /** For storefronts and partners. */
  readonly lane: ReadLane;
  /** For the admin's longer reads. */
  readonly staffLane: ReadLane;
  readonly snapshots: ConfigurationSnapshots;
  readonly schemas: Schemas;
  readonly callers: Callers;
  readonly keyUses: KeyUses;
  readonly requestWriter: RequestWriter;
  readonly signIn: SignIn;
  readonly tokens: MemberTokens;
  readonly keyRing: KeyRing;
  readonly hashes: KeyedHashes;
  readonly eventTypes: EventTypes;
  readonly httpClient: SafeHttpClient;
  readonly mailer: Mailer | null;
  readonly files: FileKeeping;
  readonly clock: Clock;
  readonly log: Logger;
  readonly isProduction: boolean;
  /** Where this installation is reached from outside. */
  readonly publicUrl: string;
  /** How many writes may run at once. */
  readonly writesAtOnce: number;
  /** Called when a write emitted events. */
  wake(): void;
}

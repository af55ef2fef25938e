/** Who asks: made from the credential before anything of the request is looked at. */
export type Caller = Credential &
  (
    | { kind: "VISITOR"; origins: readonly string[] }
    | { kind: "MEMBER"; memberId: string }
    | { kind: "BACKEND"; scopes: ReadonlySet<string> }
    // `makerId` answers for the key: the person who made it, or the first key that led to it.
    | {
        kind: "AUTOMATION";
        scopes: ReadonlySet<string>;
        limits?: PointsLimits;
        makerId?: string | null;
      }
    // Somebody who is signed in; `credentialId` is its place in the program's staff.
    | { kind: "STAFF"; userId: string; scopes: ReadonlySet<string>; limits?: PointsLimits }
    | { kind: "PARTNER"; partnerId: string; scopes: ReadonlySet<string> }
    // Whoever runs the installation: with its key above the programs, by a command in one of them.
    | { kind: "OPERATOR" }
    // What the engine does by itself: jobs and schedules. No credential makes it.
    | { kind: "SYSTEM" }
  );

/** Who answers for what a caller does: a new key in the same hands is nobody else. */
export function answerableId(caller: Caller): string {
  return (caller.kind === "AUTOMATION" && caller.makerId) || caller.ownerId;
}

/** The partner that calls; null for everybody else. */
export function partnerOf(caller: Caller): string | null {
  return caller.kind === "PARTNER" ? caller.partnerId : null;
}

/** How many points may be given or taken by hand; null for any number. */
export interface PointsLimits {
  /** To or from one member. */
  readonly pointsPerTime: number | null;
  /** In a day of the program. */
  readonly pointsPerDay: number | null;
}

interface Credential {
  /** All zeros for the operator's key, which is of no program. */
  programId: string;
  /** The key itself, for the audit; a member's is the member. */
  credentialId: string;
  /** How much cost a second its key may ask for; null where it has no limit of its own. */
  costPerSecond?: number | null;
  /** Whose idempotency keys these are; stays the same when a key is rotated. */
  ownerId: string;
}

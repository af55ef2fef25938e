import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** A thing and a version of it, as mutations name them. */
export interface NamedVersion {
  readonly id: string;
  readonly version: number;
}

/** The things of one kind that are there before a write on their versions is refused. */
export interface NamedVersions {
  readonly live: NamedVersion;
  /** Never published. */
  readonly drafted: NamedVersion;
  readonly archived: NamedVersion;
  /** Another program's. */
  readonly foreign: NamedVersion;
}

type Send<Input> = (fixture: RefusalFixture, input: Input) => ReturnType<RefusalCase["send"]>;

/** How the mutations of one kind of thing are sent. */
export interface VersionMutations {
  readonly thing: string;
  named(fixture: RefusalFixture): NamedVersions;
  readonly cancel: Send<NamedVersion & { readonly idempotencyKey: string }>;
  readonly discard: Send<NamedVersion>;
  readonly revert: Send<NamedVersion & { readonly toVersion: number }>;
  readonly archive: Send<NamedVersion>;
}

type SendVersion<More = object> = Send<{ readonly version: number } & More>;

/**
 * How the mutations of what a program has once are sent. Its draft is version 4, the one in force
 * is 2.
 */
export interface OnceMutations {
  readonly cancel: SendVersion<{ readonly idempotencyKey: string }>;
  readonly discard: SendVersion;
  /** In a program that has no draft of it. */
  readonly discardElsewhere: SendVersion;
  readonly revert: SendVersion<{ readonly toVersion: number }>;
}

/**
 * Every way in which cancelling, discarding and reverting is refused of what a program has once.
 */
export function onceRefusals({ cancel, discard, discardElsewhere, revert }: OnceMutations) {
  const edited = {
    code: "EDITED_MEANWHILE",
    field: "version",
    when: "the version is not the draft's",
  };
  return {
    cancel: [
      {
        code: "NOT_SCHEDULED",
        field: "version",
        when: "the version has begun",
        send: (fixture: RefusalFixture) =>
          cancel(fixture, { version: 2, idempotencyKey: "cancel what has begun" }),
      },
      {
        code: "IDEMPOTENCY_KEY_REUSED",
        field: "idempotencyKey",
        when: "the key was used",
        send: (fixture: RefusalFixture) =>
          cancel(fixture, { version: 2, idempotencyKey: fixture.usedKey }),
      },
    ],
    discard: [
      { ...edited, send: (fixture: RefusalFixture) => discard(fixture, { version: 2 }) },
      {
        code: "NO_DRAFT",
        field: "version",
        when: "there is no draft",
        send: (fixture: RefusalFixture) => discardElsewhere(fixture, { version: 1 }),
      },
    ],
    revert: [
      {
        ...edited,
        send: (fixture: RefusalFixture) => revert(fixture, { version: 2, toVersion: 1 }),
      },
      {
        code: "NOT_FOUND",
        field: "toVersion",
        when: "the version is none",
        send: (fixture: RefusalFixture) => revert(fixture, { version: 4, toVersion: 7 }),
      },
    ],
  } satisfies Record<string, RefusalCase[]>;
}

type Refused = readonly [code: string, field: string, when: string];
type Which = (named: NamedVersions) => NamedVersion;

const outdated = (which: keyof NamedVersions): Which => {
  return (named) => ({ ...named[which], version: 7 });
};

/**
 * Every way in which cancelling, discarding, reverting and archiving is refused, the same for all
 * things.
 */
export function versionRefusals(mutations: VersionMutations) {
  const { thing, named, cancel, discard, revert, archive } = mutations;
  const refused = ([code, field, when]: Refused, send: RefusalCase["send"]): RefusalCase => ({
    code,
    field,
    when,
    send,
  });
  const foreign: Refused = ["NOT_FOUND", "id", `the ${thing} is another program's`];
  const archived: Refused = ["ARCHIVED", "id", `the ${thing} is archived`];
  const edited: Refused = ["EDITED_MEANWHILE", "version", "the version is not the newest"];

  const cancelling = (why: Refused, which: Which, key?: "used") =>
    refused(why, (fixture) => {
      const idempotencyKey = key ? fixture.usedKey : `cancel ${why.join()}`;
      return cancel(fixture, { ...which(named(fixture)), idempotencyKey });
    });
  const discarding = (why: Refused, which: Which) =>
    refused(why, (fixture) => discard(fixture, which(named(fixture))));
  const reverting = (why: Refused, which: Which, toVersion = 1) =>
    refused(why, (fixture) => revert(fixture, { ...which(named(fixture)), toVersion }));
  const archiving = (why: Refused, which: Which) =>
    refused(why, (fixture) => archive(fixture, which(named(fixture))));

  return {
    cancel: [
      cancelling(foreign, (of) => of.foreign),
      cancelling(["NOT_SCHEDULED", "version", "the version has begun"], (of) => of.live),
      cancelling(archived, (of) => of.archived),
      cancelling(
        ["IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used"],
        (of) => of.live,
        "used",
      ),
    ],
    discard: [
      discarding(foreign, (of) => of.foreign),
      discarding(["NO_DRAFT", "version", "there is no draft"], (of) => of.live),
      discarding(edited, outdated("drafted")),
      discarding(["NOT_PUBLISHED", "version", "nothing else is there"], (of) => of.drafted),
      discarding(archived, (of) => of.archived),
    ],
    revert: [
      reverting(foreign, (of) => of.foreign),
      reverting(["NOT_FOUND", "toVersion", "the version is none"], (of) => of.live, 7),
      reverting(edited, outdated("live")),
      reverting(archived, (of) => of.archived),
    ],
    archive: [archiving(foreign, (of) => of.foreign), archiving(edited, outdated("live"))],
  };
}

import type { GraphqlClient } from "../../harness/graphql-client.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import { programsOf } from "../../installation/operator.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** Programs that are there before whoever runs the installation is refused. */
export interface RefusalPrograms {
  readonly operator: GraphqlClient;
  readonly open: string;
  readonly closed: string;
  readonly sandbox: string;
}

export async function addRefusalPrograms(
  { operator }: TestProgram,
  usedKey: string,
): Promise<RefusalPrograms> {
  const programs = programsOf(operator);
  const { id: closed } = await programs.made();
  await programs.close(closed, "It moved.", usedKey);
  const { id: open } = await programs.made({ idempotencyKey: usedKey });
  const { id: sandbox } = await programs.made({ sandboxOf: open });
  return { operator, open, closed, sandbox };
}

type Programs = ReturnType<typeof programsOf>;
type Send = (programs: Programs, fixture: RefusalFixture) => ReturnType<RefusalCase["send"]>;

const refused = (
  ...[code, field, when, send]: [code: string, field: string, when: string, send: Send]
): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => send(programsOf(fixture.programs.operator), fixture),
});

export const createProgram: readonly RefusalCase[] = [
  refused("INVALID", "name", "it has no name", (programs) => programs.create({ name: " " })),
  refused("INVALID", "pointsName", "its points have no name", (programs) =>
    programs.create({ pointsName: " " }),
  ),
  refused("INVALID", "timeZone", "there is no such time zone", (programs) =>
    programs.create({ timeZone: "Asia/Hanoi" }),
  ),
  refused("INVALID", "locales", "a language is none", (programs) =>
    programs.create({ locales: ["vi", "v!"] }),
  ),
  refused("INVALID", "countryCode", "there is no such country", (programs) =>
    programs.create({ countryCode: "Vietnam" }),
  ),
  refused("REQUIRED", "countryCode", "the language is of no country", (programs) =>
    programs.create({ locales: ["tlh"] }),
  ),
  refused("REQUIRED", "currencyCode", "no currency is given", (programs) =>
    programs.create({ currencyCode: null }),
  ),
  refused("NOT_FOUND", "sandboxOf", "there is no such program", (programs) =>
    programs.create({ sandboxOf: "prg_00000000000000000000000000" }),
  ),
  refused("PROGRAM_CLOSED", "sandboxOf", "the program is closed", (programs, { programs: them }) =>
    programs.create({ sandboxOf: them.closed }),
  ),
  refused("INVALID", "timeZone", "a sandbox would have other days", (programs, fixture) =>
    programs.create({ sandboxOf: fixture.programs.open, timeZone: "Europe/Berlin" }),
  ),
  refused("INVALID", "sandboxOf", "the program is a sandbox", (programs, fixture) =>
    programs.create({ sandboxOf: fixture.programs.sandbox }),
  ),
  refused("INVALID", "origins.0", "a page is none", (programs) =>
    programs.create({ origins: ["shop.example"] }),
  ),
  refused(
    "IDEMPOTENCY_KEY_REUSED",
    "idempotencyKey",
    "the key was used for another program",
    (programs, { usedKey }) => programs.create({ name: "Another", idempotencyKey: usedKey }),
  ),
];

export const closeProgram: readonly RefusalCase[] = [
  refused("NOT_FOUND", "id", "there is no such program", (programs) =>
    programs.close("prg_00000000000000000000000000"),
  ),
  refused("INVALID", "reason", "there is no reason", (programs, { programs: { open } }) =>
    programs.close(open, " "),
  ),
  refused("PROGRAM_CLOSED", "id", "it was closed before", (programs, { programs: { closed } }) =>
    programs.close(closed),
  ),
  refused(
    "IDEMPOTENCY_KEY_REUSED",
    "idempotencyKey",
    "the key was used for another program",
    (programs, { programs: { open }, usedKey }) => programs.close(open, "It moved.", usedKey),
  ),
];

import { buildASTSchema, concatAST, parse } from "graphql";
import { expect, test } from "vitest";
import type { Caller } from "../../api/values/caller.ts";
import { admissionsOf, guardSchema, isAdmitted } from "../../api/graphql/guard.ts";

const directives = parse(`
  enum Who { VISITOR MEMBER BACKEND AUTOMATION PARTNER }
  directive @callers(are: [Who!]!, scope: String) on FIELD_DEFINITION
`);
const program = { programId: "p", credentialId: "c", ownerId: "o" };
const sdlOf = (text: string) => concatAST([directives, parse(text)]);

test("a root field without @callers stops the start, whichever way it came", () => {
  const open = sdlOf(
    "type Query { me: Int @callers(are: [MEMBER]) open: Int } type Mutation { write: Int }",
  );
  expect(() => guardSchema(buildASTSchema(open), open)).toThrow("Query.open, Mutation.write");
  const nobody = sdlOf("type Query { me: Int @callers(are: []) }");
  expect(() => guardSchema(buildASTSchema(nobody), nobody)).toThrow("Query.me");
});

test("admission reads extensions, single kinds and scopes", () => {
  const sdl = sdlOf(`
    type Query { me: Int @callers(are: MEMBER) }
    extend type Query { who: Int @callers(are: [BACKEND, MEMBER], scope: "who:read") }
  `);
  const admissions = admissionsOf(sdl);
  expect(admissions.get("Query.me")).toEqual({ are: new Set(["MEMBER"]), scope: null });
  const who = admissions.get("Query.who")!;
  const key = (scopes: string[]): Caller => ({
    kind: "BACKEND",
    ...program,
    scopes: new Set(scopes),
  });
  expect(isAdmitted(key(["who:read"]), who)).toBe(true);
  expect(isAdmitted(key(["who:write"]), who)).toBe(false);
  expect(isAdmitted({ kind: "MEMBER", ...program, memberId: "m" }, who)).toBe(true);
  expect(isAdmitted({ kind: "VISITOR", ...program, origins: [] }, who)).toBe(false);
});

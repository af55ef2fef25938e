import { buildASTSchema, concatAST, parse } from "graphql";
import type { GraphQLObjectType } from "graphql";
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

test("a field within a type may ask for a scope of its own", () => {
  const sdl = sdlOf(`
    type Query { me: Me @callers(are: [BACKEND], scope: "me:read") }
    type Me { name: String trail: String @callers(are: [BACKEND], scope: "trail:read") }
  `);
  const schema = buildASTSchema(sdl);
  guardSchema(schema, sdl);
  const { name, trail } = (schema.getType("Me") as GraphQLObjectType).getFields();
  const as = (...scopes: string[]) => ({
    caller: { kind: "BACKEND", ...program, scopes: new Set(scopes) },
  });

  const ask = (...scopes: string[]) =>
    trail!.resolve!({ trail: "x" }, {}, as(...scopes), { fieldName: "trail" } as never);

  expect(ask("me:read", "trail:read")).toBe("x");
  const refused = () => ask("me:read");
  expect(refused).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: "FORBIDDEN" }) }),
  );
  expect(name!.resolve).toBeUndefined();
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

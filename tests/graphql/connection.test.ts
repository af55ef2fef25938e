import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  connectionOf,
  decodeCursor,
  encodeCursor,
  numberPlace,
  type Page,
  pageOf,
  timedCursor,
  timedPlace,
} from "../../api/graphql/connection.ts";

const rows = Array.from({ length: 7 }, (_, at) => ({ at, id: `r${at}` }));
const shape = { cursor: (row: { at: number }) => [row.at] };

/** What a module's statement does: rows behind the place, one more than the page. */
function read({ from, limit }: Page<number>) {
  return rows.filter(({ at }) => from === null || at > from).slice(0, limit);
}

test("paging forwards meets every row once and says when it is over", () => {
  const met: number[] = [];
  let after: string | null = null;
  do {
    const page: Page<number> = pageOf({ first: 3, after }, numberPlace);
    const { nodes, pageInfo } = connectionOf(read(page), page, shape);
    met.push(...nodes.map(({ at }) => at));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(met).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("an empty page has no cursors; a page left open holds 20", () => {
  const page = pageOf({}, numberPlace);
  expect(page).toMatchObject({ size: 20, limit: 21 });
  const { nodes, pageInfo } = connectionOf([] as typeof rows, page, shape);
  expect(nodes).toEqual([]);
  expect(pageInfo).toMatchObject({ endCursor: null, hasNextPage: false });
});

describe("refusals name the argument", () => {
  test.each([
    [{ first: 0 }, "first"],
    [{ first: 101 }, "first"],
    [{ first: 1.5 }, "first"],
    [{ first: 1, after: "???" }, "after"],
    [{ first: 1, after: encodeCursor([]) }, "after"],
    [{ first: 1, after: encodeCursor(["a"]) }, "after"],
    [{ first: 1, after: encodeCursor([1, 2]) }, "after"],
  ])("%j", (args, field) => {
    expect(() => pageOf(args, numberPlace)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: "BAD_USER_INPUT", field: [field] }),
      }),
    );
  });
});

test("a place in time survives the way to the client, and another list's does not pass", () => {
  const place = {
    at: new Date("2026-03-01T02:00:00Z"),
    id: "01890a5d-ac96-774b-bcce-b302099a8057",
  };
  const cursor = timedCursor("ref", place);
  expect(timedPlace("ref")(cursor)).toEqual(place);
  expect(timedPlace("cpn")(cursor)).toBeNull();
  expect(timedPlace("ref")(["x", cursor[1]!])).toBeNull();
});

test("cursors survive the way to the client, and nothing else passes for one", () => {
  const part = fc.oneof(
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.stringMatching(/^[\w é]{0,40}$/),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (cursor) => {
      expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
    }),
  );
  for (const text of [encodeCursor(["a\0"]), encodeCursor([[1]] as never), "x".repeat(2000)]) {
    expect(() => decodeCursor(text)).toThrow();
  }
});

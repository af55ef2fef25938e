import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  connectionOf,
  decodeCursor,
  encodeCursor,
  type Page,
  pageOf,
} from "../../api/graphql/connection.ts";

const rows = Array.from({ length: 7 }, (_, at) => ({ at, id: `r${at}` }));
const shape = { cursor: (row: { at: number }) => [row.at] };

/** What a module's statement does: rows behind the cursor, one more than the page. */
function read({ from, backwards, limit }: Page) {
  const ordered = backwards ? rows.toReversed() : rows;
  const start = from?.[0] as number | undefined;
  const behind = ordered.filter(
    ({ at }) => start === undefined || (backwards ? at < start : at > start),
  );
  return behind.slice(0, limit);
}

test("paging forwards meets every row once and says when it is over", () => {
  const met: number[] = [];
  let after: string | null = null;
  do {
    const page = pageOf({ first: 3, after });
    const { nodes, pageInfo } = connectionOf(read(page), page, shape);
    met.push(...nodes.map(({ at }) => at));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(met).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("the last rows come in the list's own order, and pages lead back from there", () => {
  const page = pageOf({ last: 3 });
  const last = connectionOf(read(page), page, shape);
  expect(last.nodes.map(({ at }) => at)).toEqual([4, 5, 6]);
  expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  const before = pageOf({ last: 9, before: last.pageInfo.startCursor });
  const rest = connectionOf(read(before), before, { ...shape, node: ({ id }) => id });
  expect(rest.nodes).toEqual(["r0", "r1", "r2", "r3"]);
  expect(rest.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  expect(rest.edges[1]).toEqual({ node: "r1", cursor: encodeCursor([1]) });
});

test("an empty page has no cursors; a page left open holds 20", () => {
  const page = pageOf({});
  expect(page).toMatchObject({ size: 20, limit: 21 });
  const { nodes, pageInfo } = connectionOf([] as typeof rows, page, shape);
  expect(nodes).toEqual([]);
  expect(pageInfo).toMatchObject({ endCursor: null, hasNextPage: false });
});

describe("refusals name the argument", () => {
  test.each([
    [{ first: 0 }, "first"],
    [{ first: 101 }, "first"],
    [{ last: 1.5 }, "last"],
    [{ first: 1, last: 1 }, "last"],
    [{ first: 1, after: "???" }, "after"],
    [{ last: 1, before: encodeCursor([]) }, "before"],
  ])("%j", (args, field) => {
    expect(() => pageOf(args)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: "BAD_USER_INPUT", field: [field] }),
      }),
    );
  });
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
  expect(() => decodeCursor(encodeCursor([1]), { cursorLength: 2 })).toThrow();
  for (const text of [encodeCursor(["a\0"]), encodeCursor([[1]] as never), "x".repeat(2000)]) {
    expect(() => decodeCursor(text)).toThrow();
  }
});

import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { importMembers } from "./member-lines.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

interface Counted {
  readonly dryRun?: boolean;
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
  readonly problems: readonly object[];
}

async function send(path: string, key: string, body: string, type = "application/x-ndjson") {
  const response = await fetch(`${program.fixture.url}${path}`, {
    method: "POST",
    headers: { "content-type": type, authorization: `Bearer ${key}`, "accept-language": "en" },
    body,
  });
  return (await response.json()) as any;
}

const importPurchases = (lines: readonly object[], query: string): Promise<Counted> => {
  const body = lines.map((line) => JSON.stringify(line)).join("\n");
  return send(`/storefront/import/purchases${query}`, program.keys.shop, body);
};

function purchase(externalId: string, member: string, more: object = {}) {
  return {
    member: { externalId: member },
    source: "old till",
    externalId,
    placedAt: "2026-06-14T10:00:00+07:00",
    currencyCode: "VND",
    lines: [{ id: "1", sku: "TEA", quantity: "2", unitPrice: "40000" }],
    total: "80000",
    ...more,
  };
}

// Far apart, so that they meet in none of the batches that are written in one transaction.
const others = (name: string, member: string) =>
  Array.from({ length: 700 }, (_, at) => purchase(`${name}-${at}`, member));

test.each(["?history=true", "?history=false"])(
  "a trial run of purchases (%s) leaves nothing, and counts what the run counts",
  async (query) => {
    const name = query.slice(9);
    const [one, other] = [`${name}-lan`, `${name}-hoa`];
    await importMembers(program, [{ externalId: one }, { externalId: other }]);
    await importPurchases([purchase(`${name}-before`, one)], query);
    const total = { total: "79000", lines: [], discount: "0" };
    const lines = [
      purchase(`${name}-before`, one),
      purchase(`${name}-a`, one),
      purchase(`${name}-a`, one),
      purchase(`${name}-b`, one, { couponCodes: [] }),
      purchase(`${name}-wrong`, one, total),
      purchase(`${name}-nobody`, "nobody"),
      purchase(`${name}-before`, one, { placedAt: "2026-06-13T10:00:00+07:00" }),
      ...others(name, one),
      purchase(`${name}-a`, one),
      purchase(`${name}-a`, other),
      purchase(`${name}-b`, one, { total: "40000", discount: "40000" }),
      purchase(`${name}-c`, other),
      purchase(`${name}-c`, other),
      purchase(`${name}-0`, one, { placedAt: "2026-06-13T10:00:00+07:00" }),
      purchase(`${name}-699`, one),
      purchase(`${name}-wrong`, one),
    ];

    const trial = await program.leavesNothing(() => importPurchases(lines, `${query}&dryRun=true`));
    const run = await importPurchases(lines, query);

    expect(trial).toEqual({ ...run, dryRun: true });
    expect(run).toMatchObject({ recorded: 704, known: 5, refused: 6 });
  },
);

test("a trial run of codes leaves nothing, and counts what the run counts", async () => {
  const pool = (await program.admin.addPool()) as { id: string };
  await send(`/admin/code-pools/${pool.id}/codes`, program.keys.admin, "BEFORE-12345");
  const many = Array.from({ length: 6_000 }, (_, at) => `TRIAL-CODE-${at}`);
  const body = ["BEFORE-12345", "?", "short1", ...many, "trial code 0", "SHORT1", "NEW-CODE-99"];
  const path = `/admin/code-pools/${pool.id}/codes`;
  const upload = (query = "") => send(`${path}${query}`, program.keys.admin, body.join("\n"));

  const trial = await program.leavesNothing(() => upload("?dryRun=true"));
  const run = await upload();

  expect(trial).toEqual({ ...run, dryRun: true });
  expect(run).toMatchObject({ lines: 6_006, added: 6_002, duplicates: 3, rejected: 1 });
});

test("whoever may not import may not try either", async () => {
  const answer = await send("/storefront/import/purchases?dryRun=true", program.keys.visitor, "{}");
  expect(answer.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

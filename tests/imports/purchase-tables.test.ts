import { parse, Kind } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { storedDifferences } from "../harness/stored-purchases.ts";
import { importMembers } from "./member-lines.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await withMembers();
});

async function withMembers(): Promise<TestProgram> {
  const opened = await openProgram();
  await importMembers(opened, [{ externalId: "lan" }, { externalId: "mai" }]);
  return opened;
}

interface Answer {
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
  readonly problems: readonly { line: number; code: string; field: string; message: string }[];
}

async function send(to: TestProgram, body: string, type: string, query = "") {
  const response = await fetch(`${to.fixture.url}/storefront/import/purchases${query}`, {
    method: "POST",
    headers: {
      "content-type": type,
      authorization: `Bearer ${to.keys.shop}`,
      "accept-language": "en",
    },
    body,
  });
  return { status: response.status, answer: (await response.json()) as any };
}

async function importTable(rows: readonly string[], query = "", to = program): Promise<Answer> {
  const { status, answer } = await send(to, rows.join("\n"), "text/csv", query);
  expect([status, answer.errors]).toEqual([200, undefined]);
  return answer;
}

const HEADING =
  "source,externalId,placedAt,member.externalId,currencyCode,lines.0.sku,lines.0.quantity," +
  "lines.0.unitPrice,total";
const row = (id: string, member: string, sku: string, quantity: number, total: number | string) =>
  `till,${id},2026-06-14T10:00:00+07:00,${member},VND,${sku},${quantity},10000,${total}`;

test("rows of one purchase are its lines, as JSON would bring them", async () => {
  const [byTable, byLines] = [await withMembers(), await withMembers()];
  const json = (externalId: string, member: string, items: [string, number][]) => ({
    source: "till",
    externalId,
    placedAt: "2026-06-14T10:00:00+07:00",
    member: { externalId: member },
    currencyCode: "VND",
    lines: items.map(([sku, quantity], at) => ({
      id: String(at + 1),
      sku,
      quantity: String(quantity),
      unitPrice: "10000",
    })),
    total: String(items.reduce((sum, [, quantity]) => sum + quantity * 10_000, 0)),
  });
  const lines = [
    json("a", "lan", [
      ["TEA", 2],
      ["CAKE", 1],
      ["TEA", 4],
    ]),
    json("b", "mai", [["TEA", 1]]),
    json("c", "lan", [
      ["CAKE", 3],
      ["BEANS", 2],
    ]),
  ];

  const table = [
    HEADING,
    row("a", "lan", "TEA", 2, 70_000),
    row("a", "lan", "CAKE", 1, ""),
    row("a", "", "TEA", 4, 70_000),
    row("b", "mai", "TEA", 1, 10_000),
    row("c", "lan", "CAKE", 3, ""),
    row("c", "lan", "BEANS", 2, 50_000),
  ];
  const trial = await importTable(table, "?dryRun=true", byTable);
  const answer = await importTable(table, "", byTable);
  const body = lines.map((line) => JSON.stringify(line)).join("\n");
  const { answer: ofLines } = await send(byLines, body, "application/x-ndjson");

  expect(answer).toEqual({ recorded: 3, known: 0, refused: 0, problems: [] });
  expect(trial).toEqual({ dryRun: true, ...answer });
  expect(ofLines).toEqual(answer);
  expect(await storedDifferences(byTable, byLines)).toEqual([]);
  expect(await importTable(table, "", byTable)).toMatchObject({ recorded: 0, known: 3 });
  expect((await byTable.admin.verify()).ok).toBe(true);
});

test("what is wrong is told at its purchase's first row, and the others are recorded", async () => {
  const answer = await importTable([
    HEADING,
    row("w-1", "lan", "TEA", 1, 10_000),
    row("w-2", "lan", "TEA", 1, 20_000),
    row("w-2", "mai", "TEA", 1, 20_000),
    `${row("w-3", "lan", "TEA", 1, 10_000)},too,many`,
    "",
    row("w-4", "nobody", "TEA", 1, 10_000),
    row("w-5", "lan", "TEA", 1, 99),
    row("", "lan", "TEA", 1, 10_000),
    row("", "lan", "TEA", 1, 10_000),
    row("w-6", "mai", "TEA", 1, 10_000),
  ]);

  expect(answer).toMatchObject({ recorded: 2, known: 0, refused: 6 });
  expect(answer.problems.map(({ line, code, field }) => [line, code, field])).toEqual([
    [3, "BAD_USER_INPUT", ""],
    [5, "BAD_USER_INPUT", ""],
    [7, "NOT_FOUND", "member"],
    [8, "TOTAL_MISMATCH", "total"],
    [9, "BAD_USER_INPUT", ""],
    [10, "BAD_USER_INPUT", ""],
  ]);
  expect(answer.problems[0]!.message).toContain("Row 4");
  expect(answer.problems[0]!.message).toContain("member");
});

test("one row may bring several lines and payments, by a mapping", async () => {
  const map = {
    Nguồn: "source",
    Mã: "externalId",
    Ngày: "placedAt",
    SĐT: "member.externalId",
    "Hàng 1": "lines.0.sku",
    "Hàng 2": "lines.1.sku",
    "SL 1": "lines.0.quantity",
    "SL 2": "lines.1.quantity",
    "Giá 1": "lines.0.unitPrice",
    "Giá 2": "lines.1.unitPrice",
    "Tiền mặt": "payments.0.amount",
    Loại: "payments.0.kind",
    "Gồm thuế": "taxesIncluded",
    "Ghi chú": null,
  };
  const table = [
    `${Object.keys(map).join(";")};currencyCode;total`,
    "till;m-1;2026-06-14T10:00:00+07:00;lan;TEA;CAKE;1;2;10000;5000;20000;CASH;TRUE;x;VND;20000",
    "till;m-2;2026-06-14T10:00:00+07:00;lan;TEA;;1;;10000;;;;;;VND;10000",
  ];
  const answer = await importTable(table, `?map=${encodeURIComponent(JSON.stringify(map))}`);

  expect(answer).toEqual({ recorded: 2, known: 0, refused: 0, problems: [] });
  const [cart] = await program.sql<{ cart: any }>(
    `select cart from purchases where source = 'till' and external_id = 'm-1'`,
  );
  expect(cart!.cart.lines.map(({ id, sku }: any) => [id, sku])).toEqual([
    ["1", "TEA"],
    ["2", "CAKE"],
  ]);
  expect(cart!.cart.payments).toMatchObject([{ kind: "CASH" }]);
});

test("a table may fill every field of a purchase", async () => {
  const schema = parse(readFileSync("schema/storefront/purchases.graphql", "utf8"));
  const fields = schema.definitions.flatMap((it) =>
    it.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && it.name.value === "RecordPurchaseInput"
      ? it.fields!.map(({ name }) => name.value)
      : [],
  );
  const heading = fields.filter((name) => name !== "idempotencyKey").join(",");
  expect(await importTable([heading])).toMatchObject({ recorded: 0, refused: 0 });
});

test.each([
  ["a column that fills nothing", ["source,externalld", "x,y"], 400, "externalld"],
  ["a column far down a list", ["source,lines.100000000.sku", "x,y"], 400, "lines.100000000"],
  [
    "more purchases than a request may carry",
    [HEADING, ...Array.from({ length: 5_001 }, (_, at) => row(`n-${at}`, "no", "TEA", 1, 1))],
    413,
    "5,000",
  ],
])("%s is refused", async (_what, rows, expected, named) => {
  const { status, answer } = await send(program, rows.join("\n"), "text/csv");
  expect(status).toBe(expected);
  expect(JSON.stringify(answer)).toContain(named);
});

test("a table that was exported is imported as it was", async () => {
  const from = await withMembers();
  const bought = (externalId: string, more: object = {}) => ({
    source: "till",
    externalId,
    placedAt: "2026-06-14T03:00:00.000Z",
    member: { externalId: "lan" },
    currencyCode: "VND",
    lines: [
      { id: "one", sku: "TEA", title: "Trà, nóng", quantity: "2", unitPrice: "10000" },
      { id: "two", sku: "CAKE", quantity: "1", unitPrice: "30000", discount: "5000" },
    ],
    total: "45000",
    ...more,
  });
  const delivered = { shipping: "15000", shippingDiscount: "5000", total: "60000" };
  const lines = [
    bought("x-1"),
    bought("x-2", { ...delivered, payments: [{ kind: "CARD", amount: "60000" }] }),
  ];
  const body = lines.map((line) => JSON.stringify(line)).join("\n");
  const { answer } = await send(from, body, "application/x-ndjson", "?history=true");
  expect(answer).toMatchObject({ recorded: 2, refused: 0 });
  const exported = async (of: TestProgram, format: "csv" | "jsonl") => {
    const headers = { authorization: `Bearer ${of.keys.admin}` };
    const url = `${of.fixture.url}/admin/export/purchases?format=${format}`;
    return await (await fetch(url, { headers })).text();
  };
  const table = await exported(from, "csv");

  const to = await withMembers();
  const imported = await importTable(table.trimEnd().split("\n"), "?history=true", to);

  expect(imported).toEqual({ recorded: 2, known: 0, refused: 0, problems: [] });
  expect(await exported(to, "jsonl")).toBe(await exported(from, "jsonl"));
});

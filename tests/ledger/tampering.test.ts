import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let mai: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  mai = await program.shop.enroll();
  await program.admin.givePoints(mai, 10);
  // As superuser, past foreign keys: nothing that the database itself would refuse is left out.
  await program.sql("set session_replication_role = replica");
});

/** A member with four entries: 100 and 50 given, 30 taken, 30 earned. */
async function memberWithHistory(): Promise<Enrolled> {
  const member = await program.shop.enroll();
  await program.admin.givePoints(member, 100);
  await program.admin.givePoints(member, 50);
  await program.admin.adjust(member, -30);
  await program.shop.buy(member, "100000");
  expect(await program.admin.verify(member)).toMatchObject({ ok: true, entriesChecked: 4 });
  return member;
}

const ENTRY = (sequence: number) => `entries where member_id = $1 and sequence = ${sequence}`;
const change = (sequence: number, set: string) =>
  `update entries set ${set} where member_id = $1 and sequence = ${sequence}`;
const copyEntry = (from: number, to: number) => `insert into entries
  select member_id, ${to}, gen_random_uuid(), program_id, kind, points, available_after,
    effective_at, recorded_at,
    occurred_at, source_kind, source_id, reference, explanation, hash
  from ${ENTRY(from)}`;

/**
 * What is done, statement by statement ($1 is the member), what it is found as, and at which entry.
 */
const TAMPERINGS: readonly [what: string, statements: string[], kinds: string[], entry?: number][] =
  [
    ["points of an entry are changed", [change(1, "points = 1000")], ["ENTRY_CHANGED"], 1],
    [
      "the balance of an entry is changed",
      [change(2, "available_after = 9")],
      ["ENTRY_CHANGED"],
      2,
    ],
    ["a reason is deleted", [change(2, "reference = ''")], ["ENTRY_CHANGED"], 2],
    [
      "an entry is said to be of the first version",
      [change(2, "version = 1, reference_hash = null")],
      ["ENTRY_CHANGED"],
      2,
    ],
    ["a reason is changed", [change(2, "reference = 'Because'")], ["ENTRY_CHANGED"], 2],
    [
      "an explanation is changed",
      [change(4, `explanation = jsonb_set(explanation, '{0,points}', '9')`)],
      ...([["ENTRY_CHANGED"], 4] as [string[], number]),
    ],
    [
      "an entry is dated back",
      [change(3, "recorded_at = '2026-01-01', effective_at = '2026-01-01'")],
      ["ENTRY_CHANGED"],
      3,
    ],
    [
      "an entry is put down to another source",
      [change(4, "source_id = gen_random_uuid()")],
      ["ENTRY_CHANGED"],
      4,
    ],
    [
      "an entry is put into another program",
      [change(2, "program_id = gen_random_uuid()")],
      ["ENTRY_CHANGED"],
      2,
    ],
    ["an entry becomes of another kind", [change(2, "kind = 'EARN'")], ["ENTRY_CHANGED"], 2],
    ["the hash of an entry is changed", [change(2, "hash = sha256('x')")], ["ENTRY_CHANGED"], 2],
    [
      "two entries change places",
      [change(1, "sequence = 99"), change(2, "sequence = 1"), change(99, "sequence = 2")],
      ["ENTRY_CHANGED"],
    ],
    [
      "a transfer is changed",
      ["update transfers set points = 500 where member_id = $1 and entry_sequence = 1"],
      ["ENTRY_CHANGED", "BALANCE_DIFFERS", "LOT_DIFFERS"],
      1,
    ],
    [
      "a transfer is deleted",
      ["delete from transfers where member_id = $1 and entry_sequence = 3"],
      ["ENTRY_CHANGED", "BALANCE_DIFFERS", "LOT_DIFFERS"],
      3,
    ],
    [
      "a transfer is added, and the balance with it",
      [
        `insert into transfers select member_id, 2, 2, 'ADJUSTED', 'AVAILABLE', 7, lot_id
          from transfers
       where member_id = $1 and entry_sequence = 2`,
        "update wallets set available = available + 7 where member_id = $1",
        `update lots set issued = issued + 7, available = available + 7
       where member_id = $1 and entry_sequence = 2`,
      ],
      ["ENTRY_CHANGED"],
      2,
    ],
    [
      "a transfer is added for no entry",
      ["insert into transfers values ($1, 77, 1, 'ISSUED', 'AVAILABLE', 7, null)"],
      ["CHAIN_BROKEN", "BALANCE_DIFFERS"],
    ],
    ["an entry is deleted", [`delete from ${ENTRY(2)}`], ["CHAIN_BROKEN", "ENTRY_CHANGED"], 3],
    [
      "the first entry is deleted",
      [`delete from ${ENTRY(1)}`],
      ["CHAIN_BROKEN", "ENTRY_CHANGED"],
      2,
    ],
    [
      "an entry is inserted between two",
      [change(4, "sequence = 5"), copyEntry(3, 4)],
      ["ENTRY_CHANGED", "HEAD_DIFFERS"],
    ],
    ["an entry is appended", [copyEntry(4, 5)], ["ENTRY_CHANGED", "HEAD_DIFFERS"]],
    [
      "an entry is appended, and the head moved to it",
      [copyEntry(4, 5), "update wallets set sequence = 5 where member_id = $1"],
      ["ENTRY_CHANGED"],
    ],
    ["the tail is cut off", [`delete from ${ENTRY(4)}`], ["HEAD_DIFFERS", "CHAIN_BROKEN"]],
    [
      "the tail is cut off, and the head's place moved back",
      [
        `delete from ${ENTRY(4)}`,
        "delete from transfers where member_id = $1 and entry_sequence = 4",
        "delete from lots where member_id = $1 and entry_sequence = 4",
        "update wallets set sequence = 3, available = available - 30 where member_id = $1",
      ],
      ["HEAD_DIFFERS"],
    ],
    [
      "a balance is raised",
      ["update wallets set available = 999 where member_id = $1"],
      ["BALANCE_DIFFERS"],
    ],
    [
      "points are held from nowhere",
      ["update wallets set held = 5 where member_id = $1"],
      ["BALANCE_DIFFERS"],
    ],
    [
      "a lot is raised, and the balance with it",
      [
        `update lots set issued = 109, available = available + 9
          where member_id = $1 and entry_sequence = 1`,
        "update wallets set available = available + 9 where member_id = $1",
      ],
      ["ENTRY_CHANGED", "BALANCE_DIFFERS", "LOT_DIFFERS"],
      1,
    ],
    [
      "a lot lives longer",
      ["update lots set expires_at = '2099-01-01' where member_id = $1 and entry_sequence = 2"],
      ["ENTRY_CHANGED"],
      2,
    ],
    [
      "a lot is deleted",
      ["delete from lots where member_id = $1 and entry_sequence = 4"],
      ["ENTRY_CHANGED", "BALANCE_DIFFERS", "LOT_DIFFERS"],
      4,
    ],
    [
      "a use is made smaller",
      ["update uses set points = points - 1 where member_id = $1"],
      ["USE_DIFFERS"],
    ],
    [
      "a use is deleted, and what paid for it",
      ["delete from use_lots where member_id = $1", "delete from uses where member_id = $1"],
      ["USE_DIFFERS"],
    ],
    ["a use is deleted alone", ["delete from uses where member_id = $1"], ["USE_DIFFERS"]],
    [
      "what pays for a use is deleted",
      ["delete from use_lots where member_id = $1"],
      ["USE_DIFFERS"],
    ],
    [
      "another lot pays for a use",
      [
        `update use_lots set lot_id = (select id from lots
          where member_id = $1 and entry_sequence = 4)
       where member_id = $1`,
      ],
      ["USE_DIFFERS"],
    ],
    ["a use is owed", ["update uses set debt = 5 where member_id = $1"], ["USE_DIFFERS"]],
    [
      "a use is cancelled",
      ["update uses set status = 'CANCELLED' where member_id = $1"],
      ["USE_DIFFERS"],
    ],
    [
      "what is due is put off",
      ["update wallets set next_due_at = next_due_at + interval '1 hour' where member_id = $1"],
      ["DUE_DIFFERS"],
    ],
    [
      "what is due is forgotten",
      ["update wallets set next_due_at = null where member_id = $1"],
      ["DUE_DIFFERS"],
    ],
    ["the wallet is deleted", ["delete from wallets where member_id = $1"], ["BALANCE_DIFFERS"]],
  ];

test.each(TAMPERINGS)("it is named when %s", async (_what, statements, kinds, sequence) => {
  const buyer = await memberWithHistory();
  const [entry] = await program.sql<{ id: string }>(
    `select id from entries where member_id = '${program.uuid(buyer.id)}'
      and sequence = ${sequence ?? 0}`,
  );
  for (const statement of statements) {
    await program.sql(statement.replaceAll("$1", `'${program.uuid(buyer.id)}'`));
  }

  const { ok, problems } = await program.admin.verify(buyer);

  expect(ok).toBe(false);
  // What documents say of it has a test of its own.
  const found = problems.map(({ kind }) => kind).filter((kind) => kind !== "DOCUMENT_DIFFERS");
  expect(new Set(found)).toEqual(new Set(kinds));
  expect(new Set(problems.map(({ memberId }) => memberId))).toEqual(new Set([buyer.id]));
  const [first] = problems.filter(({ entryId }) => entryId !== null);
  if (entry) expect(program.uuid(first!.entryId!)).toBe(entry.id);
  for (const { message } of problems) expect(message).toMatch(/^[A-Za-z].*\.$/);
});

test("untouched members verify, and the whole program names the others", async () => {
  expect(await program.admin.verify(mai)).toMatchObject({ ok: true });

  const { ok, problems } = await program.admin.verify();
  expect(ok).toBe(false);
  expect(problems.some(({ memberId }) => memberId === mai.id)).toBe(false);
});

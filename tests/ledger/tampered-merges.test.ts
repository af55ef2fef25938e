import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { owePoints } from "../harness/owe-points.ts";
import { mergeSettled, unmergeSettled } from "../harness/settled-merge.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
  // As superuser, past foreign keys: nothing that the database itself would refuse is left out.
  await program.sql("set session_replication_role = replica");
});

interface Pair {
  readonly from: Enrolled;
  readonly into: Enrolled;
}

async function merge({ from, into }: Pair) {
  await mergeSettled(program, from, into);
}

async function unmerge({ from }: Pair) {
  await unmergeSettled(program, from);
}

const verified = ({ from, into }: Pair) =>
  Promise.all([from, into].map((member) => program.admin.verify(member)));

/** Both have had and spent points before; the other one spends some of both afterwards. */
async function merged(): Promise<Pair> {
  const { admin, shop, clock } = program;
  const pair = { from: await shop.enroll(), into: await shop.enroll() };
  await admin.givePoints(pair.from, 100, { expiresAt: clock.in("P30D") });
  await admin.givePoints(pair.from, 50);
  await admin.adjust(pair.from, -30);
  await admin.givePoints(pair.into, 40);
  await admin.adjust(pair.into, -10);
  await merge(pair);
  await admin.adjust(pair.into, -80);
  expect(await verified(pair)).toMatchObject([{ ok: true }, { ok: true }]);
  return pair;
}

async function separated(): Promise<Pair> {
  const pair = await merged();
  await unmerge(pair);
  expect(await verified(pair)).toMatchObject([{ ok: true }, { ok: true }]);
  return pair;
}

const FIRST_LOT = `(select id from lots where member_id = $1 order by entry_sequence, id limit 1)`;
const LAST_LOT = `(select id from lots where member_id = $1
  order by entry_sequence desc, id desc limit 1)`;
const BROUGHT = `(select u.id from uses u join entries e on e.member_id = u.member_id
  and e.sequence = u.entry_sequence where u.member_id = $1 and e.kind = 'MERGE' limit 1)`;
const OWN = `(select u.id from uses u join entries e on e.member_id = u.member_id
  and e.sequence = u.entry_sequence where u.member_id = $1 and e.kind = 'ADJUST' limit 1)`;

/** What is done, statement by statement ($1 is the member), and what it is found as. */
const TAMPERINGS: readonly [what: string, statements: string[], kinds: string[]][] = [
  [
    "a use and what pays for it are deleted",
    [
      `delete from use_lots where member_id = $1 and use_id = ${OWN}`,
      `delete from uses where member_id = $1 and id = ${OWN}`,
    ],
    ["USE_DIFFERS"],
  ],
  [
    "a use and what pays for it are made smaller",
    [
      `update use_lots set points = points - 1 where member_id = $1 and use_id = ${OWN}
       and lot_id = (
         select lot_id from use_lots
         where member_id = $1 and use_id = ${OWN} and points > 0 limit 1)`,
      `update uses set points = points - 1 where member_id = $1 and id = ${OWN}`,
    ],
    ["USE_DIFFERS"],
  ],
  [
    "a use is cancelled",
    [`update uses set status = 'CANCELLED' where member_id = $1 and id = ${OWN}`],
    ["USE_DIFFERS"],
  ],
  [
    "a use is owed",
    [`update uses set debt = debt + 1 where member_id = $1 and id = ${OWN}`],
    ["USE_DIFFERS"],
  ],
  [
    "the program's part of a spend is changed",
    [
      `update use_lots set points = points - 1 where member_id = $1 and use_id = ${OWN}
       and lot_id = (
         select lot_id from use_lots
         where member_id = $1 and use_id = ${OWN} and points > 0 limit 1)`,
      `update uses set forgiven = 1 where member_id = $1 and id = ${OWN}`,
    ],
    ["USE_DIFFERS"],
  ],
  [
    "another lot pays for a use",
    [
      `insert into use_lots select $1, use_id, ${LAST_LOT}, points from use_lots s
       where member_id = $1 and use_id = ${OWN} and points > 0
         and not exists (select from use_lots o
           where o.member_id = $1 and o.use_id = s.use_id and o.lot_id = ${LAST_LOT})
       limit 1`,
      `update use_lots set points = 0 where member_id = $1 and use_id = ${OWN}
        and lot_id <> ${LAST_LOT}`,
    ],
    ["USE_DIFFERS"],
  ],
  [
    "a lot is made less used",
    [
      `update lots set used = used - 1, expired = expired + 1
        where member_id = $1 and id = ${FIRST_LOT}`,
    ],
    ["LOT_DIFFERS", "USE_DIFFERS"],
  ],
];

test.each(TAMPERINGS)(
  "in the chain that was merged away it is named when %s",
  async (_what, statements, kinds) => {
    await named((await merged()).from, statements, kinds);
  },
);

test.each(TAMPERINGS)(
  "in the chain that took it in it is named when %s",
  async (_what, statements, kinds) => {
    await named((await merged()).into, statements, kinds);
  },
);

test.each(TAMPERINGS)(
  "in the chain that came back it is named when %s",
  async (_what, statements, kinds) => {
    await named((await separated()).from, statements, kinds);
  },
);

test.each(TAMPERINGS)(
  "in the chain that gave it back it is named when %s",
  async (_what, statements, kinds) => {
    await named((await separated()).into, statements, kinds);
  },
);

/** What a merge brought along as spent. */
const OF_BROUGHT: readonly [what: string, statements: string[]][] = [
  [
    "is made smaller, with what pays for it",
    [
      `update use_lots set points = points - 1
        where member_id = $1 and use_id = ${BROUGHT} and points > 0`,
      `update uses set points = points - 1 where member_id = $1 and id = ${BROUGHT}`,
    ],
  ],
  [
    "is deleted",
    [
      `delete from use_lots where member_id = $1 and use_id = ${BROUGHT}`,
      `delete from uses where member_id = $1 and id = ${BROUGHT}`,
    ],
  ],
  [
    "is paid by another lot",
    [
      `update use_lots set lot_id = ${FIRST_LOT}
        where member_id = $1 and use_id = ${BROUGHT} and points > 0`,
    ],
  ],
  [
    "is ended, or stands again",
    [
      `update uses set status = case status when 'DONE' then 'CANCELLED' else 'DONE' end
       where member_id = $1 and id = ${BROUGHT}`,
    ],
  ],
  [
    "is another amount",
    [`update uses set points = points + 1 where member_id = $1 and id = ${BROUGHT}`],
  ],
];

test.each(OF_BROUGHT)(
  "it is named when what a merge brought as spent %s",
  async (_, statements) => {
    await named((await merged()).into, statements, ["USE_DIFFERS"]);
  },
);

test.each(OF_BROUGHT)(
  "it is named when what a merge had brought, until it was undone, %s",
  async (_, statements) => {
    await named((await separated()).into, statements, ["USE_DIFFERS"]);
  },
);

test("what an account owed is owed by whom it was merged into, and both prove it", async () => {
  const { admin, shop } = program;
  const pair = { from: await shop.enroll(), into: await shop.enroll() };
  await owePoints(program, pair.from, 30);
  await merge(pair);
  expect(await verified(pair)).toMatchObject([{ ok: true }, { ok: true }]);
  await admin.givePoints(pair.into, 20);
  expect(await verified(pair)).toMatchObject([{ ok: true }, { ok: true }]);
  await program.sql(
    `update uses set debt = debt - 1 where member_id = '${program.uuid(pair.from.id)}'`,
  );
  const { problems } = await admin.verify(pair.from);
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(["USE_DIFFERS"]));
});

async function named(member: Enrolled, statements: readonly string[], kinds: readonly string[]) {
  const before = await usesOf(member);
  for (const statement of statements) {
    await program.sql(statement.replaceAll("$1", `'${program.uuid(member.id)}'`));
  }
  expect(await usesOf(member), "something was tampered with").not.toEqual(before);

  const { ok, problems } = await program.admin.verify(member);

  expect(ok).toBe(false);
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(kinds));
  for (const { message } of problems) expect(message).toMatch(/^[A-Za-z].*\.$/);
}

async function usesOf(member: Enrolled) {
  const id = `'${program.uuid(member.id)}'`;
  return [
    await program.sql(`select * from uses where member_id = ${id} order by id`),
    await program.sql(`select * from use_lots where member_id = ${id} order by use_id, lot_id`),
    await program.sql(`select * from lots where member_id = ${id} order by id`),
  ];
}

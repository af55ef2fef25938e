import { openKeyedHashes } from "../../api/values/keyed-hashes.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RecordPurchase } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import type { TestPlan } from "../harness/plans.ts";
import { storedDifferences } from "../harness/stored-purchases.ts";
import { whileBroken } from "./broken-purchase.ts";
import { purchasesIn, sampledPurchases, SLOW, withMembers } from "./sampled-purchases.ts";
import { SEED } from "../harness/random-runs.ts";

const PLANS: Record<string, Partial<TestPlan>> = {
  "tiers and a first purchase": { earningTerms: SLOW },
  "limits per member": {
    earningTerms: SLOW,
    rules: [{ ...BASE_RATE, limits: [{ per: "MEMBER", period: "WEEK", unit: "POINTS", max: 60 }] }],
  },
};

type Answers = Awaited<ReturnType<TestProgram["shop"]["record"]>>[];

/** Who wrote what for whom, and which keys are remembered with an answer. */
async function accountedFor({ programId, sql }: TestProgram) {
  return {
    audited: await sql(
      `select a.operation, a.actor_kind, p.external_id, count(*) as records, count(subject_id) as
        subjects
       from audit_records a left join member_profiles p on p.member_id = a.member_id
       where a.program_id = '${programId}' group by 1, 2, 3 order by 1, 2, 3`,
    ),
    remembered: await sql(
      `select operation, count(*) as keys, count(result) as answers from idempotency_keys
       where program_id = '${programId}' group by 1 order by 1`,
    ),
  };
}

/** How many transactions have recorded purchases. */
async function transactions({ programId, sql }: TestProgram): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(distinct xmin::text)::int as count from purchases where program_id =
      '${programId}'`,
  );
  return row!.count;
}

const withoutIds = (answers: unknown) =>
  JSON.parse(JSON.stringify(answers).replaceAll(/"(mem|pur|tier)_[0-9a-z]+"/g, '"an id"'));

test.each(Object.entries(PLANS))(
  `purchases of eight members at once have the results of a sequence: %s (SEED=${SEED})`,
  async (_what, plan) => {
    const [sample] = fc.sample(sampledPurchases, { seed: SEED, numRuns: 1 });
    const eachOther = sample!.map((sampled, at) => ({ ...sampled, who: at % 8 }));
    const requireSerial = await withMembers(plan);
    const together = await withMembers(plan);

    const answersAlone: unknown[] = [];
    for (const input of purchasesIn(requireSerial, eachOther)) {
      answersAlone.push(await requireSerial.shop.record(input));
    }
    const answersTogether: unknown[] = [];
    const inputs = purchasesIn(together, eachOther);
    for (let from = 0; from < inputs.length; from += 8) {
      const atOnce = inputs.slice(from, from + 8).map((input) => together.shop.record(input));
      answersTogether.push(...(await Promise.all(atOnce)));
    }

    expect(withoutIds(answersTogether)).toEqual(withoutIds(answersAlone));
    expect(await storedDifferences(together, requireSerial)).toEqual([]);
    expect(await accountedFor(together)).toEqual(await accountedFor(requireSerial));
    expect(await together.admin.verify()).toMatchObject({ ok: true, complete: true });
    expect(await transactions(together)).toBeLessThan(await transactions(requireSerial));
  },
);

const plain = { tierSet: undefined, rewards: [], rules: [BASE_RATE] };

/** A program with so many members, and a purchase of 10 points for each. */
async function withBuyers(count: number) {
  const program = await openProgram(plain);
  const members = await Promise.all(Array.from({ length: count }, () => program.shop.enroll()));
  const inputs = members.map((member) => program.shop.purchase(member, "100000"));
  const available = async () => {
    const seen = await Promise.all(members.map(({ id }) => program.shop.lookUp({ id })));
    return seen.map((member) => member!.wallet.available);
  };
  return { program, members, inputs, available };
}

test("a wallet that somebody else has locked keeps nobody else waiting", async () => {
  const { program, members, inputs, available } = await withBuyers(12);
  // Opens the connections, so that purchases arrive in their order: the first go by themselves.
  await available();
  const locked = program.uuid(members[6]!.id);
  await program.sql("begin");
  await program.sql(`select from wallets where member_id = '${locked}' for update`);
  const purchases = inputs.map((input) => program.shop.record(input));
  const [waiting] = purchases.splice(6, 1);
  try {
    // Long before PostgreSQL gives up to wait for the lock.
    const stuck = setTimeout(5_000, [] as Answers, { ref: false });
    const answers = await Promise.race([Promise.all(purchases), stuck]);
    expect(answers.map(({ earned }) => earned?.points)).toEqual(purchases.map(() => 10));
    expect(await Promise.race([waiting, "still waiting"])).toBe("still waiting");
  } finally {
    await program.sql("commit");
  }
  expect(await waiting).toMatchObject({ replayed: false, earned: { points: 10 } });
  expect(await available()).toEqual(members.map(() => 10));
});

test("of purchases at once, an unexpected failure fails alone and can be retried", async () => {
  const { program, members, inputs, available } = await withBuyers(12);
  const record = (input: (typeof inputs)[number]) => program.shop.record(input);
  const ended = await whileBroken(program, inputs[6]!.externalId, () =>
    Promise.allSettled(inputs.map(record)),
  );

  expect(ended.map(({ status }) => status === "rejected")).toEqual(inputs.map((_, at) => at === 6));
  expect(await available()).toEqual(inputs.map((_, at) => (at === 6 ? 0 : 10)));
  expect(await record(inputs[6]!)).toMatchObject({ replayed: false, earned: { points: 10 } });
  expect(await program.admin.verify()).toMatchObject({ ok: true });
  expect(await available()).toEqual(members.map(() => 10));
});

test("a purchase refused among many leaves nothing, not even due settlements", async () => {
  const { program, members, inputs } = await withBuyers(12);
  const { shop, admin, clock, sql } = program;
  const buyer = members[6]!;
  await shop.record(inputs[6]!);
  await admin.givePoints(buyer, 5, { expiresAt: clock.in("P3D") });
  clock.advance("P4D");
  const entries = () =>
    sql(
      `select sequence, kind from entries where member_id = '${program.uuid(buyer.id)}' order by 1`,
    );
  const before = await entries();
  const others = members.map((member) => shop.purchase(member, "100000"));

  const answers = await Promise.all(
    others
      .with(6, { ...others[6]!, externalId: inputs[6]!.externalId })
      .map((input) => shop.record(input)),
  );

  const codes = answers.map(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(members.map((_, at) => (at === 6 ? ["PURCHASE_DIFFERS"] : [])));
  expect(await entries()).toEqual(before);
});

test("purchases of one member at once, with equal keys or orders, are recorded once", async () => {
  const { program, members, inputs, available } = await withBuyers(6);
  const { shop } = program;
  const [buyer] = members;
  const sameKey = Array.from({ length: 10 }, () => inputs[0]!);
  const sameOrder = Array.from({ length: 10 }, (_, at) => ({
    ...inputs[1]!,
    idempotencyKey: `again ${at}`,
  }));
  const others = Array.from({ length: 10 }, () => shop.purchase(buyer!, "100000"));
  const rest = inputs.slice(2);
  const all = [sameKey, sameOrder, others, rest];
  const mixed = Array.from({ length: 10 }, (_, at) => all.flatMap((some) => some[at] ?? [])).flat();

  const answers = await Promise.all(mixed.map((input) => shop.record(input)));

  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1 + 1 + 10 + 4);
  expect(await available()).toEqual([110, 10, 10, 10, 10, 10]);
  expect(await program.admin.verify()).toMatchObject({ ok: true });
});

test("callers at once are refused each in its own language, and leave no key", async () => {
  const { program, members, inputs } = await withBuyers(12);
  await program.admin.close(members[6]!);
  await program.admin.close(members[8]!);
  const answers = await Promise.all(
    inputs.map((input, at) =>
      program.shop.graphql(
        RecordPurchase,
        { input },
        { "accept-language": at === 8 ? "vi" : "en" },
      ),
    ),
  );

  const messages = answers.map(
    ({ json }) => json.data.recordPurchase.userErrors[0]?.message ?? null,
  );
  expect(messages[6]).toMatch(/^This account is closed/);
  expect(messages[8]).toMatch(/^Tài khoản này đã đóng/);
  expect(messages.filter((message) => message === null)).toHaveLength(10);
  const keys = await program.sql<{ key: string }>(
    `select key from idempotency_keys where program_id = '${program.programId}' and operation =
      'recordPurchase'`,
  );
  const recorded = inputs.filter((_, at) => at !== 6 && at !== 8);
  const hashes = openKeyedHashes([TOKEN_SECRET]);
  expect(keys.map(({ key }) => key).sort()).toEqual(
    recorded.map(({ idempotencyKey }) => hashes.names(idempotencyKey)[0]).sort(),
  );
});

test("a foreign member, or one with two names, among many is refused as alone", async () => {
  const { program, inputs, available } = await withBuyers(8);
  const { inputs: foreign } = await withBuyers(1);
  const missing = { ...inputs[6]!, member: foreign[0]!.member };
  const twoNames = { ...inputs[7]!, member: { ...inputs[7]!.member, phone: "0901000000" } };
  const answers = await Promise.all(
    [...inputs.slice(0, 6), missing, twoNames].map((input) => program.shop.record(input)),
  );

  expect(answers.map(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
    ...inputs.slice(0, 6).map(() => []),
    ["NOT_FOUND"],
    ["EXACTLY_ONE_REQUIRED"],
  ]);
  expect(await available()).toEqual([10, 10, 10, 10, 10, 10, 0, 0]);
});

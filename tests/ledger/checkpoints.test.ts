import { createPublicKey, verify } from "node:crypto";
import canonicalize from "canonicalize";
import { beforeEach, expect, test } from "vitest";
import { openKeyRing } from "../../api/values/key-ring.ts";
import type { TypedDocument } from "../../client/create-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let buyer: Enrolled;
let mai: Enrolled;
beforeEach(async () => {
  program = await openProgram();
  const { admin, shop } = program;
  [buyer, mai] = [await shop.enroll(), await shop.enroll()];
  await shop.enroll();
  for (const member of [buyer, mai]) await admin.givePoints(member, 100);
  await admin.givePoints(buyer, 50);
});

interface Checkpoint {
  day: string;
  takenAt: string;
  members: number;
  root: string;
  signature: string;
  publicKey: string;
}
const CHECKPOINT = `query { verifyLedger { checkpoint {
  day takenAt members root signature publicKey
} } }` as TypedDocument<{ verifyLedger: { checkpoint: Checkpoint | null } }, Record<never, never>>;
const newest = async () => (await program.admin.ask(CHECKPOINT)).verifyLedger.checkpoint;

/** What the worker does every hour. */
async function work(): Promise<void> {
  for (const { run } of program.fixture.engine.worker().schedules) await run();
}

const OK = { ok: true, problems: [] };
const problems = async (member?: Enrolled) =>
  (await program.admin.verify(member)).problems.map(({ kind, memberId }) => ({ kind, memberId }));

/** Cuts off the last entry so that rows, balances and chain agree with each other again. */
async function cutOff({ id }: Enrolled): Promise<void> {
  const isTheirs = `member_id = '${program.uuid(id)}'`;
  await program.sql(`
    with last as (select max(sequence) as sequence from entries where ${isTheirs})
    select set_config('quen.last', sequence::text, false) from last;
    delete from transfers where ${isTheirs} and entry_sequence = current_setting('quen.last')::int;
    delete from lots where ${isTheirs} and entry_sequence = current_setting('quen.last')::int;
    delete from entries where ${isTheirs} and sequence = current_setting('quen.last')::int;
    update wallets w set sequence = e.sequence, head_hash = e.hash, available = e.available_after
    from entries e
    where w.${isTheirs} and e.${isTheirs} and e.sequence = current_setting('quen.last')::int - 1`);
}

test("without a checkpoint a tail cut off with its head is not found", async () => {
  await cutOff(buyer);

  expect(await program.admin.verify()).toMatchObject(OK);
  expect(await newest()).toBeNull();
});

test("with a checkpoint it is found, in the program and in the member", async () => {
  await work();
  expect(await program.admin.verify()).toMatchObject(OK);
  await cutOff(buyer);

  const theirs = [{ kind: "CHECKPOINT_DIFFERS", memberId: buyer.id }];
  expect(await problems()).toEqual(theirs);
  expect(await problems(buyer)).toEqual(theirs);
  expect(await problems(mai)).toEqual([]);
});

test("a tail cut off after its checkpoint is found with the next checkpoint", async () => {
  await work();
  program.clock.advance("PT1H");
  await program.admin.givePoints(buyer, 7);
  await work();
  expect(await program.admin.verify()).toMatchObject(OK);
  expect((await newest())!.day).toBe("2026-06-15");
  program.clock.advance("P1D");
  await work();
  expect((await newest())!.day).toBe("2026-06-16");

  await cutOff(buyer);
  expect(await problems()).toEqual([{ kind: "CHECKPOINT_DIFFERS", memberId: buyer.id }]);
});

test("a day has one checkpoint, also with two workers, and new heads only", async () => {
  const { clock, admin, programId, sql } = program;
  await Promise.all([work(), work(), work()]);
  clock.advance("P1D");
  await admin.givePoints(mai, 1);
  await Promise.all([work(), work()]);

  expect(
    await sql(`select day::text, members::int from checkpoints
      where program_id = '${programId}' order by day`),
  ).toEqual([
    { day: "2026-06-15", members: 2 },
    { day: "2026-06-16", members: 2 },
  ]);
  expect(
    await sql(`select count(*)::int from checkpoint_heads where program_id = '${programId}'`),
  ).toEqual([{ count: 3 }]);
  expect(await admin.verify()).toMatchObject(OK);
});

const WHOLE = [{ kind: "CHECKPOINT_DIFFERS", memberId: null }];
const HIS = () => `program_id = '${program.programId}'`;
test.each([
  [
    "a signed head is changed",
    () => `update checkpoint_heads set head_hash = sha256('x') where ${HIS()}
    and member_id = '${program.uuid(mai.id)}'`,
  ],
  [
    "a signed head is taken away",
    () => `delete from checkpoint_heads where ${HIS()}
    and member_id = '${program.uuid(mai.id)}'`,
  ],
  ["the root is changed", () => `update checkpoints set root = sha256('x') where ${HIS()}`],
  ["the moment is changed", () => `update checkpoints set taken_at = now() where ${HIS()}`],
  [
    "the signature is changed",
    () => `update checkpoints set signature = decode(repeat('00', 64), 'hex')
    where ${HIS()} and day = '2026-06-16'`,
  ],
  [
    "the last checkpoint is taken away",
    () => `delete from checkpoints
    where ${HIS()} and day = '2026-06-16'`,
  ],
  ["all checkpoints are taken away", () => `delete from checkpoints where ${HIS()}`],
  [
    "the checkpoint before is taken away",
    () => `delete from checkpoints
    where ${HIS()} and day = '2026-06-15'`,
  ],
  [
    "a head is signed for a day that had no checkpoint",
    () => `insert into checkpoint_heads
    select member_id, '2026-06-17', program_id, sequence, head_hash from checkpoint_heads
    where ${HIS()} limit 1`,
  ],
])("when %s, it is found", async (_, tamper) => {
  await work();
  program.clock.advance("P1D");
  await program.admin.givePoints(mai, 1);
  await work();
  expect(await program.admin.verify()).toMatchObject(OK);

  await program.sql(tamper());

  expect(await problems()).toContainEqual(WHOLE[0]);
});

test("who rewrites chain, heads and root has no key to sign them with", async () => {
  const { sql, programId, uuid } = program;
  await work();
  await cutOff(buyer);
  await sql(`update checkpoint_heads h set sequence = w.sequence, head_hash = w.head_hash
    from wallets w where w.member_id = h.member_id and h.member_id = '${uuid(buyer.id)}'`);
  const honest = await problems();
  const forged = openKeyRing("the forger's own secret, long enough").sign({}).toString("hex");
  await sql(`update checkpoints set signature = decode('${forged}', 'hex')
    where program_id = '${programId}'`);

  expect(honest).toEqual(WHOLE);
  expect(await problems()).toEqual(WHOLE);
});

test("the signature can be checked with the public key", async () => {
  await work();
  const { publicKey, signature, takenAt, day, members, root } = (await newest())!;
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
  const content = { version: 1, program: program.programId, day, members, takenAt, root };

  const bytes = Buffer.from(canonicalize({ ...content, previousRoot: null })!);
  expect(verify(null, bytes, key, Buffer.from(signature, "base64url"))).toBe(true);
});

test("the application can neither change nor delete what was signed", async () => {
  await work();
  for (const table of ["checkpoints", "checkpoint_heads"]) {
    for (const statement of [`update ${table} set day = day`, `delete from ${table}`]) {
      await expect(program.fixture.orm.em.fork().execute(statement), statement).rejects.toThrow(
        /permission denied/,
      );
    }
  }
});

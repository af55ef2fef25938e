import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diagnose } from "../../tools/quen/doctor/diagnose.ts";
import { openObjectStoreServer } from "../files/object-store-server.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

const SECRET = "w0rksForNobodyButTheDoctor_9f2c41";

let program: TestProgram;
let member: Enrolled;
let dataDir: string;
let environment: Record<string, string>;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "quen-doctor-"));
  program = await openProgram();
  member = await program.shop.enroll();
  await program.admin.givePoints(member, 100);
  await program.sql("update events set dispatched_at = now()");
  const { url, ownerUrl } = program.fixture.database;
  environment = {
    DATA_DIR: dataDir,
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    TOKEN_SECRET: SECRET,
    HASH_SECRETS: TOKEN_SECRET,
  };
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** The problems of an installation with other settings or another time. */
async function problems(changed: Record<string, string | undefined> = {}, now?: () => Date) {
  const findings = await diagnose({ environment: { ...environment, ...changed }, now });
  for (const { advice, state } of findings) expect(advice === null).toBe(state === "ok");
  return findings.filter(({ state }) => state === "problem");
}

/** Plants a fault in the database, and takes it out again. */
async function withFault(plant: string, mend: string) {
  await program.sql(plant);
  const found = await problems();
  await program.sql(mend);
  return found;
}

test("nothing is wrong with an installation as it should be", async () => {
  const findings = await diagnose({ environment });
  expect(findings.filter(({ state }) => state === "problem")).toEqual([]);
  const parts = new Set(findings.map(({ part }) => part));
  const expected =
    "settings database rights clock migrations listening queue secrets files configuration ledger";
  for (const part of expected.split(" ")) {
    expect(parts).toContain(part);
  }
});

test.each([
  [
    "no DATABASE_URL in production",
    { DATABASE_URL: undefined, NODE_ENV: "production" },
    "settings",
  ],
  ["a TOKEN_SECRET that is guessed", { TOKEN_SECRET: "ab".repeat(20) }, "settings"],
  ["metrics that are open", { PUBLIC_URL: "https://loyalty.tea.example" }, "settings"],
  [
    "a mail server that is away",
    {
      SMTP_URL: "smtp://127.0.0.1:1",
      MAIL_FROM: "tea@tea.example",
      PUBLIC_URL: "http://localhost:4000",
    },
    "mail",
  ],
])("%s is found", async (_fault, changed, part) => {
  expect(await problems(changed)).toContainEqual(expect.objectContaining({ part }));
});

test("a server that is away, and a password that is refused, are found", async () => {
  const away = Object.assign(new URL(environment.DATABASE_URL!), { port: "1" });
  expect(await problems({ DATABASE_URL: away.href })).toMatchObject([
    { part: "database", advice: expect.stringContaining("start PostgreSQL") },
  ]);
  for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL"]) {
    const url = Object.assign(new URL(environment[name]!), { password: "not-this-one" });
    const found = await problems({ [name]: url.href });
    expect(found).toMatchObject([
      { part: "database", advice: expect.stringContaining("Its password is wrong") },
    ]);
    expect(found[0]!.message).toContain(`${name} does not connect`);
    expect(JSON.stringify(found)).not.toContain("not-this-one");
  }
});

test("a login with too many rights is found", async () => {
  const { ownerUrl } = program.fixture.database;
  expect(await problems({ DATABASE_URL: ownerUrl })).toMatchObject([{ part: "rights" }]);
});

test("a clock that is off is found", async () => {
  const now = () => new Date(Date.now() - 60_000);
  const [found] = await problems({}, now);
  expect(found).toMatchObject({ part: "clock" });
  expect(found!.message).toContain("behind");
});

test("migrations that are missing, and those of a newer version, are found", async () => {
  const newer = await withFault(
    "insert into schema_migrations (name) values ('20990101-01-later')",
    "delete from schema_migrations where name = '20990101-01-later'",
  );
  expect(newer).toMatchObject([{ part: "migrations" }]);
  expect(newer[0]!.message).toContain("20990101-01-later");
  const missing = await withFault(
    "delete from schema_migrations where name = '20261122-20-messages'",
    "insert into schema_migrations (name) values ('20261122-20-messages')",
  );
  expect(missing[0]!.message).toContain("20261122-20-messages");
});

test("a queue that nobody works on is found", async () => {
  const id = "01900000-0000-7000-8000-000000000000";
  const found = await withFault(
    `insert into events (id, program_id, type, payload, occurred_at)
     values ('${id}', '${program.programId}', 'member.enrolled', '{}', now())`,
    `delete from events where id = '${id}'`,
  );
  expect(found).toMatchObject([{ part: "queue" }]);
});

test("files that can't be kept, or are where nobody looks, are found", async () => {
  const login = new URL(environment.DATABASE_URL!).username;
  const mayNot = await withFault(
    `revoke delete on files from "${login}"`,
    `grant delete on files to "${login}"`,
  );
  expect(mayNot).toMatchObject([{ part: "files", advice: expect.stringContaining("migrate") }]);
  const elsewhere = await withFault(
    `insert into files (id, program_id, purpose, media_type, size, sha256, is_stored, made_at)
     values (gen_random_uuid(), '${program.programId}', 'PICTURE', 'image/png', 1,
       sha256('x'), true, now())`,
    "delete from files where content is null",
  );
  expect(elsewhere).toMatchObject([
    { part: "files", advice: expect.stringContaining("FILES_URL") },
  ]);
});

test("an object store is tried out, and nothing is left in it", async () => {
  const bucket = await openObjectStoreServer();
  expect(await problems(bucket.settings)).toEqual([]);
  expect([...bucket.objects]).toEqual([]);
  const refused = await problems({ ...bucket.settings, AWS_SECRET_ACCESS_KEY: "another" });
  expect(refused).toMatchObject([{ part: "files" }]);
  expect(refused[0]!.message).toContain("SignatureDoesNotMatch");
  await bucket.close();
  expect(await problems(bucket.settings)).toMatchObject([{ part: "files" }]);
});

test("a secret that was used and is not given is found", async () => {
  const found = await withFault(
    "insert into hash_secrets (version, since) values ('gone', '2026-01-31T00:00:00Z')",
    "delete from hash_secrets where version = 'gone'",
  );
  expect(found).toMatchObject([{ part: "secrets" }]);
});

test("a chain that was broken is found", async () => {
  const where = `member_id = '${program.uuid(member.id)}'`;
  const found = await withFault(
    `update entries set points = points + 1 where ${where}`,
    `update entries set points = points - 1 where ${where}`,
  );
  expect(found).toMatchObject([{ part: "ledger" }]);
  expect(await problems()).toEqual([]);
});

test("a half-written configuration is found, and other programs are looked at", async () => {
  const broken = await openProgram();
  await program.sql("update events set dispatched_at = now()");
  const of = `rule_id in (select id from earning_rules where program_id = '${broken.programId}')`;
  await program.sql(`create table kept as select * from earning_rule_versions where ${of}`);
  const found = await withFault(
    `update earning_rule_versions set definition = '{"trigger": "PURCHASE"}' where ${of}`,
    `update earning_rule_versions v set definition = k.definition from kept k
     where v.rule_id = k.rule_id and v.version = k.version; drop table kept`,
  );
  expect(new Set(found.map(({ part }) => part))).toEqual(new Set(["configuration"]));
  expect(found[0]!.message).toMatch(
    /^prg_\w+: earning_rule_versions \(rule_id = .*, version = 1\), definition\.titles: is missing/,
  );
});

test("notifications that never arrive are found, and what servers listen at instead", async () => {
  const { url } = program.fixture.database;
  await using pooler = await withoutNotifications(url);
  expect(await problems({ DATABASE_URL: pooler.url })).toMatchObject([{ part: "listening" }]);
  for (const DATABASE_LISTEN_URL of [url, "off"]) {
    expect(await problems({ DATABASE_URL: pooler.url, DATABASE_LISTEN_URL })).toEqual([]);
  }
  const away = Object.assign(new URL(url), { port: "1" }).href;
  expect(await problems({ DATABASE_LISTEN_URL: away })).toMatchObject([{ part: "listening" }]);
});

const NOTIFICATION = "A";

/** What stands before PostgreSQL as a pooler in transaction mode does: it notifies nobody. */
async function withoutNotifications(url: string) {
  const { hostname, port } = new URL(url);
  const host = decodeURIComponent(hostname);
  const where = host.startsWith("/")
    ? { path: `${host}/.s.PGSQL.${port}` }
    : { host, port: Number(port) };
  const server = createServer((client) => {
    const upstream = connect(where);
    let left = Buffer.alloc(0);
    // A message is a letter, a length of four bytes that counts itself, and its content.
    upstream.on("data", (data) => {
      left = Buffer.concat([left, data]);
      while (left.length >= 5 && left.length > left.readUInt32BE(1)) {
        const end = 1 + left.readUInt32BE(1);
        if (left.toString("latin1", 0, 1) !== NOTIFICATION) client.write(left.subarray(0, end));
        left = left.subarray(end);
      }
    });
    client.pipe(upstream);
    for (const socket of [client, upstream]) {
      socket.on("error", () => {});
      socket.on("close", () => [client, upstream].forEach((it) => it.destroy()));
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(own) }).href,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

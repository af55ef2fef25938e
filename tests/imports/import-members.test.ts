import { beforeAll, describe, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { importMembers, importTable, sendMembers } from "./member-lines.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

let number = 0;
/** An external id of the test's own. */
const fresh = (name = "old") => `${name}-${++number}`;

async function stored(externalId: string, of = program) {
  const [row] = await of.sql<Record<string, any>>(`
    select m.id, m.enrolled_at, m.member_number, p.*, w.available::int, w.pending::int
    from members m join member_profiles p on p.member_id = m.id
    join wallets w on w.member_id = m.id
    where m.program_id = '${of.programId}' and p.external_id = '${externalId}'`);
  return row!;
}

const eventCount = async (of = program) => {
  const [row] = await of.sql<{ count: number }>(
    `select count(*)::int as count from events where program_id = '${of.programId}'`,
  );
  return row!.count;
};

test("a line brings everything that a member had elsewhere", async () => {
  const externalId = fresh();
  const before = await eventCount();

  const answer = await importMembers(program, [
    {
      externalId,
      email: " Lan.Old@Example.com",
      phone: "0120 123 4567",
      memberNumber: "kh-0001 2345",
      givenName: "Lan",
      familyName: "Nguyễn",
      birthDate: "1990-02-28",
      gender: "nữ",
      locale: "vi",
      address: { line1: "1 Tràng Tiền", city: "Hà Nội", countryCode: "vn" },
      interests: ["trà"],
      joinedAt: "2021-03-04",
      consents: [
        {
          purpose: "marketing",
          channel: "email",
          granted: true,
          source: "form in the shop",
          wording: "v3 of 2021",
          recordedAt: "2021-03-04T10:00:00+07:00",
        },
      ],
      points: [
        { points: 120, expiresAt: "2026-12-31" },
        { points: 80, expiresAt: null },
      ],
      tier: { name: "bạc", until: "2027-01-01" },
    },
  ]);

  expect(answer).toMatchObject({ lines: 1, imported: 1, refused: 0, convertedPhones: 1 });
  expect(answer.problems).toMatchObject([
    { line: 1, externalId, level: "NOTICE", code: "PHONE_CONVERTED", field: "phone" },
  ]);
  const member = await stored(externalId);
  expect(member).toMatchObject({
    email: "lan.old@example.com",
    phone: "+84701234567",
    member_number: "KH00012345",
    display_name: "Nguyễn Lan",
    available: 200,
    pending: 0,
  });
  expect(member.enrolled_at.toISOString()).toBe("2021-03-03T17:00:00.000Z");
  const [consent] = await program.sql(
    `select source, wording, recorded_at from consents where member_id = '${member.id}'`,
  );
  expect(consent).toEqual({
    source: "form in the shop",
    wording: "v3 of 2021",
    recorded_at: new Date("2021-03-04T03:00:00Z"),
  });
  const lots = await program.sql(
    `select available::int, expires_at from lots where member_id = '${member.id}' order by 2`,
  );
  expect(lots).toEqual([
    { available: 120, expires_at: new Date("2026-12-30T17:00:00Z") },
    { available: 80, expires_at: null },
  ]);
  const [grant] = await program.sql(
    `select until_day::text as until from tier_grants where member_id = '${member.id}'`,
  );
  expect(grant).toEqual({ until: "2027-01-01" });
  expect(await eventCount()).toBe(before);
  expect((await program.admin.verify()).ok).toBe(true);
});

test("a tier is proved by its import, which may name its member alone", async () => {
  const own = await openProgram();
  const externalId = fresh();
  await importMembers(own, [{ externalId, tier: "Silver" }]);
  const { id } = await stored(externalId, own);
  const change = (set: string) =>
    own.sql(`update audit_records set ${set} where member_id = '${id}'`);
  const differing = async () =>
    (await own.admin.verify()).problems.filter(({ kind }) => kind === "DOCUMENT_DIFFERS");

  await change("subject_id = null");
  expect(await differing()).toEqual([]);

  await change("recorded_at = recorded_at - interval '1 day'");
  expect(await differing()).toHaveLength(1);
});

test("an import earns and sends nothing, unless it is asked for", async () => {
  const titles = { vi: "Chào mừng", en: "Welcome" };
  const effects = [{ kind: "FIXED" as const, points: 50 }];
  const own = await openProgram({ rules: [{ trigger: "ENROLLMENT", titles, effects }] });
  const [silent, welcomed, heard] = [fresh("silent"), fresh("welcomed"), fresh("heard")];

  await importMembers(own, [{ externalId: silent, tier: "Silver" }]);
  expect(await eventCount(own)).toBe(0);
  expect(await stored(silent, own)).toMatchObject({ available: 0 });

  await importMembers(own, [{ externalId: welcomed }], "?welcome=true");
  expect(await eventCount(own)).toBe(0);
  expect(await stored(welcomed, own)).toMatchObject({ available: 50 });

  await importMembers(own, [{ externalId: heard }], "?events=true");
  expect(await eventCount(own)).toBeGreaterThan(0);
  expect(await stored(heard, own)).toMatchObject({ available: 0 });
  expect((await own.admin.verify()).ok).toBe(true);
});

test("a line is known by its external id, and changes a member only when asked to", async () => {
  const externalId = fresh();
  const first = { externalId, givenName: "Mai", points: 10 };
  await importMembers(program, [first]);

  const again = await importMembers(program, [{ ...first, givenName: "Mây", points: 99 }]);
  expect(again).toMatchObject({ imported: 0, known: 1, updated: 0 });
  expect(await stored(externalId)).toMatchObject({ given_name: "Mai", available: 10 });

  const changed = { externalId, givenName: "Mây", email: `${externalId}@example.com`, points: 99 };
  const updated = await importMembers(program, [changed], "?update=true");
  expect(updated).toMatchObject({ imported: 0, known: 0, updated: 1 });
  expect(await stored(externalId)).toMatchObject({
    given_name: "Mây",
    email: `${externalId}@example.com`,
    available: 10,
  });
});

const TWINS = () => {
  const birthDate = `${1950 + number}-01-01`;
  const [a, b, c, d] = [fresh("a"), fresh("b"), fresh("c"), fresh("d")];
  return [
    { externalId: a, phone: `+8491${String(2_000_000 + number).padStart(7, "0")}`, points: 5 },
    { externalId: b, phone: `+8491${String(2_000_000 + number).padStart(7, "0")}`, points: 7 },
    { externalId: c, givenName: "Hoa", familyName: "Lê", birthDate },
    { externalId: d, givenName: "Hoá", familyName: "Le", birthDate },
    { externalId: a, givenName: "twice" },
  ];
};

test("twins within the file are listed, and nobody is merged", async () => {
  const lines = TWINS();
  const counts = { lines: 5, imported: 3, known: 1, refused: 1, twins: 2 };

  const dry = await importMembers(program, lines, "?dryRun=true");
  expect(dry).toMatchObject({ ...counts, dryRun: true });
  const real = await importMembers(program, lines);

  expect(real).toMatchObject(counts);
  expect(real.problems).toMatchObject([
    { line: 2, level: "REFUSED", code: "PHONE_TAKEN", field: "phone" },
    { line: 4, level: "NOTICE", code: "TWIN" },
  ]);
  expect(real.problems[0]!.message).toContain(lines[0]!.externalId);
  expect(dry.problems.map(({ line, code }) => [line, code])).toEqual(
    real.problems.map(({ line, code }) => [line, code]),
  );
  // Sent again, all that was imported is known, and the other is refused again.
  expect(await importMembers(program, lines)).toMatchObject({ imported: 0, known: 4, refused: 1 });
});

test("a trial run leaves nothing, and counts what the run counts", async () => {
  const bad = [
    { externalId: fresh(), points: -1 },
    { externalId: fresh(), emial: "x@example.com" },
    { externalId: "", email: "y@example.com" },
    { externalId: fresh(), joinedAt: "2099-01-01", birthDate: "31/12/1990" },
    { externalId: fresh(), tier: "no such tier" },
    { externalId: fresh(), points: [{ points: 3, expiresAt: "2020-01-01" }] },
    "no json",
    "[]",
    { externalId: fresh(), consents: [{ purpose: "marketing", channel: "sms" }] },
  ];
  const lines = [...bad, ...TWINS()];

  const dry = await program.leavesNothing(() => importMembers(program, lines, "?dryRun=true"));
  const real = await importMembers(program, lines);

  expect({ ...dry, dryRun: false, problems: [], report: real.report }).toEqual({
    ...real,
    problems: [],
  });
  const fieldsOf = ({ problems }: typeof real) =>
    problems.map(({ line, code, field }) => [line, code, field]);
  expect(fieldsOf(dry)).toEqual(fieldsOf(real));
  expect(fieldsOf(real)).toEqual([
    [1, "INVALID", "points"],
    [2, "INVALID", "emial"],
    [3, "REQUIRED", "externalId"],
    [4, "INVALID", "birthDate"],
    [4, "IN_THE_FUTURE", "joinedAt"],
    [5, "INVALID", "tier"],
    [6, "POINTS_ENDED", "points.0"],
    [7, "INVALID", ""],
    [8, "INVALID", ""],
    [9, "INVALID", "consents.0.granted"],
    [9, "REQUIRED", "consents.0.source"],
    [11, "PHONE_TAKEN", "phone"],
    [13, "TWIN", ""],
  ]);
});

describe("a table", () => {
  test("is read by its columns, however they are called", async () => {
    const [one, two] = [fresh(), fresh()];
    const map = {
      "Mã KH": "externalId",
      "Số ĐT": "phone",
      Điểm: "points.0.points",
      "Hết hạn": "points.0.expiresAt",
      Tỉnh: "address.province",
      "Ghi chú": null,
    };
    const table = [
      "\ufeffMã KH;Số ĐT;Điểm;Hết hạn;Tỉnh;Ghi chú",
      `${one};'+84 912 000 111;25;2026-12-31;Huế;"a\nb"`,
      `${two};;0;;;`,
      `${fresh()};x;1;;;`,
    ].join("\r\n");

    const query = `?map=${encodeURIComponent(JSON.stringify(map))}`;
    const answer = await importTable(program, table, query);

    expect(answer).toMatchObject({ lines: 3, imported: 2, refused: 1 });
    expect(answer.problems).toMatchObject([{ line: 4, field: "phone" }]);
    expect(await stored(one)).toMatchObject({
      phone: "+84912000111",
      available: 25,
      address: { province: "Huế" },
    });
  });

  test.each([
    ["points.__proto__.polluted"],
    ["address.constructor.prototype.polluted"],
    ["points.0.__proto__.polluted"],
    ["constructor"],
    ["toString"],
  ])("with the column %s is refused at once, and changes nothing of the engine", async (name) => {
    const headers = { "content-type": "text/csv" };
    const response = await sendMembers(program, `externalId,${name}\n1,yes`, { headers });
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain(name.slice(0, 20));
    expect({}).not.toHaveProperty("polluted");
    expect([]).not.toHaveProperty("polluted");
  });

  test("with a column that fills nothing is refused at once", async () => {
    const headers = { "content-type": "text/csv" };
    const response = await sendMembers(program, "externalId,emial\n1,2", { headers });
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain("emial");
  });
});

test.each([
  ["the shop's key", () => ({ authorization: `Bearer ${program.keys.shop}` }), 401],
  ["no key", () => ({ authorization: "" }), 401],
  ["another form", () => ({ "content-type": "application/json" }), 415],
])("%s imports nobody", async (_, headers, status) => {
  const response = await program.leavesNothing(() =>
    sendMembers(program, JSON.stringify({ externalId: fresh() }), { headers: headers() }),
  );
  expect(response.status).toBe(status);
});

test("a member of an import is a member like any other", async () => {
  const externalId = fresh();
  await importMembers(program, [
    { externalId, points: 500, joinedAt: "2020-01-01", tier: { name: "Silver" } },
  ]);
  const by = { externalId };
  const member = (await program.shop.lookUp(by))!;

  const bought = await program.shop.buy(member, "100000");

  expect(bought.earned.points).toBe(15 + 20);
  await program.admin.givePoints(member, -520);
  expect(await stored(externalId)).toMatchObject({ available: 15 });
  expect((await program.admin.verify()).ok).toBe(true);
});

test("what a member brought goes when it is erased", async () => {
  const externalId = fresh();
  const consent = { purpose: "marketing", channel: "sms", granted: true, source: "kanari form" };
  const consents = [{ ...consent, wording: "kanari words" }];
  await importMembers(program, [{ externalId, memberNumber: "KANARI-77", consents, points: 5 }]);
  const member = (await program.shop.lookUp({ externalId }))!;

  expect((await program.admin.erase(member)).userErrors).toEqual([]);

  const [kept] = await program.sql(
    `select source, wording from consents where member_id = '${program.uuid(member.id)}'`,
  );
  expect(kept).toEqual({ source: "", wording: null });
  expect((await program.admin.verify()).ok).toBe(true);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { importMembers } from "../imports/member-lines.ts";
import { staffOf } from "../staff/staff-fixture.ts";
import { openObjectStoreServer } from "./object-store-server.ts";
import { drawPicture } from "./sample-pictures.ts";

type Fixture = TestProgram["fixture"];

const bucket = await openObjectStoreServer();
afterAll(() => bucket.close());

let number = 0;
const fresh = () => `report-${++number}`;

const REFUSED = () => ({ externalId: fresh(), email: "no address" });

/** Asks with the admin's key. */
function get(program: TestProgram, address: string, key = program.keys.admin): Promise<Response> {
  const { pathname } = new URL(address, "http://localhost");
  return fetch(`${program.fixture.url}${pathname}`, {
    headers: { authorization: `Bearer ${key}`, "accept-language": "en" },
  });
}

const linesOf = async (response: Response) =>
  (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const rowsOf = ({ sql, programId }: TestProgram) =>
  sql<{ purpose: string; is_stored: boolean; has_content: boolean }>(
    `select purpose, is_stored, content is not null as has_content from files
     where program_id = '${programId}' order by made_at, id`,
  );

// The same in the database, and where FILES_URL says.
describe.each(["the database", "an object store"])("in %s", (where) => {
  const isOutside = where !== "the database";
  let program: TestProgram;
  let served: Awaited<ReturnType<Fixture["serve"]>>;
  beforeAll(async () => {
    const opened = await openProgram();
    served = await opened.fixture.serve(isOutside ? { objectStore: bucket.options } : {});
    program = { ...opened, fixture: { ...opened.fixture, ...served } };
  });

  test("the whole report of an import can be read later, with its counts at its end", async () => {
    const lines = [...Array.from({ length: 1_200 }, REFUSED), { externalId: fresh() }];
    const answer = await importMembers(program, lines);
    expect(answer).toMatchObject({ refused: 1_200, imported: 1, problemsLeftOut: 200 });
    expect(answer.report).toMatch(/^http:\/\/localhost:4000\/admin\/files\/file_\w{26}$/);

    const response = await get(program, answer.report!);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/x-ndjson",
      "cache-control": "no-store",
      "content-disposition": expect.stringMatching(/^attachment; filename="file_\w+\.jsonl"$/),
    });
    const report = await linesOf(response);
    expect(report).toHaveLength(1_201);
    expect(report.slice(0, 1_000)).toEqual(answer.problems);
    expect(report.at(-1)).toMatchObject({
      lines: 1_201,
      imported: 1,
      refused: 1_200,
      problemsLeftOut: 0,
    });
    expect(await rowsOf(program)).toEqual([
      { purpose: "IMPORT_REPORT", is_stored: true, has_content: !isOutside },
    ]);

    const list = await (await get(program, "/admin/files")).json();
    expect(list).toMatchObject({ reports: [{ url: answer.report }] });
  });

  test("a trial run leaves no report", async () => {
    const before = await rowsOf(program);
    const { report } = await importMembers(program, [REFUSED()], "?dryRun=true");
    expect([report, await rowsOf(program)]).toEqual([null, before]);
  });

  test("a report is only for who reads this program's members", async () => {
    const { report } = await importMembers(program, [REFUSED()]);
    const other = await openProgram();
    expect((await get(program, report!, other.keys.admin)).status).toBe(404);
    expect((await get(program, report!, program.keys.shop)).status).toBe(401);
    expect((await get(program, report!, "")).status).toBe(401);
    const partners = await staffOf(program).join("PARTNER_MANAGER");
    const path = new URL(report!).pathname;
    expect((await partners.browser.get(path)).status).toBe(403);
    expect((await partners.browser.get("/admin/files")).status).toBe(403);
    const { cookie } = (await staffOf(program).join("SUPPORT")).browser;
    const downloaded = async (site: string) => {
      const headers = { cookie, "sec-fetch-site": site };
      return (await fetch(`${program.fixture.url}${path}`, { headers })).status;
    };
    expect(await downloaded("same-origin")).toBe(200);
    expect(await downloaded("cross-site")).toBe(403);
  });

  test("after fourteen days it is gone, and so is what a store has of it", async () => {
    const { report } = await importMembers(program, [REFUSED()]);
    program.clock.advance("P13D");
    await run("remove-ended-reports");
    expect((await get(program, report!)).status).toBe(200);

    program.clock.advance("P2D");
    expect((await get(program, report!)).status).toBe(404);
    expect(await (await get(program, "/admin/files")).json()).toEqual({ reports: [] });
    await run("remove-ended-reports");
    expect(await rowsOf(program)).toEqual([]);
    expect([...bucket.objects.keys()].filter((key) => key.includes("reports/"))).toEqual([]);
  });

  test("a picture is kept there, and is the same", async () => {
    const drawn = await drawPicture("image/webp");
    const response = await fetch(`${program.fixture.url}/admin/files`, {
      method: "POST",
      headers: { authorization: `Bearer ${program.keys.admin}` },
      body: new Uint8Array(drawn),
    });
    const { url } = (await response.json()) as { url: string };
    const shown = await get(program, url);
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/webp"]);
    const bytes = Buffer.from(await shown.arrayBuffer());
    const name = new URL(url).pathname.split("/").at(-1)!.split(".")[0];
    const kept = bucket.objects.get(`of-a-test/pictures/${name}`);
    expect(kept).toEqual(isOutside ? { bytes, mediaType: "image/webp" } : undefined);
  });

  const run = (name: string) =>
    runTask({ fixture: { ...program.fixture, engine: served.engine } }, name);
});

describe("an object store", () => {
  let program: TestProgram;
  beforeAll(async () => {
    const opened = await openProgram();
    const served = await opened.fixture.serve({ objectStore: bucket.options });
    program = { ...opened, fixture: { ...opened.fixture, ...served } };
  });
  const upload = (bytes: Buffer) =>
    fetch(`${program.fixture.url}/admin/files`, {
      method: "POST",
      headers: { authorization: `Bearer ${program.keys.admin}` },
      body: new Uint8Array(bytes),
    });

  test("that is away keeps no picture; sent again, it is there", async () => {
    const drawn = await drawPicture("image/png", 30, 30);
    bucket.state.isDown = true;
    const failed = await upload(drawn);
    bucket.state.isDown = false;
    expect(failed.status).toBe(500);
    expect(await rowsOf(program)).toMatchObject([{ is_stored: false }]);

    const { url } = (await (await upload(drawn)).json()) as { url: string };
    expect(await rowsOf(program)).toMatchObject([{ is_stored: true, has_content: false }]);
    expect((await get(program, url)).status).toBe(200);
  });

  test("that is away loses the report of an import, and nothing of the import", async () => {
    bucket.state.isDown = true;
    const answer = await importMembers(program, [REFUSED(), { externalId: fresh() }]);
    bucket.state.isDown = false;
    expect(answer).toMatchObject({ imported: 1, refused: 1, report: null });
  });

  test("gives back what it was given, or nothing", async () => {
    const { url } = (await (await upload(await drawPicture("image/png", 31, 30))).json()) as {
      url: string;
    };
    const name = new URL(url).pathname.split("/").at(-1)!.split(".")[0];
    const kept = bucket.objects.get(`of-a-test/pictures/${name}`)!;
    kept.bytes[kept.bytes.length - 1]! ^= 1;
    expect((await get(program, url)).status).toBe(500);
    bucket.objects.delete(`of-a-test/pictures/${name}`);
    expect((await get(program, url)).status).toBe(500);
  });

  test.each([
    ["another secret", { secretAccessKey: "another" }],
    ["another region", { region: "eu-central-1" }],
  ])("is not opened with %s", async (_what, changed) => {
    const options = { ...bucket.options, ...changed };
    const { url } = await program.fixture.serve({ objectStore: options });
    const response = await fetch(`${url}/admin/files`, {
      method: "POST",
      headers: { authorization: `Bearer ${program.keys.admin}` },
      body: new Uint8Array(await drawPicture("image/png", 32, 30)),
    });
    expect(response.status).toBe(500);
  });
});

test("the database keeps no other bytes than those of the hash", async () => {
  const program = await openProgram();
  await importMembers(program, [REFUSED()]);
  const change = "update files set content = content || 'x' where content is not null";
  await expect(program.sql(change)).rejects.toThrow(/violates check constraint/);
});

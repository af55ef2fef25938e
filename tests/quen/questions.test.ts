import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { init } from "../../tools/quen/init.ts";
import { terminalLocale } from "../../tools/quen/questions.ts";
import { sharedFixture } from "../harness/open-fixture.ts";
import type { Fixture } from "../harness/open-fixture.ts";

let fixture: Fixture;
let dataDir: string;
beforeAll(async () => {
  fixture = await sharedFixture();
  dataDir = await mkdtemp(join(tmpdir(), "quen-questions-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

beforeEach(() => {
  const { url, ownerUrl } = fixture.database;
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("DATABASE_OWNER_URL", ownerUrl);
  vi.stubEnv("DATA_DIR", dataDir);
  vi.stubEnv("TOKEN_SECRET", "a secret of the test that is long enough");
  return () => vi.unstubAllEnvs();
});

const CTRL_C = "\u0003";

/** Somebody at a terminal, who types the next line when something new is asked. */
function typist(locale: string, lines: readonly string[]) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
  const left = [...lines];
  let [shown, seen] = ["", ""];
  output.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
    seen += text;
    // A question ends with a space, and waits.
    if (!/[?.)] $/.test(seen) || left.length === 0) return;
    seen = "";
    const line = left.shift()!;
    setImmediate(() => input.write(line === CTRL_C ? line : `${line}\n`));
  });
  return { terminal: { input, output, locale }, shown: () => shown };
}

async function programs() {
  return fixture.sql<{ names: object; pointsNames: object; locales: string[]; zone: string }>(
    `select names, points_names as "pointsNames", locales, time_zone as zone from programs
     order by created_at`,
  );
}

/** What the command prints when it is done. */
async function printed(run: () => Promise<void>): Promise<string> {
  const spy = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    await run();
    return spy.mock.calls.flat().join("\n");
  } finally {
    spy.mockRestore();
  }
}

test("a wrong answer is asked for again, in English", async () => {
  const before = await programs();
  const wrongThenRight = [
    ["", "Tea House"],
    ["dollars", "usd"],
    ["english!", "en"],
    ["Boston", "America/New_York"],
    ["x".repeat(101), ""],
    ["stars", "tiered"],
  ].flat();
  const { terminal, shown } = typist("en", wrongThenRight);
  const answer = await printed(() => init({}, terminal));

  expect(answer).toContain("Tea House is ready");
  for (const words of [
    "What is the program called? ",
    "Give 1 to 100 characters.",
    "There is no currency “DOLLARS”.",
    "There is no language “english!”.",
    "There is no time zone “Boston”.",
    "What are its points called? (points) ",
    "There is no template “stars”. Give one of points, tiered, visits.",
  ]) {
    expect(shown()).toContain(words);
  }
  expect(await programs()).toEqual([
    ...before,
    {
      names: { en: "Tea House" },
      pointsNames: { en: "points" },
      locales: ["en"],
      zone: "America/New_York",
    },
  ]);
});

test("and in Vietnamese, at a terminal that speaks it", async () => {
  const lines = ["Tiệm Trà", "đồng", "", "vi", "Hà Nội", "Asia/Ho_Chi_Minh", "", "lá", "points"];
  const { terminal, shown } = typist("vi", lines);
  await printed(() => init({}, terminal));

  for (const words of [
    "Chương trình tên là gì? ",
    "Không có tiền tệ “ĐỒNG”.",
    "Dùng những ngôn ngữ nào? Ngôn ngữ đầu tiên là mặc định. (vi,en) ",
    "Không có múi giờ “Hà Nội”.",
    "Điểm của chương trình gọi là gì? (điểm) ",
    "Không có mẫu “lá”.",
  ]) {
    expect(shown()).toContain(words);
  }
  expect((await programs()).at(-1)).toEqual({
    names: { vi: "Tiệm Trà" },
    pointsNames: { vi: "điểm" },
    locales: ["vi"],
    zone: "Asia/Ho_Chi_Minh",
  });
});

test.each([
  ["en", "Nothing was made: not every question was answered."],
  ["vi", "Chưa tạo gì cả: vẫn còn câu hỏi chưa được trả lời."],
])("Ctrl-C in the middle leaves nothing (%s)", async (locale, words) => {
  const before = await programs();
  const { terminal } = typist(locale, ["Half a program", "VND", CTRL_C]);
  await expect(init({}, terminal)).rejects.toThrow(words);
  expect(await programs()).toEqual(before);
});

test("the terminal's language is what POSIX says", () => {
  expect(terminalLocale({ LANG: "vi_VN.UTF-8" })).toBe("vi");
  expect(terminalLocale({ LANG: "vi_VN.UTF-8", LC_ALL: "de_DE" })).toBe("de");
  expect(terminalLocale({ LANG: "C.UTF-8" })).toBe("en");
  expect(terminalLocale({})).toBe("en");
});

import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { failureText } from "../../api/failure-text.ts";
import { readSettings, SettingsError } from "../../api/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "quen-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SECRET = "s".repeat(32);
const url = "postgresql://app:secret@db:5432/quen";
const ownerUrl = "postgresql://owner:secret@db:5432/quen";
const production = { NODE_ENV: "production", DATABASE_URL: url, TOKEN_SECRET: SECRET };

test("an empty environment starts the demo on this machine alone", () => {
  expect(readSettings({ DATA_DIR: folder })).toMatchObject({
    port: 4000,
    host: "127.0.0.1",
    database: "embedded",
    demo: true,
    isProduction: false,
    worker: true,
    workerOnly: false,
    allowLoopback: true,
    logLevel: "info",
    publicUrl: "http://localhost:4000",
    smtpUrl: null,
    trustProxy: 0,
  });
});

test("a database of one's own has no demo", () => {
  const settings = readSettings({
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    TOKEN_SECRET: SECRET,
  });

  expect(settings).toMatchObject({ database: { url, ownerUrl }, demo: false, tokenSecret: SECRET });
});

test("production makes no database up", () => {
  const environment = { NODE_ENV: "production", DATA_DIR: folder, TOKEN_SECRET: SECRET };

  expect(() => readSettings(environment)).toThrow("DATABASE_URL: needed with NODE_ENV=production");
});

test.each([
  [
    "a folder that can't be written",
    { code: "EACCES", path: "/srv/quen" },
    /^DATA_DIR: \/srv\/quen/,
  ],
  ["a read-only disk", { code: "EROFS", path: "/srv/quen" }, /^DATA_DIR: \/srv\/quen/],
  ["a port that is taken", { code: "EADDRINUSE", syscall: "listen" }, /^PORT: 4000 is taken/],
  ["a port of the system", { code: "EACCES", syscall: "listen" }, /^PORT: this user may not/],
])("%s is answered with the setting to change", (_what, details, says) => {
  const error = Object.assign(new Error("no words for people"), details);

  expect(failureText(error, {})).toMatch(says);
});

test("how much a key may ask for is set, and so is who may read the metrics", () => {
  const environment = { DATA_DIR: folder, KEY_RATE: "50000", METRICS_TOKEN: SECRET };

  expect(readSettings(environment)).toMatchObject({ keyRate: 50_000, metricsToken: SECRET });
  expect(readSettings({ DATA_DIR: folder })).toMatchObject({ keyRate: 2_000, metricsToken: null });
});

test("one login serves as both", () => {
  expect(readSettings({ DATABASE_URL: url, TOKEN_SECRET: SECRET }).database).toEqual({
    url,
    ownerUrl: url,
  });
});

test("a token secret is made up once, and only we may read it", () => {
  const [first, again] = [readSettings({ DATA_DIR: folder }), readSettings({ DATA_DIR: folder })];

  expect(first.tokenSecret.length).toBeGreaterThanOrEqual(32);
  expect(again.tokenSecret).toBe(first.tokenSecret);
  expect(statSync(join(folder, "token-secret")).mode & 0o777).toBe(0o600);
});

test("all wrong settings are reported at once", () => {
  const environment = {
    PORT: "65536",
    DATABASE_URL: "mysql://root@db/quen",
    DATABASE_OWNER_URL: "nonsense",
    TOKEN_SECRET: "short",
    DEMO: "maybe",
    WORKER: "off",
    WORKER_ONLY: "on",
    LOG_LEVEL: "loud",
    TRUST_PROXY: "-1",
    STATEMENT_TIMEOUT: "0",
    DATABASE_CONNECTIONS: "1e3",
  };

  expect(problemsOf(environment).map((problem) => problem.split(":")[0])).toEqual([
    "DATABASE_URL",
    "DATABASE_OWNER_URL",
    "DEMO",
    "WORKER_ONLY",
    "PORT",
    "STATEMENT_TIMEOUT",
    "DATABASE_CONNECTIONS",
    "LOG_LEVEL",
    "TRUST_PROXY",
    "TOKEN_SECRET",
  ]);
});

test.for([
  [{ ...production, DEMO: "on" }, "DEMO"],
  [{ ...production, ALLOW_LOOPBACK: "on" }, "ALLOW_LOOPBACK"],
  [{ DATABASE_URL: url }, "TOKEN_SECRET"],
  [{ DATABASE_OWNER_URL: ownerUrl }, "DATABASE_URL"],
] as const)("%o is refused for %s", ([environment, name]) => {
  expect(problemsOf({ ...environment })).toEqual([expect.stringContaining(`${name}:`)]);
});

test("the operator's key is long, random, and no other secret", () => {
  const refused = (key: string) => problemsOf({ ...production, QUEN_OPERATOR_KEY: key });
  const strong = "w0rksForNobodyButTheOperator_9f2c41";

  expect(readSettings({ DATA_DIR: folder, QUEN_OPERATOR_KEY: strong }).operatorKey).toBe(strong);
  expect(readSettings({ DATA_DIR: folder }).operatorKey).toBeNull();
  for (const key of ["2short", "ab".repeat(20), `${strong} ü`, `sk_${strong}`, SECRET]) {
    expect(refused(key)).toEqual([expect.stringContaining("QUEN_OPERATOR_KEY:")]);
    expect(refused(key).join()).not.toContain(key);
  }
});

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readSettings({ DATA_DIR: folder, ...environment });
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

const mail = {
  SMTP_URL: "smtps://shop:secret@mail.example",
  MAIL_FROM: "Tea <hello@tea.example>",
  PUBLIC_URL: "https://loyalty.tea.example/",
};

test("mail has a server, a sender, and an address for its links", () => {
  expect(readSettings({ DATA_DIR: folder, ...mail })).toMatchObject({
    smtpUrl: mail.SMTP_URL,
    mailFrom: mail.MAIL_FROM,
    publicUrl: "https://loyalty.tea.example",
  });
});

test.each([
  [{ SMTP_URL: mail.SMTP_URL }, ["MAIL_FROM: needed", "PUBLIC_URL: needed"]],
  [
    { ...mail, SMTP_URL: "mail.example:25", MAIL_FROM: "Tea" },
    ["SMTP_URL: must", "MAIL_FROM: must"],
  ],
  [{ PUBLIC_URL: "loyalty.tea.example" }, ["PUBLIC_URL: must look"]],
  [{ PUBLIC_URL: "https://tea.example/?a=b" }, ["PUBLIC_URL: must look"]],
  [{ ...production, ...mail, PUBLIC_URL: "http://tea.example" }, ["PUBLIC_URL: must be https"]],
])("%j is reported as wrong, all problems at once", (environment, expected) => {
  let problems: string[] = [];
  try {
    readSettings({ DATA_DIR: folder, ...environment });
  } catch (error) {
    problems = (error as SettingsError).problems;
  }
  expect(problems).toEqual(expected.map((one) => expect.stringContaining(one)));
});

test("files are kept in a store that FILES_URL names", () => {
  const keys = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" };
  const storeOf = (FILES_URL: string) =>
    readSettings({ DATA_DIR: folder, FILES_URL, ...keys }).objectStore?.address;

  expect(readSettings({ DATA_DIR: folder }).objectStore).toBeNull();
  expect(storeOf("s3://quen-files?region=eu-central-1")).toBe(
    "https://s3.eu-central-1.amazonaws.com/quen-files",
  );
  expect(storeOf("s3://quen/of/tea/?endpoint=https://store.example:9000/")).toBe(
    "https://store.example:9000/quen/of/tea",
  );
});

test.each([
  ["another protocol", "https://quen-files", /must look like s3:/],
  ["no bucket", "s3:///folder", /must look like s3:/],
  ["a folder that leaves the bucket", "s3://bucket/a%2F..", /must look like s3:/],
  ["keys in the address", "s3://key:secret@bucket", /must look like s3:/],
  ["an unknown parameter", "s3://bucket?acl=public", /must look like s3:/],
  ["another endpoint", "s3://bucket?endpoint=ftp://store", /its endpoint must look like/],
])("FILES_URL with %s is refused", (_what, FILES_URL, says) => {
  const keys = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" };
  expect(() => readSettings({ DATA_DIR: folder, FILES_URL, ...keys })).toThrow(says);
});

test("FILES_URL without keys, and pictures of any size, are refused", () => {
  expect(() => readSettings({ DATA_DIR: folder, FILES_URL: "s3://bucket" })).toThrow(
    "FILES_URL: needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
  );
  expect(() => readSettings({ DATA_DIR: folder, PICTURE_MEGABYTES: "11" })).toThrow(
    "PICTURE_MEGABYTES",
  );
});

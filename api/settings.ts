import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { readOrCreateFile } from "./database/read-or-create-file.ts";
import { mailAddressOf } from "./network/mailer.ts";
import type { ObjectStoreOptions } from "./network/object-store.ts";

type Environment = Record<string, string | undefined>;

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** What the environment decides, read and checked once at the start. */
export interface Settings {
  /** `PORT` (4000): where the server listens; 0 takes any free port. */
  port: number;
  /** `HOST` (127.0.0.1): the address it listens on; `0.0.0.0` for every network. */
  host: string;
  /** `DATA_DIR` (`.data`): what must survive a restart; the embedded PostgreSQL is in it. */
  dataDir: string;
  /**
   * `DATABASE_URL` and `DATABASE_OWNER_URL`: a PostgreSQL 15 or newer, with the application's login
   * and with the login that owns the tables. Without them the embedded one starts in `DATA_DIR`;
   * production needs them.
   */
  database: { url: string; ownerUrl: string } | "embedded";
  /**
   * `DATABASE_LISTEN_URL` (`DATABASE_URL`): where to hear of changes, past a pooler that keeps no
   * connection for LISTEN; `off` where nothing can be heard: then changes are polled for.
   */
  databaseListenUrl: string | "off" | null;
  /**
   * `MIGRATE` (on): bring the tables to this version at the start, as their owner. Off where a step
   * before the start does: then the process needs no owner's login, and only checks the version.
   */
  migrate: boolean;
  /** `STATEMENT_TIMEOUT` (15): seconds after which a statement of a write is given up. */
  statementTimeoutMs: number;
  /** `DATABASE_CONNECTIONS` (10): connections for writes and the admin, at most. */
  connectionsMax: number;
  /** `DEMO` (on with the embedded PostgreSQL, otherwise off): seed the demo program when empty. */
  demo: boolean;
  /** `NODE_ENV`: `production` refuses what only suits development. */
  isProduction: boolean;
  /** `WORKER` (on): run jobs and schedules in this process. */
  worker: boolean;
  /** `WORKER_ONLY` (off): run jobs and schedules, and no server. */
  workerOnly: boolean;
  /**
   * `TOKEN_SECRET`: at least 32 characters that sign member tokens; the same for every server of
   * one database. With the embedded PostgreSQL one is made up and kept in `DATA_DIR/token-secret`.
   */
  tokenSecret: string;
  /**
   * `CHECKPOINT_KEY` (made from the token secret): at least 32 characters from which the key is
   * made that signs the ledger's daily checkpoints; the same for every process of one database, and
   * never in it.
   */
  checkpointKey: string;
  /**
   * `HASH_SECRETS` (the token secret): what idempotency keys are hashed with, at least 32
   * characters each, the newest first and every older one after it, with commas.
   */
  hashSecrets: readonly string[];
  /**
   * `QUEN_OPERATOR_KEY`: at least 32 random characters with which whoever runs the installation
   * makes and closes programs over the admin API; without it, only the command does.
   */
  operatorKey: string | null;
  /** `LOG_LEVEL` (info): fatal, error, warn, info, debug, trace or silent. */
  logLevel: (typeof LOG_LEVELS)[number];
  /**
   * `ALLOW_LOOPBACK` (on in development): webhooks may go to this very machine, over http too; in
   * production, only public addresses over https.
   */
  allowLoopback: boolean;
  /**
   * `PUBLIC_URL` (this machine): where this installation is reached from outside; links in e-mails
   * lead there. Needed with `SMTP_URL`, and https in production.
   */
  publicUrl: string;
  /**
   * `SMTP_URL`: the server that e-mails are handed to; without it, they are written to
   * `DATA_DIR/outbox`.
   */
  smtpUrl: string | null;
  /**
   * `MAIL_FROM`: whom e-mails come from, as `name@shop.example` or `Shop <name@shop.example>`;
   * needed with `SMTP_URL`.
   */
  mailFrom: string;
  /**
   * `FILES_URL` (the database): where files are kept, as
   * `s3://bucket/folder?region=…&endpoint=https://…`, with `AWS_ACCESS_KEY_ID` and
   * `AWS_SECRET_ACCESS_KEY`.
   */
  objectStore: ObjectStoreOptions | null;
  /** `PICTURE_MEGABYTES` (2): how large a picture may be that is uploaded. */
  pictureBytesMax: number;
  /** `TRUST_PROXY` (0): how many proxies in front add to `X-Forwarded-For`. */
  trustProxy: number;
  /**
   * `METRICS_TOKEN`: who sends it may read `/metrics` and the details of `/ready`. Without it
   * nobody may in production, and otherwise this machine.
   */
  metricsToken: string | null;
  /**
   * `METRICS_PORT`: a port that answers `/health`, `/ready` and `/metrics` alone, for a network of
   * one's own: without `METRICS_TOKEN`, to anybody who reaches it.
   */
  metricsPort: number | null;
  /**
   * `OTEL_EXPORTER_OTLP_ENDPOINT` (off): where a collector takes OTLP over HTTP; each request is a
   * span.
   */
  tracesEndpoint: string | null;
  /** `OTEL_EXPORTER_OTLP_HEADERS`: what the collector wants to be sent, as `name=value,…`. */
  tracesHeaders: Readonly<Record<string, string>>;
  /**
   * `KEY_RATE` (2000): how much cost a second one secret, admin or partner key may ask for, for as
   * long as it likes; ten times as much at once.
   */
  keyRate: number;
}

/** Everything that is wrong with the environment, at once. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(["These settings need a change:", ...problems.map((one) => `  - ${one}`)].join("\n"));
  }
}

/** @throws SettingsError naming every wrong setting and what to do about it. */
export function readSettings(environment: Environment): Settings {
  const problems: string[] = [];
  const read = reader(environment, problems);

  const isProduction = environment.NODE_ENV === "production";
  const database = databaseOf(environment, problems);
  const isEmbedded = database === "embedded";
  const demo = read.flag("DEMO", isEmbedded && !isProduction);
  if (demo && isProduction) {
    problems.push(
      "DEMO: its keys are public, so it is refused with NODE_ENV=production. Unset it.",
    );
  }
  const worker = read.flag("WORKER", true);
  const workerOnly = read.flag("WORKER_ONLY", false);
  if (workerOnly && !worker) {
    problems.push("WORKER_ONLY: needs the worker. Unset WORKER, or unset WORKER_ONLY.");
  }
  const allowLoopback = read.flag("ALLOW_LOOPBACK", !isProduction);
  if (allowLoopback && isProduction) {
    problems.push("ALLOW_LOOPBACK: refused with NODE_ENV=production. Unset it.");
  }
  const host = read.text("HOST", "127.0.0.1");
  const port = read.integer("PORT", { otherwise: 4000, min: 0, max: 65_535 });
  const mail = mailOf(environment, { port, isProduction }, problems);
  const seconds = { otherwise: 15, min: 1, max: 600 };
  const settings = {
    port,
    host,
    dataDir: resolve(read.text("DATA_DIR", ".data")),
    database,
    databaseListenUrl: listenUrlOf(environment, problems),
    migrate: read.flag("MIGRATE", true),
    statementTimeoutMs: read.integer("STATEMENT_TIMEOUT", seconds) * 1_000,
    connectionsMax: read.integer("DATABASE_CONNECTIONS", { otherwise: 10, min: 4, max: 500 }),
    demo,
    isProduction,
    worker,
    workerOnly,
    allowLoopback,
    ...mail,
    objectStore: objectStoreOf(environment, problems),
    pictureBytesMax: read.integer("PICTURE_MEGABYTES", { otherwise: 2, min: 1, max: 10 }) * 2 ** 20,
    logLevel: read.oneOf("LOG_LEVEL", { allowed: LOG_LEVELS, otherwise: "info" }),
    trustProxy: read.integer("TRUST_PROXY", { otherwise: 0, min: 0, max: 10 }),
    keyRate: read.integer("KEY_RATE", { otherwise: 2_000, min: 1, max: 1_000_000 }),
    ...tracesOf(environment, problems),
    metricsPort: environment.METRICS_PORT
      ? read.integer("METRICS_PORT", { otherwise: 0, min: 0, max: 65_535 })
      : null,
    metricsToken: secretOf("METRICS_TOKEN", environment, problems) ?? null,
    operatorKey: operatorKeyOf(environment, problems),
  };
  const given = tokenSecretOf(environment, isEmbedded, problems);
  const checkpointKey = secretOf("CHECKPOINT_KEY", environment, problems);
  const hashSecrets = (environment.HASH_SECRETS || "").split(",").filter(Boolean);
  if (hashSecrets.some((secret) => secret.length < SECRET_LENGTH_MIN)) {
    problems.push(`HASH_SECRETS: too short. ${ADVICE}`);
  }

  if (problems.length > 0) throw new SettingsError(problems);
  const tokenSecret = given ?? keptTokenSecret(settings.dataDir);
  return {
    ...settings,
    tokenSecret,
    checkpointKey: checkpointKey ?? tokenSecret,
    hashSecrets: hashSecrets.length > 0 ? hashSecrets : [tokenSecret],
  };
}

const NO_DATABASE =
  "DATABASE_URL: needed with NODE_ENV=production, where no database is made up. " +
  "Give a PostgreSQL 15 or newer, as postgresql://login:password@host:5432/database.";

function databaseOf(environment: Environment, problems: string[]): Settings["database"] {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = environment;
  if (!url) {
    if (ownerUrl) {
      problems.push("DATABASE_URL: missing. Give the application's login beside the owner's.");
    } else if (environment.NODE_ENV === "production") {
      problems.push(NO_DATABASE);
    }
    return "embedded";
  }
  for (const [name, value] of Object.entries({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })) {
    if (value && !isPostgresUrl(value)) {
      problems.push(`${name}: must look like postgresql://login:password@host:5432/database.`);
    }
  }
  return { url, ownerUrl: ownerUrl || url };
}

function listenUrlOf({ DATABASE_LISTEN_URL: url }: Environment, problems: string[]): string | null {
  if (url && url !== "off" && !isPostgresUrl(url)) {
    problems.push(
      "DATABASE_LISTEN_URL: must look like postgresql://login:password@host:5432/database, or off.",
    );
  }
  return url || null;
}

const STORE_PARAMETERS = new Set(["region", "endpoint"]);

/** AWS itself where the address names no endpoint. */
function objectStoreOf(
  { FILES_URL: url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secret }: Environment,
  problems: string[],
): ObjectStoreOptions | null {
  if (!url) return null;
  const parsed = URL.parse(url);
  const folder = parsed?.pathname.replace(/\/+$/, "") ?? "";
  const names = [...(parsed?.searchParams.keys() ?? [])];
  const isPlain =
    parsed?.protocol === "s3:" &&
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(parsed.host) &&
    parsed.username === "" &&
    /^(?:\/[\w.-]+)*$/.test(folder) &&
    names.every((name) => STORE_PARAMETERS.has(name));
  if (!isPlain) {
    problems.push("FILES_URL: must look like s3://bucket/folder?region=eu-central-1.");
    return null;
  }
  if (!accessKeyId || !secret) {
    problems.push("FILES_URL: needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY beside it.");
    return null;
  }
  const region = parsed.searchParams.get("region") ?? "us-east-1";
  const endpoint = parsed.searchParams.get("endpoint") ?? `https://s3.${region}.amazonaws.com`;
  if (!hasProtocol(endpoint, /^https?:$/)) {
    problems.push("FILES_URL: its endpoint must look like https://store.example:9000.");
    return null;
  }
  const address = `${endpoint.replace(/\/+$/, "")}/${parsed.host}${folder}`;
  return { address, region, accessKeyId, secretAccessKey: secret };
}

function tracesOf(
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers = "" }: Environment,
  problems: string[],
): Pick<Settings, "tracesEndpoint" | "tracesHeaders"> {
  if (endpoint && !hasProtocol(endpoint, /^https?:$/)) {
    problems.push("OTEL_EXPORTER_OTLP_ENDPOINT: must look like http://collector.example:4318.");
  }
  const pairs = headers.split(",").filter(Boolean);
  if (pairs.some((pair) => !/^[\w-]+=/.test(pair))) {
    problems.push("OTEL_EXPORTER_OTLP_HEADERS: must look like name=value,other=value.");
  }
  const tracesHeaders = Object.fromEntries(
    pairs.map((pair) => {
      const [, name = "", value = ""] = /^([^=]*)=?(.*)$/.exec(pair)!;
      return [name, value];
    }),
  );
  return { tracesEndpoint: endpoint || null, tracesHeaders };
}

function mailOf(
  environment: Environment,
  { port, isProduction }: Pick<Settings, "port" | "isProduction">,
  problems: string[],
): Pick<Settings, "publicUrl" | "smtpUrl" | "mailFrom"> {
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom, PUBLIC_URL: publicUrl } = environment;
  if (smtpUrl && !hasProtocol(smtpUrl, /^smtps?:$/)) {
    problems.push("SMTP_URL: must look like smtp://login:password@mail.example:587, or smtps://….");
  }
  if (mailFrom && mailAddressOf(mailFrom).address === "") {
    problems.push("MAIL_FROM: must look like hello@shop.example, or Shop <hello@shop.example>.");
  }
  const isPublic = publicUrl && hasProtocol(publicUrl, /^https?:$/);
  if (publicUrl && (!isPublic || /[?#]/.test(publicUrl))) {
    problems.push("PUBLIC_URL: must look like https://loyalty.shop.example.");
  } else if (publicUrl && isProduction && !hasProtocol(publicUrl, /^https:$/)) {
    problems.push("PUBLIC_URL: must be https in production; nobody unsubscribes over http.");
  }
  if (smtpUrl && !mailFrom) problems.push("MAIL_FROM: needed with SMTP_URL, mails come from it.");
  if (smtpUrl && !publicUrl) {
    problems.push("PUBLIC_URL: needed with SMTP_URL, links in mails lead there.");
  }
  return {
    publicUrl: (publicUrl || `http://localhost:${port || 4000}`).replace(/\/+$/, ""),
    smtpUrl: smtpUrl || null,
    mailFrom: mailFrom || "no-reply@localhost.localdomain",
  };
}

function hasProtocol(text: string, protocol: RegExp): boolean {
  return URL.canParse(text) && protocol.test(new URL(text).protocol) && new URL(text).host !== "";
}

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && username !== "";
}

const SECRET_LENGTH_MIN = 32;
const ADVICE = `Give ${SECRET_LENGTH_MIN} random characters or more: openssl rand -base64 48`;

function tokenSecretOf(
  environment: Environment,
  isEmbedded: boolean,
  problems: string[],
): string | undefined {
  const secret = secretOf("TOKEN_SECRET", environment, problems);
  if (!secret && !isEmbedded) {
    problems.push(`TOKEN_SECRET: needed with DATABASE_URL, it signs member tokens. ${ADVICE}`);
  }
  return secret;
}

function secretOf(name: string, environment: Environment, problems: string[]): string | undefined {
  const secret = environment[name];
  if (secret && secret.length < SECRET_LENGTH_MIN) problems.push(`${name}: too short. ${ADVICE}`);
  return secret || undefined;
}

// Random characters of base64 or hex have many more in 32; a repeated word has fewer.
const DISTINCT_MIN = 10;
const IN_A_HEADER = /^[\x21-\x7e]{1,4096}$/;

/** It opens every program that it makes, so a key that could be guessed is refused. */
function operatorKeyOf(environment: Environment, problems: string[]): string | null {
  const name = "QUEN_OPERATOR_KEY";
  const key = secretOf(name, environment, problems);
  if (key === undefined || key.length < SECRET_LENGTH_MIN) return null;
  if (!IN_A_HEADER.test(key)) {
    problems.push(`${name}: holds characters that no HTTP header carries. ${ADVICE}`);
  } else if (new Set(key).size < DISTINCT_MIN) {
    problems.push(`${name}: too easy to guess. ${ADVICE}`);
  } else if (/^(?:pk|sk|ak|pt)_/.test(key)) {
    problems.push(`${name}: begins like a program's key. ${ADVICE}`);
  } else if (key === environment.TOKEN_SECRET || key === environment.CHECKPOINT_KEY) {
    problems.push(`${name}: must be no other secret of the installation. ${ADVICE}`);
  }
  return key;
}

function keptTokenSecret(dataDir: string): string {
  return readOrCreateFile(join(dataDir, "token-secret"), () =>
    randomBytes(48).toString("base64url"),
  );
}

function reader(environment: Environment, problems: string[]) {
  return {
    text: (name: string, otherwise: string) => environment[name] || otherwise,

    flag(name: string, otherwise: boolean): boolean {
      const text = environment[name]?.toLowerCase();
      if (!text) return otherwise;
      if (["on", "1", "true", "yes"].includes(text)) return true;
      if (!["off", "0", "false", "no"].includes(text)) {
        problems.push(`${name}: "${text}" is neither on nor off.`);
      }
      return false;
    },

    integer(name: string, range: { otherwise: number; min: number; max: number }): number {
      const text = environment[name];
      if (!text) return range.otherwise;
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      if (!(value >= range.min && value <= range.max)) {
        problems.push(`${name}: "${text}" is no whole number from ${range.min} to ${range.max}.`);
      }
      return value;
    },

    oneOf<T extends string>(name: string, choice: { allowed: readonly T[]; otherwise: T }): T {
      const text = environment[name];
      if (!text) return choice.otherwise;
      const found = choice.allowed.find((allowed) => allowed === text);
      if (!found) problems.push(`${name}: "${text}" is none of ${choice.allowed.join(", ")}.`);
      return found ?? choice.otherwise;
    },
  };
}

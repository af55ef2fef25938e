import { createInterface } from "node:readline/promises";
import { scopesOf } from "../../api/engine/sdl.ts";
import { newKey } from "../../api/modules/access/access-key.ts";
import { COMMANDS } from "../../api/commands.ts";
import { encodeId } from "../../api/values/id.ts";
import { seedProgram } from "../program/seed-program.ts";
import type { KeyPlan } from "../program/seed-program.ts";
import { inInstallation } from "./installation.ts";
import { readNewProgram } from "./new-program.ts";
import type { InitAnswers } from "./new-program.ts";
import { programPlan } from "./templates.ts";
import type { NewProgram } from "./templates.ts";
import { UsageError } from "./usage-error.ts";

export type InitFlags = { readonly [Flag in keyof InitAnswers]?: string } & {
  readonly origin?: readonly string[];
  readonly json?: boolean;
};

interface Question {
  readonly of: keyof InitAnswers;
  readonly flag: string;
  readonly text: string;
  /** What an empty answer means; null where there must be one. */
  readonly otherwise: string | null;
}

const QUESTIONS: readonly Question[] = [
  { of: "name", flag: "--name", text: "What is the program called?", otherwise: null },
  {
    of: "currency",
    flag: "--currency",
    text: "In which currency are purchases?",
    otherwise: "VND",
  },
  {
    of: "locale",
    flag: "--locale",
    text: "In which languages? The first is the default.",
    otherwise: "vi,en",
  },
  {
    of: "timeZone",
    flag: "--time-zone",
    text: "In which time zone do its days begin?",
    otherwise: Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
  {
    of: "pointsName",
    flag: "--points-name",
    text: "What are its points called?",
    otherwise: "points",
  },
  {
    of: "kind",
    flag: "--kind",
    text: "What is it to begin with: points, tiered (points and tiers) or visits?",
    otherwise: "points",
  },
];

/** What was made: keys are shown this once. */
interface Made {
  readonly program: NewProgram & { readonly id: string };
  readonly keys: readonly KeyPlan[];
}

/** Makes a program from a template, with its first keys, and shows how to try them. */
export async function init({ origin = [], json = false, ...flags }: InitFlags): Promise<void> {
  const program = readNewProgram(await answersTo(flags));
  const keys = firstKeys(origin);
  await inInstallation(async ({ app }) => {
    const { programId } = await seedProgram(app.orm, { ...programPlan(program, new Date()), keys });
    const made = { program: { ...program, id: encodeId("prg", programId) }, keys };
    console.log(json ? JSON.stringify(asJson(made), null, 2) : asText(made, app.settings.port));
  });
}

async function answersTo(flags: InitFlags): Promise<InitAnswers> {
  const open = QUESTIONS.filter(({ of }) => flags[of] === undefined);
  if (!process.stdin.isTTY) {
    const missing = open.filter(({ otherwise }) => otherwise === null).map(({ flag }) => flag);
    if (missing.length > 0) throw new UsageError(`Give ${missing.join(", ")}, or use a terminal.`);
  }
  const answers: Record<string, string> = { country: "" };
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null;
  for (const { of, text, otherwise } of open) {
    const hint = otherwise === null ? "" : ` (${otherwise})`;
    let typed = "";
    do {
      typed = (await terminal?.question(`${text}${hint} `))?.trim() || (otherwise ?? "");
    } while (typed === "" && terminal);
    answers[of] = typed;
  }
  terminal?.close();
  return { ...answers, ...flags } as unknown as InitAnswers;
}

function firstKeys(origins: readonly string[]): KeyPlan[] {
  return [
    { kind: "PUBLISHABLE", key: newKey("PUBLISHABLE"), name: "Website", origins },
    {
      kind: "SECRET",
      key: newKey("SECRET"),
      name: "Shop",
      scopes: [...scopesOf("storefront")],
    },
    { kind: "ADMIN", key: newKey("ADMIN"), name: "Back office", scopes: [...scopesOf("admin")] },
  ];
}

function asJson({ program, keys }: Made) {
  const { id, name, currencyCode, timeZone, locales, pointsName, template } = program;
  return {
    program: { id, name, currencyCode, timeZone, locales, pointsName, kind: template },
    keys: keys.map(({ kind, key }) => ({ kind, key })),
  };
}

const USES: Record<string, string> = {
  PUBLISHABLE: "browsers of visitors",
  SECRET: "your servers and tills; it must never reach a browser",
  ADMIN: "your back office",
};

function asText({ program, keys }: Made, port: number): string {
  const secret = keys.find(({ kind }) => kind === "SECRET")!.key;
  return [
    "",
    `  ${program.name} is ready (${program.id}).`,
    "",
    "  Its keys. They are shown this once, so keep them now:",
    "",
    ...keys.map(({ kind, key }) => `  ${kind.padEnd(12)}${key}   for ${USES[kind]}`),
    "",
    `  With the server running (${COMMANDS.start}), enroll the first member:`,
    "",
    `  curl -s http://127.0.0.1:${port}/storefront/graphql \\`,
    `    -H 'Authorization: Bearer ${secret}' -H 'Content-Type: application/json' \\`,
    '    -d \'{"query": "mutation { enrollMember(input: { externalId: \\"1\\", ' +
      'idempotencyKey: \\"1\\" }) { member { id memberNumber } userErrors { message } } }"}\'',
    "",
    `  More keys: ${COMMANDS.quen} key create --help`,
    "",
  ].join("\n");
}

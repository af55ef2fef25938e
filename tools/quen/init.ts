import { programTemplates } from "../../api/configuration/program-seeds.ts";
import { say, text } from "../../api/locales/text.ts";
import type { Text } from "../../api/locales/text.ts";
import type { CreateProgram } from "../../api/modules/installation/create-program.ts";
import { readNewProgram } from "../../api/modules/installation/read-new-program.ts";
import { inInstallation } from "./installation.ts";
import { madeText, makeProgram } from "./made-program.ts";
import { answersTo, terminalLocale } from "./questions.ts";
import type { PartialAnswers, InitAnswers, Terminal } from "./questions.ts";
import { UsageError } from "./usage-error.ts";

export interface InitFlags extends PartialAnswers {
  readonly origin?: readonly string[];
  readonly json?: boolean;
}

/** Makes a program from a template, with its first keys, and shows how to try them. */
export async function init(
  { origin = [], json = false, ...given }: InitFlags,
  terminal: Terminal | null = ownTerminal(),
): Promise<void> {
  const answers = await answersTo(given, { terminal, problemWith });
  const program = inputOf(answers, origin);
  await inInstallation(async (installation) => {
    const made = await makeProgram(installation, program, flagOf);
    const { port } = installation.app.settings;
    console.log(json ? JSON.stringify(asJson(made, program), null, 2) : madeText(made, port));
  });
}

/** The terminal of this process; null where nobody sits at one. */
function ownTerminal(): Terminal | null {
  const { stdin: input, stdout: output, env } = process;
  return input.isTTY ? { input, output, locale: terminalLocale(env) } : null;
}

const FLAGS: Readonly<Record<string, string>> = {
  currencyCode: "--currency",
  timeZone: "--time-zone",
  locales: "--locale",
  pointsName: "--points-name",
  countryCode: "--country",
  template: "--kind",
  origins: "--origin",
};

/** The flag that says what an input of the API says. */
function flagOf(field: string): string {
  return FLAGS[field] ?? `--${field}`;
}

const FIELDS: Readonly<Record<keyof InitAnswers, string>> = {
  name: "name",
  currency: "currencyCode",
  locale: "locales",
  timeZone: "timeZone",
  pointsName: "pointsName",
  kind: "template",
  country: "countryCode",
};

const NOTHING_YET: InitAnswers = {
  name: "",
  currency: "",
  locale: "",
  timeZone: "",
  pointsName: "",
  kind: "",
  country: "",
};

/** Why one answer can't be taken, whatever the others are. */
function problemWith(of: keyof InitAnswers, answer: string): Text | string | null {
  const problems = problemsOf({ ...NOTHING_YET, [of]: answer });
  return problems.find(({ field }) => field === FIELDS[of])?.message ?? null;
}

/** @throws UsageError with everything that is wrong. */
function inputOf(answers: InitAnswers, origins: readonly string[]): CreateProgram {
  const problems = problemsOf(answers).map(({ field, message }) => {
    return `${flagOf(field)}: ${typeof message === "string" ? message : say(message, "en")}`;
  });
  if (problems.length > 0) throw new UsageError(problems.join("\n"));
  return { ...programOf(answers), origins };
}

function problemsOf(answers: InitAnswers): { field: string; message: Text | string }[] {
  const read = readNewProgram(programOf(answers));
  const reasons = "reasons" in read ? read.reasons : [];
  const problems = reasons.map(({ field: [, field], message }) => ({ field: field!, message }));
  if (templateOf(answers)) return problems;
  const names = programTemplates.join(", ").toLowerCase();
  const message = text("installation.noSuchTemplate", { value: answers.kind, names });
  return [...problems, { field: "template", message }];
}

function templateOf({ kind }: InitAnswers) {
  return programTemplates.find((it) => it === kind.trim().toUpperCase());
}

function programOf(answers: InitAnswers) {
  const { name, pointsName, timeZone, currency: currencyCode, locale, country } = answers;
  const [locales, countryCode] = [locale.split(","), country || null];
  const template = templateOf(answers) ?? "POINTS";
  return { name, pointsName, timeZone, currencyCode, locales, countryCode, template };
}

function asJson({ id, keys }: Awaited<ReturnType<typeof makeProgram>>, program: CreateProgram) {
  const { name, currencyCode, timeZone, locales, pointsName, template } = program;
  const kind = template.toLowerCase();
  return { program: { id, name, currencyCode, timeZone, locales, pointsName, kind }, keys };
}

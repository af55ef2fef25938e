import { createInterface } from "node:readline/promises";
import { say, text } from "../../api/locales/text.ts";
import type { Text } from "../../api/locales/text.ts";
import { UsageError } from "./usage-error.ts";

/** What is told of a new program: as flags, or answered to questions. */
export interface InitAnswers {
  readonly name: string;
  readonly currency: string;
  /** Separated by commas; the first is the default. */
  readonly locale: string;
  readonly timeZone: string;
  readonly pointsName: string;
  readonly kind: string;
  /** Where phone numbers without a prefix are from; found by the language when empty. */
  readonly country: string;
}

export type PartialAnswers = { readonly [Answer in keyof InitAnswers]?: string };

interface Question {
  readonly of: keyof InitAnswers;
  readonly flag: string;
  readonly text: Text;
  /** What an empty answer means; null where there must be one. */
  readonly otherwise: Text | string | null;
}

const QUESTIONS: readonly Question[] = [
  { of: "name", flag: "--name", text: text("installation.askName"), otherwise: null },
  {
    of: "currency",
    flag: "--currency",
    text: text("installation.askCurrency"),
    otherwise: "VND",
  },
  { of: "locale", flag: "--locale", text: text("installation.askLocales"), otherwise: "vi,en" },
  {
    of: "timeZone",
    flag: "--time-zone",
    text: text("installation.askTimeZone"),
    otherwise: Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
  {
    of: "pointsName",
    flag: "--points-name",
    text: text("installation.askPointsName"),
    otherwise: text("installation.plainPointsName"),
  },
  { of: "kind", flag: "--kind", text: text("installation.askKind"), otherwise: "points" },
];

/** Where questions are asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Of whoever sits there, such as "vi". */
  readonly locale: string;
}

/** The language of a terminal, by what POSIX calls its locale: `vi_VN.UTF-8` is "vi". */
export function terminalLocale({
  LC_ALL,
  LC_MESSAGES,
  LANG,
}: Readonly<Record<string, string | undefined>>): string {
  return /^[a-z]{2,3}/.exec(LC_ALL || LC_MESSAGES || LANG || "")?.[0] ?? "en";
}

interface Asking {
  /** Null where nobody is there to answer. */
  readonly terminal: Terminal | null;
  /** Why an answer can't be taken; null when it can. */
  problemWith(of: keyof InitAnswers, answer: string): Text | string | null;
}

/**
 * Asks what no flag says; without a terminal, takes what an empty answer means. An answer that
 * can't be taken is asked for again.
 * @throws UsageError when an answer is missing.
 */
export async function answersTo(
  given: PartialAnswers,
  { terminal, problemWith }: Asking,
): Promise<InitAnswers> {
  const open = QUESTIONS.filter(({ of }) => given[of] === undefined);
  const answers: Record<string, string> = { country: "", ...given };
  const inWords = (words: Text | string | null) =>
    typeof words === "object" && words ? say(words, terminal?.locale ?? "en") : (words ?? "");
  if (!terminal) {
    const missing = open.filter(({ otherwise }) => otherwise === null).map(({ flag }) => flag);
    if (missing.length > 0) throw new UsageError(`Give ${missing.join(", ")}, or use a terminal.`);
    for (const { of, otherwise } of open) answers[of] = inWords(otherwise);
    return answers as unknown as InitAnswers;
  }
  const ask = openQuestions(terminal);
  try {
    for (const { of, text: question, otherwise } of open) {
      const hint = otherwise === null ? "" : ` (${inWords(otherwise)})`;
      let problem: Text | string | null;
      do {
        const typed = await ask.question(`${inWords(question)}${hint} `);
        answers[of] = typed.trim() || inWords(otherwise);
        problem = problemWith(of, answers[of]);
        if (problem) terminal.output.write(`${inWords(problem)}\n`);
      } while (problem);
    }
  } finally {
    ask.close();
  }
  return answers as unknown as InitAnswers;
}

/**
 * Lines are read one by one, also those that were there before they were asked for. Ctrl-C and
 * Ctrl-D end them.
 */
function openQuestions({ input, output, locale }: Terminal) {
  const lines = createInterface({ input, output });
  lines.on("SIGINT", () => lines.close());
  const typed = lines[Symbol.asyncIterator]();
  return {
    async question(words: string): Promise<string> {
      output.write(words);
      const { value, done } = await typed.next();
      if (done) throw new UsageError(say(text("installation.notEveryAnswer"), locale));
      return value;
    },
    close: () => lines.close(),
  };
}

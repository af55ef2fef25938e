import { createInterface } from "node:readline/promises";
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

/** Where questions are asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

interface Asking {
  /** Null where nobody is there to answer. */
  readonly terminal: Terminal | null;
  /** Why an answer can't be taken; null when it can. */
  problemWith(of: keyof InitAnswers, answer: string): string | null;
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
  if (!terminal) {
    const missing = open.filter(({ otherwise }) => otherwise === null).map(({ flag }) => flag);
    if (missing.length > 0) throw new UsageError(`Give ${missing.join(", ")}, or use a terminal.`);
    for (const { of, otherwise } of open) answers[of] = otherwise!;
    return answers as unknown as InitAnswers;
  }
  const ask = openQuestions(terminal);
  try {
    for (const { of, text, otherwise } of open) {
      const hint = otherwise === null ? "" : ` (${otherwise})`;
      let problem: string | null;
      do {
        answers[of] = (await ask.question(`${text}${hint} `)).trim() || (otherwise ?? "");
        problem = problemWith(of, answers[of]);
        if (problem) terminal.output.write(`${problem}\n`);
      } while (problem);
    }
  } finally {
    ask.close();
  }
  return answers as unknown as InitAnswers;
}

/** Lines are read one by one, also those that were there before they were asked for. */
function openQuestions({ input, output }: Terminal) {
  const lines = createInterface({ input, output });
  const typed = lines[Symbol.asyncIterator]();
  return {
    async question(text: string): Promise<string> {
      output.write(text);
      const { value, done } = await typed.next();
      if (done) throw new UsageError("Nothing was made: not every question was answered.");
      return value;
    },
    close: () => lines.close(),
  };
}
